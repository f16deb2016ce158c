/** Names under which a browser keeps parts of the site. Several sites can stand on one host, so that the base path is in all of them. */
export interface Names {
  /** One version of the site. */
  copy: (version: string) => string;
  /** Pages as they were visited, with what they loaded. */
  visited: string;
  /** Which copy is in use. */
  state: string;
  isOwn: (name: string) => boolean;
}

export function namesFor(base: string): Names {
  const prefix = `atlas ${base} `;
  return {
    copy: (version) => `${prefix}copy ${version}`,
    visited: `${prefix}visited`,
    state: `${prefix}state`,
    isOwn: (name) => name.startsWith(prefix),
  };
}

/** The copy of the site that is in use. */
export interface Current {
  version: string;
  edition: string;
  day: string;
  /** Whether it has every file that it should; until then only pages that are in it can be read. */
  isWhole: boolean;
  /** Whether the reader asked for the whole Atlas. */
  hasAll: boolean;
}

/** A file of a version: its path below the base path, a hash that is empty where the name says it, its size on the wire, a title. */
export type KeptFile = [path: string, hash: string, bytes: number, title?: string];

/** What the search shows of a page whose text is not in the core. */
export interface Stub {
  /** Address without the base path. */
  url: string;
  title: string;
  filters: Record<string, string[]>;
}

/** Files of a version: `offline/core.json` what is kept unasked, `offline/whole.json` the rest. */
export interface Manifest {
  version: string;
  edition: string;
  day: string;
  files: KeptFile[];
  /** By the paths of their texts. */
  stubs?: Record<string, Stub>;
}

/** What the server has: the version, and its size on the wire. */
export interface Served {
  version: string;
  coreBytes: number;
  wholeBytes: number;
}

/** Files of the site that are never kept among its pages, because they tell what is. */
export const files = { version: 'offline/version.json', core: 'offline/core.json', whole: 'offline/whole.json' } as const;

/** The page that stands for one that is not kept. */
export const offlinePage = 'offline/';
/** The service worker, at the root of the site so that it may answer for all of it. */
export const workerFile = 'sw.js';
