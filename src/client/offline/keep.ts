import { files, type Current, type KeptFile, type Manifest, type Served } from '#model/offline/names.ts';
import { isHashed } from '#model/offline/answer.ts';
import { base } from '../base.ts';
import { KeptState } from './store.ts';
import { isWanted } from './wish.ts';

export const state = new KeptState(base);

/** How a copy is fetched. */
export interface Wish {
  /** The whole Atlas, not only its core. */
  hasAll: boolean;
  /** One file after the other, when the browser has nothing else to do. */
  isPolite: boolean;
  /** Told how much of how much is there, in bytes on the wire. */
  onProgress?: (done: number, total: number) => void;
}
const atOnce = 6;
/** After so many bytes it is asked whether the browser is idle; a busy one makes the next wait so long. */
const [breathBytes, breathMs] = [16_000, 300];
/** A reader waits for the whole Atlas: what is under way politely ahead of it need be so no more. */
let isHurried = false;

/** A list of files of the version that the server has. */
export async function readManifest(part: 'core' | 'whole'): Promise<Manifest> {
  return (await (await ask(files[part])).json()) as Manifest;
}

/** The version that the server has now. */
export async function askServed(): Promise<Served> {
  return (await (await ask(files.version)).json()) as Served;
}

/**
 * Fetches the version that the server has, as far as it is not there yet, and takes it into use once it is whole. Another page that
 * does so already is left to it.
 *
 * @throws where a file cannot be fetched or kept, or the server's version changes meanwhile; what is there is used the next time
 */
export async function keepCopy(wish: Wish): Promise<void> {
  isHurried ||= !wish.isPolite;
  if (!('locks' in navigator)) return fill(wish);
  await navigator.locks.request(`${state.names.state} keep`, { ifAvailable: wish.isPolite }, (lock) =>
    lock ? fill(wish) : undefined,
  );
}

async function fill({ hasAll, isPolite, onProgress }: Wish): Promise<void> {
  const current = await state.current();
  const wantsAll = hasAll || current?.hasAll === true;
  const core = await readManifest('core');
  const { version, edition, day } = core;
  const isSame = current?.version === version;
  if (isSame && current.isWhole && (!wantsAll || current.hasAll)) return;
  const whole = wantsAll ? await readManifest('whole') : undefined;
  if (whole && whole.version !== version) throw new Error('A new edition is just being published.');
  // The first copy is used as it grows; a later one only when it is whole.
  if (!current) await state.setCurrent({ version, edition, day, isWhole: false, hasAll: false });

  const copy = await caches.open(state.names.copy(version));
  const there = new Set((await copy.keys()).map(({ url }) => new URL(url).pathname));
  const old = await hashesOf(current);
  const wanted = [...core.files, ...(whole?.files ?? [])];
  const total = wanted.reduce((sum, [, , bytes]) => sum + bytes, 0);
  let [done, fetched] = [0, 0];
  await eachOf(wanted, isPolite ? 1 : atOnce, async ([path, hash, bytes]) => {
    const address = base + path;
    if (!isWanted()) throw new Error('Removed meanwhile.');
    if (!there.has(address)) {
      await copy.put(address, (await fromKept(path, hash, current, old)) ?? (await fromServer(path, hash, version)));
      fetched += bytes;
      if (isPolite && fetched >= breathBytes) {
        fetched = 0;
        await idle();
      }
    }
    done += bytes;
    onProgress?.(done, total);
  });
  if ((await askServed()).version !== version) throw new Error('A new edition was published meanwhile.');
  for (const [name, list] of [
    [files.core, core],
    [files.whole, whole],
  ] as const)
    if (list) await copy.put(base + name, new Response(JSON.stringify(list)));
  await state.setCurrent({ version, edition, day, isWhole: true, hasAll: wantsAll });
  await dropOthers(version);
  if (current && !isSame) await visitAgain();
}

/** A file that is kept already, where that is sure to be the same. */
async function fromKept(
  path: string,
  hash: string,
  current: Current | undefined,
  old: Map<string, string>,
): Promise<Response | undefined> {
  if (isHashed(path)) return caches.match(base + path);
  if (!current || old.get(path) !== hash) return undefined;
  return caches.match(base + path, { cacheName: state.names.copy(current.version) });
}

async function fromServer(path: string, hash: string, version: string): Promise<Response> {
  const response = await ask(path);
  const content = await response.arrayBuffer();
  // A host may change files on their way; only a new version is a reason to stop.
  if (hash !== '' && (await hashOf(content)) !== hash && (await askServed()).version !== version)
    throw new Error('A new edition was published meanwhile.');
  return new Response(content, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } });
}

/** Hashes of the files of a kept copy. */
async function hashesOf(current: Current | undefined): Promise<Map<string, string>> {
  if (!current) return new Map();
  return new Map((await keptFiles(current)).map(([path, hash]) => [path, hash]));
}

/** The files of a kept copy, by the lists that came with it. */
export async function keptFiles({ version }: Current): Promise<KeptFile[]> {
  const cacheName = state.names.copy(version);
  const lists = await Promise.all([files.core, files.whole].map((name) => caches.match(base + name, { cacheName })));
  const manifests = await Promise.all(lists.map(async (list) => (await list?.json()) as Manifest | undefined));
  return manifests.flatMap((manifest) => manifest?.files ?? []);
}

async function dropOthers(version: string): Promise<void> {
  const { names } = state;
  const used = [names.copy(version), names.visited, names.state];
  for (const name of await caches.keys()) if (names.isOwn(name) && !used.includes(name)) await caches.delete(name);
}

/**
 * Fetches the visited pages anew, so that they are of the new version too. Each goes on as it was until its new edition is there;
 * what the old ones loaded goes once none of them is left.
 */
async function visitAgain(): Promise<void> {
  const visited = await caches.open(state.names.visited);
  const kept = await state.pruneVisited();
  let isRenewed = true;
  for (const url of kept.filter((each) => each.endsWith('/'))) {
    await idle();
    try {
      const response = await fetch(url, { cache: 'no-store' });
      if (response.ok) await visited.put(url, response);
      else if (response.status === 404 || response.status === 410) await visited.delete(url);
      else isRenewed = false;
    } catch {
      isRenewed = false;
    }
  }
  if (isRenewed) for (const url of kept) if (!url.endsWith('/')) await visited.delete(url);
}

/** Removes everything that is kept, and the worker. */
export async function removeAll(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (new URL(registration.scope).pathname === base) await registration.unregister();
  for (const name of await caches.keys()) if (state.names.isOwn(name)) await caches.delete(name);
}

/** Asks the server itself: the worker lets such requests pass. */
async function ask(path: string): Promise<Response> {
  const response = await fetch(base + path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  return response;
}

/** The hash by which the build names the content of a file: the first nine bytes of SHA-256. */
async function hashOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).slice(0, 9);
  return btoa(String.fromCharCode(...bytes));
}

async function eachOf<T>(list: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

const idle = () =>
  new Promise<void>((resolve) => {
    if (isHurried) resolve();
    else if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: breathMs });
    else setTimeout(resolve, 50);
  });
