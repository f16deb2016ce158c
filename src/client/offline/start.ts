import { isFrugal } from '#model/offline/answer.ts';
import { workerFile } from '#model/offline/names.ts';
import { base } from '../search/base.ts';
import { hideLine, showLine } from './line.ts';
import { askServed, keepCopy, state } from './keep.ts';
import { isWanted } from './wish.ts';

/** The page itself comes first, and so does a reader who only looks in. */
const restMs = 8000;

/** Keeps what the reader visits and, when the browser is idle, the core of the Atlas. Whatever fails here, the page has all it needs. */
export async function start(): Promise<void> {
  if (!isWanted()) return;
  addEventListener('offline', () => void showLine());
  addEventListener('online', hideLine);
  if (!(await register())) return;
  if (!(await noteVersion())) return showLine();
  const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
  if (isFrugal(line)) return;
  setTimeout(() => void keepCopy({ hasAll: false, isPolite: true }).catch(() => undefined), restMs);
}

/** Installs the worker; what the first page had loaded before is loaded again, mostly from the browser's own cache, and so kept. */
export async function register(): Promise<boolean> {
  const { serviceWorker } = navigator;
  try {
    const isFirst = !serviceWorker.controller;
    const registration = (await serviceWorker.register(base + workerFile, { updateViaCache: 'none' })) as unknown;
    if (!registration) return false;
    if (!isFirst) return true;
    await taken;
    const seen = await state.seen();
    if (seen === undefined) await state.setSeen('');
    for (const url of [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)])
      if (url.startsWith(location.origin + base)) void fetch(url, { cache: 'force-cache' }).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
/** The worker answers for this page. */
const taken = new Promise<void>((resolve) => {
  if (navigator.serviceWorker.controller) resolve();
  navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
});

/** Notes the version that the network has; no where it cannot be asked. Data of another version that was visited is let go. */
async function noteVersion(): Promise<boolean> {
  try {
    const { version } = await askServed();
    const seen = await state.seen();
    if (seen === version) return true;
    await state.setSeen(version);
    if (!seen) return true;
    const visited = await caches.open(state.names.visited);
    for (const key of await visited.keys())
      if (!key.url.endsWith('/') && !key.url.includes('/_astro/')) await visited.delete(key);
    return true;
  } catch (error) {
    // A server that answers, whatever it says, is reached.
    return !(error instanceof TypeError);
  }
}
