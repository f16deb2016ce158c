import { planFor, wayFor, type Source, type Way } from '#model/offline/answer.ts';
import { files, offlinePage, type Manifest } from '#model/offline/names.ts';
import { writeFragment } from '#model/search/fragment.ts';
import { KeptState } from './store.ts';

/** The service worker of the site, `sw.js`: answers from what is kept. Pages fill it (`keep.ts`). */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends WorkerEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  registration: { scope: string; navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void>; get(id: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const state = new KeptState(new URL(scope).pathname);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  // The request of a page need not wait until the worker has started.
  event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]));
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode, cache, headers } = event.request;
  const way = wayFor({ method, url, mode, cache, isPartial: headers.has('range') }, scope);
  if (way !== 'pass') event.respondWith(answer(event, way));
});

async function answer(event: AskedEvent, way: Exclude<Way, 'pass'>): Promise<Response> {
  const { url } = event.request;
  const [current, seen, pageVersion] = await Promise.all([state.current(), state.seen(), state.versionOf(event.clientId)]);
  const copy = current?.version;
  const plan = planFor(way, pageVersion, { copy, seen });
  // A worker of a page asks as a client of its own.
  if (way !== 'page' && pageVersion && event.resultingClientId) note(event, pageVersion);
  const before = await find(plan.before, url, copy);
  if (before) return before.response;
  let failure: Response | undefined;
  if (plan.asksNetwork) {
    try {
      const response = (way === 'page' ? await event.preloadResponse : undefined) ?? (await fetch(event.request));
      if (response.status < 500) return keepVisited(event, response);
      failure = response;
    } catch {
      // Offline, or the server is.
    }
  }
  const after = await find(plan.after, url, copy);
  if (after?.source === 'copy' && way === 'page' && copy) note(event, copy);
  if (after) return after.response;
  const instead = way === 'page' ? await insteadOf(event, url, copy) : await stubOf(url, copy);
  return instead ?? failure ?? Response.error();
}

/** The first of some sources that has the file. */
async function find(sources: Source[], url: string, copy = ''): Promise<{ source: Source; response: Response } | undefined> {
  for (const source of sources) {
    const cacheName = source === 'copy' ? state.names.copy(copy) : state.names.visited;
    const response = await caches.match(withoutQuery(url), { cacheName });
    if (response) return { source, response };
  }
  return undefined;
}

/** For a page that is not kept: the one that its address means without its last slash, or the page that says so. */
async function insteadOf(event: AskedEvent, url: string, copy: string | undefined): Promise<Response | undefined> {
  const folder = `${withoutQuery(url)}/`;
  if (await find(['copy', 'visited'], folder, copy)) return Response.redirect(folder);
  const page = await find(['copy'], scope + offlinePage, copy);
  if (page && copy) note(event, copy);
  return page?.response;
}

/** For the text of a found page that is not kept: its title, in the form that pagefind reads, since one that fails would stop the search. */
async function stubOf(url: string, copy: string | undefined): Promise<Response | undefined> {
  if (!url.includes('/pagefind/fragment/')) return undefined;
  const list = (await find(['copy'], scope + files.core, copy))?.response;
  const stub = ((await list?.json()) as Manifest | undefined)?.stubs?.[withoutQuery(url).slice(scope.length)];
  if (!stub) return undefined;
  const { title, ...rest } = stub;
  const text = writeFragment({ ...rest, meta: { title }, content: 'The text of this page is not kept on this device.' });
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
}

/** Keeps what a page loads, but for what other hosts answer. */
function keepVisited(event: AskedEvent, response: Response): Response {
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return response;
  const kept = response.clone();
  const keep = async () => {
    const url = withoutQuery(event.request.url);
    if (await state.exists()) {
      await (await caches.open(state.names.visited)).put(url, kept);
      if (url.endsWith('/')) await state.pruneVisited();
    }
    // Removed meanwhile.
    if (!(await state.exists())) await caches.delete(state.names.visited);
  };
  // Full, or forbidden: the page has its answer all the same.
  event.waitUntil(keep().catch(() => undefined));
  return response;
}

/** Notes from which version a page that opens now comes. */
function note(event: AskedEvent, version: string): void {
  const isOpen = async (page: string) => page === event.resultingClientId || (await worker.clients.get(page)) !== undefined;
  event.waitUntil(state.setVersionOf(event.resultingClientId, version).then(() => state.forgetPages(isOpen)));
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
