import type { Csl } from '../../schemas/reference.ts';
import { invertedName } from './highwire.ts';

type Pair = [key: string, value: string | undefined];

/** What a context object needs of a work; the items of the CSL-JSON exports have it. */
export type Citable = Omit<Csl, 'type'> & { type: Csl['type'] | 'document' };

/** Kinds that the vocabulary of Dublin Core takes, by the names of Zotero's item types. */
const otherKinds: Partial<Record<Citable['type'], string>> = {
  article: 'preprint',
  software: 'computerProgram',
  // As the exports call programs.
  document: 'computerProgram',
  dataset: 'dataset',
  webpage: 'webpage',
};

/**
 * A work as an OpenURL context object (ANSI/NISO Z39.88-2004, key/encoded-value), the `title` of a COinS span. Reference
 * managers offer the spans of a page as a list to choose from. The names of the keys follow what Zotero reads.
 */
export function contextObject(work: Citable): string {
  const pairs: Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...kindOf(work),
    // Without an author, readers would look the work up elsewhere.
    ...(work.author ?? []).map((name): Pair => ['rft.au', invertedName(name)]),
    ['rft.date', dateOf(work)],
    ['rft.pages', work.page],
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.series', work['collection-title']],
    ['rft.place', work['publisher-place']],
    ['rft.edition', work.edition],
    ['rft.isbn', work.ISBN],
    ['rft.issn', work.ISSN],
    ['rft.language', work.language],
    ['rft_id', work.DOI && `info:doi/${work.DOI}`],
    ['rft_id', work.URL],
  ];
  return pairs
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}

function kindOf(work: Citable): Pair[] {
  const format = (name: string): Pair => ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`];
  const inBook = (genre: string): Pair[] => [
    format('book'),
    ['rft.genre', genre],
    ['rft.atitle', work.title],
    ['rft.btitle', work['container-title']],
    ['rft.pub', work.publisher],
  ];
  const whole = (genre: string): Pair[] => [
    format('book'),
    ['rft.genre', genre],
    ['rft.btitle', work.title],
    ['rft.pub', work.publisher],
  ];
  switch (work.type) {
    case 'article-journal':
      return [
        format('journal'),
        ['rft.genre', 'article'],
        ['rft.atitle', work.title],
        ['rft.jtitle', work['container-title']],
        ['rft.pub', work.publisher],
      ];
    case 'paper-conference':
      return inBook('proceeding');
    case 'chapter':
      return inBook('bookitem');
    case 'book':
      return whole('book');
    case 'report':
      return whole('report');
    case 'thesis':
      return [format('dissertation'), ['rft.title', work.title], ['rft.inst', work.publisher], ['rft.degree', work.genre]];
    default:
      return [
        format('dc'),
        ['rft.type', otherKinds[work.type]],
        ['rft.title', work.title],
        ['rft.publisher', work.publisher],
        ['rft.identifier', work.URL],
      ];
  }
}

/** `2024-05-22`, as much as is known. */
function dateOf({ issued }: Citable): string | undefined {
  const parts = issued?.['date-parts'][0];
  return parts?.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('-');
}
