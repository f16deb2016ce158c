import { isFrugal } from '#model/offline/answer.ts';
import { workerFile } from '#model/offline/names.ts';
import { base } from '../base.ts';
import { hideLine, showLine } from './line.ts';
import { askServed, keepCopy, state } from './keep.ts';
import { isWanted } from './wish.ts';

/** The page itself comes first, and so does a reader who only looks in. */
const restMs = 8000;
/** A worker that does not answer by then was not installed. */
const installMs = 15_000;

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

/** Installs the worker and tells whether it works; what the first page had loaded before is loaded again, mostly from the browser's own cache, and so kept. */
export async function register(): Promise<boolean> {
  const { serviceWorker } = navigator;
  try {
    const isFirst = !serviceWorker.controller;
    const registration = (await serviceWorker.register(base + workerFile, { updateViaCache: 'none' })) as unknown;
    if (!registration) return false;
    // A worker that is active already takes no page that was opened past it, by a forced reload; the next one it does.
    if (!isFirst || (registration as ServiceWorkerRegistration).active) return true;
    if (!(await isTaken())) return false;
    const seen = await state.seen();
    if (seen === undefined) await state.setSeen('');
    for (const url of [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)])
      if (url.startsWith(location.origin + base)) void fetch(url, { cache: 'force-cache' }).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

/** Whether a new worker answers for this page, which one that cannot be installed never does. */
async function isTaken(): Promise<boolean> {
  const { serviceWorker } = navigator;
  const taken = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    if (serviceWorker.controller) resolve();
  });
  await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, installMs))]);
  return serviceWorker.controller !== null;
}

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
