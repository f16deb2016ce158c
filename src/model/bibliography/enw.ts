import type { Reference } from '../survey.ts';
import { issuedYear } from './names.ts';
import { authorsInRis, nameInRis } from './ris.ts';

/** Names of the types in EndNote's import format. */
const types: Record<Reference['csl']['type'], string> = {
  article: 'Electronic Article',
  'article-journal': 'Journal Article',
  'paper-conference': 'Conference Paper',
  book: 'Book',
  chapter: 'Book Section',
  report: 'Report',
  software: 'Computer Program',
  thesis: 'Thesis',
  webpage: 'Web Page',
  dataset: 'Dataset',
};

/** Which field goes under which letter of EndNote's tagged format ("refer"), in the order of printing. */
const fields: [tag: string, value: (reference: Reference) => string | string[] | undefined][] = [
  ['0', ({ csl }) => types[csl.type]],
  ['A', (reference) => authorsInRis(reference)],
  ['E', ({ csl }) => csl.editor?.map(nameInRis)],
  ['T', ({ csl }) => csl.title],
  ['J', ({ csl }) => (csl.type === 'article-journal' ? csl['container-title'] : undefined)],
  ['B', ({ csl }) => (csl.type === 'article-journal' ? undefined : csl['container-title'])],
  ['S', ({ csl }) => csl['collection-title']],
  ['I', ({ csl }) => csl.publisher],
  ['C', ({ csl }) => csl['publisher-place']],
  ['V', ({ csl }) => csl.volume],
  ['N', ({ csl }) => csl.issue],
  ['1', ({ csl }) => csl.number],
  ['P', ({ csl }) => csl.page],
  ['7', ({ csl }) => csl.edition],
  ['9', ({ csl }) => csl.genre],
  ['@', ({ csl }) => csl.ISBN ?? csl.ISSN],
  // Before the year: Zotero takes the first date it meets.
  [
    '8',
    ({ csl }) =>
      csl.issued?.['date-parts'][0]?.[1] === undefined
        ? undefined
        : csl.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/'),
  ],
  ['G', ({ csl }) => csl.language],
  ['D', issuedYear],
  ['R', ({ csl }) => csl.DOI],
  ['U', ({ csl }) => csl.URL],
  ['M', ({ arxiv }) => arxiv && `arXiv:${arxiv}`],
  ['F', ({ key }) => key],
];

/** Works in EndNote's import format (`.enw`); records are parted by an empty line. */
export function formatEnw(references: readonly Reference[]): string {
  return references
    .map((reference) => {
      const lines = fields.flatMap(([tag, value]) =>
        [value(reference) ?? []].flat().map((each) => `%${tag} ${each.replace(/\s+/g, ' ')}`),
      );
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
