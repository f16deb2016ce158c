import type { KeptFile, Stub } from './names.ts';

/** Bytes on the wire that a first visit may fetch unasked, the list of files included. */
export const coreBudget = 4_000_000;

/** Files of the core by their paths, those that must not be missing first. Texts of found pages are ranked by their page. */
const core: RegExp[] = [
  /^offline\/$|^favicon\.svg$/,
  /^_astro\/(?:.*\.(?:css|js)|(?:source-serif-4|instrument-sans)-latin-wght-.*\.woff2)$/,
  /^$|^chapters\/(?:(?!full\/)[^/]+\/)?$/,
  /^search\/|^pagefind\/(?:pagefind(?:-worker)?\.js|wasm\.en\.pagefind|pagefind-entry\.json|.*\.pf_(?:meta|filter|index)|(?:words\/)?[^/]+\.json)$/,
  /^network\/(?:graph\.bin)?$|^lab\/(?:derivation\/)?$/,
  /^_astro\/KaTeX_(?:Main-(?:Regular|Bold)|Math-Italic|AMS-|Caligraphic-Regular|Size).*\.woff2$/,
  /^chapters\/[^/]+\/(?!full\/)[^/]+\/$|^(?:glossary|notation)\/$/,
  /^chapters\/[^/]+\/[^/.]+\.bib$|^about\/offline\/$/,
];
const rankOfFound = { section: core.length, other: core.length + 1, work: core.length + 2 };

/** What no copy holds: pictures for other sites, fonts for old browsers, widgets of the search that are not used, lists for machines. */
const never =
  /^cards\/|\.(?:ttf|woff)$|^pagefind\/(?:pagefind-(?!entry|worker).*|wasm\.unknown.*)|^sw\.js$|^offline\/.*\.json$|^404\.html$|^llms|^sitemap|^robots/;

/** A built file: its path, the page whose text it holds where it is one of the search, its hash, its size, the title of a page. */
export interface BuiltFile {
  path: string;
  found?: Stub;
  hash: string;
  bytes: number;
  title?: string;
}

/** The place of a file in the order of the core: less is earlier; nothing where it is not of the core. */
export function rankOf({ path, found }: Pick<BuiltFile, 'path' | 'found'>): number | undefined {
  if (found?.url.startsWith('/chapters/')) return rankOfFound.section;
  if (found) return found.url.startsWith('/references/') ? rankOfFound.work : rankOfFound.other;
  const rank = core.findIndex((pattern) => pattern.test(path));
  return rank === -1 ? undefined : rank;
}

/** Files of a build in two parts. */
export interface Parts {
  core: KeptFile[];
  whole: KeptFile[];
  /** What stands for the texts of found pages that are not in the core, by their paths. */
  stubs: Record<string, Stub>;
  /** Files that should be in the core and do not fit, but for texts of found pages. */
  left: string[];
}

/** What is kept unasked, as much as the budget holds, and what only on request. */
export function splitFiles(built: readonly BuiltFile[], budget = coreBudget): Parts {
  const parts: Parts = { core: [], whole: [], stubs: {}, left: [] };
  let bytes = 0;
  const ranked = built
    .filter(({ path }) => !never.test(path))
    .map((file) => ({ file, rank: rankOf(file) ?? Infinity }))
    .sort((a, b) => a.rank - b.rank || (a.file.path < b.file.path ? -1 : 1));
  for (const { file, rank } of ranked) {
    const fits = rank !== Infinity && bytes + file.bytes <= budget;
    if (fits) bytes += file.bytes;
    else if (rank < rankOfFound.section) parts.left.push(file.path);
    const { path, hash, title, found } = file;
    if (found && !fits) parts.stubs[path] = found;
    (fits ? parts.core : parts.whole).push(title === undefined ? [path, hash, file.bytes] : [path, hash, file.bytes, title]);
  }
  return parts;
}

/** The address below the base path of a built file: that of a page is its folder. */
export const pathOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Bytes as a reader says them. */
export const sizeText = (bytes: number): string =>
  bytes < 950_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
