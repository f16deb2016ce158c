import { files, workerFile } from './names.ts';

/** What is known of a request. */
export interface Asked {
  method: string;
  url: string;
  /** `navigate` where a page is opened. */
  mode: string;
  /** `no-store` where the answer must be the server's. */
  cache: string;
  /** Whether it asks for a piece of a file only. */
  isPartial: boolean;
}
/** How a request is answered: not at all, or as a page, as a file that its name tells from any other, or as data. */
export type Way = 'pass' | 'page' | 'hashed' | 'data';

const hashedNames = /^(?:_astro\/|pagefind\/(?:fragment|index|filter)\/)|\.pf_meta$/;

/** Whether a file below the base path has a hash of its content in its name, so that it never changes. */
export const isHashed = (path: string): boolean => hashedNames.test(path);

/** @param scope address of the site, its base path included; what lies outside is no business of the site's worker */
export function wayFor({ method, url, mode, cache, isPartial }: Asked, scope: string): Way {
  if (method !== 'GET' || !url.startsWith(scope) || isPartial || cache === 'no-store') return 'pass';
  const path = url.slice(scope.length).split(/[?#]/)[0] ?? '';
  if (path === workerFile || Object.values<string>(files).includes(path)) return 'pass';
  if (mode === 'navigate') return 'page';
  return isHashed(path) ? 'hashed' : 'data';
}

/** What is kept: the copy in use, and the version that the network was last seen to have. */
export interface Versions {
  copy: string | undefined;
  seen: string | undefined;
}
/** The one version's copy, or what was visited whatever its version. */
export type Source = 'copy' | 'visited';

/** Where an answer is looked for, in order. */
export interface Plan {
  before: Source[];
  asksNetwork: boolean;
  after: Source[];
}

/**
 * Where the answer to a request comes from. A page of the copy gets its data from the same copy, even when the network is back; a
 * page of the network gets data of the copy only where the network has no newer version.
 *
 * @param pageVersion version of the copy that the asking page came from; nothing where it came from the network
 */
export function planFor(way: Exclude<Way, 'pass'>, pageVersion: string | undefined, { copy, seen }: Versions): Plan {
  const isNewest = copy !== undefined && copy === seen;
  if (way === 'hashed') return { before: ['copy', 'visited'], asksNetwork: true, after: [] };
  if (way === 'page') return { before: [], asksNetwork: true, after: ['copy', 'visited'] };
  if (pageVersion === undefined) return { before: [], asksNetwork: true, after: isNewest ? ['copy', 'visited'] : ['visited'] };
  return { before: pageVersion === copy ? ['copy'] : [], asksNetwork: pageVersion === seen, after: [] };
}

/** Whether the reader or the line asks for few bytes. */
export const isFrugal = (line: { saveData?: boolean; effectiveType?: string } | undefined): boolean =>
  line?.saveData === true || /2g$/.test(line?.effectiveType ?? '');
