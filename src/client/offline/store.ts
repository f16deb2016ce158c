import { namesFor, type Current, type Names } from '#model/offline/names.ts';

/** Visited pages that are kept at most; the oldest go. */
const visitedAtMost = 60;

/** The kept state of one site, for its pages and for its service worker. */
export class KeptState {
  readonly names: Names;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
    this.names = namesFor(base);
  }

  /** Whether anything is kept at all: not after the reader has removed it. */
  exists(): Promise<boolean> {
    return caches.has(this.names.state);
  }
  async current(): Promise<Current | undefined> {
    return (await this.#read('current')) as Current | undefined;
  }
  async seen(): Promise<string | undefined> {
    return (await this.#read('seen')) as string | undefined;
  }
  setCurrent(current: Current): Promise<void> {
    return this.#write('current', current);
  }
  setSeen(version: string): Promise<void> {
    return this.#write('seen', version);
  }
  /** Lets visited pages go, the oldest first, until they are no more than may be; gives the addresses of what stays. */
  async pruneVisited(): Promise<string[]> {
    const visited = await caches.open(this.names.visited);
    const kept = (await visited.keys()).map(({ url }) => url);
    const old = kept.filter((url) => url.endsWith('/')).slice(0, -visitedAtMost);
    for (const url of old) await visited.delete(url);
    return kept.filter((url) => !old.includes(url));
  }
  /** The version of the copy that a page came from. */
  async versionOf(page: string): Promise<string | undefined> {
    return page === '' ? undefined : ((await this.#read(`page/${page}`)) as string | undefined);
  }
  setVersionOf(page: string, version: string): Promise<void> {
    return this.#write(`page/${page}`, version);
  }
  /** Forgets the versions of pages that are closed. */
  async forgetPages(isOpen: (page: string) => Promise<boolean>): Promise<void> {
    const cache = await caches.open(this.names.state);
    for (const key of await cache.keys()) {
      const [, page] = /\/state\/page\/(.+)$/.exec(key.url) ?? [];
      if (page !== undefined && !(await isOpen(page))) await cache.delete(key);
    }
  }

  async #read(name: string): Promise<unknown> {
    const cacheName = this.names.state;
    const found = await caches.match(this.#address(name), { cacheName });
    return found?.json() as unknown;
  }
  async #write(name: string, value: unknown): Promise<void> {
    await (await caches.open(this.names.state)).put(this.#address(name), new Response(JSON.stringify(value)));
  }
  #address(name: string): string {
    return `${this.#base}offline/state/${name}`;
  }
}
