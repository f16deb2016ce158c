import type { Name } from '../../schemas/reference.ts';
import type { Reference } from '../survey.ts';
import { toRisRecords } from './citation-js.ts';
import { issuedYear } from './names.ts';

/**
 * RIS types by CSL type. RIS has none for preprints: a report with the publisher arXiv is what reference managers print
 * most soundly (Zotero would make a journal article of GEN and a manuscript of UNPB).
 */
const types: Record<Reference['csl']['type'], string> = {
  article: 'RPRT',
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  software: 'COMP',
  thesis: 'THES',
  webpage: 'ELEC',
  dataset: 'DATA',
};

/** What citation-js 0.8 gets wrong, mended: one row for each tag, undefined leaves the tag out. */
const mended: [tag: string, value: (reference: Reference) => string | string[] | undefined][] = [
  ['ID', ({ key }) => key],
  ['AU', (reference) => authorsInRis(reference)],
  ['A2', ({ csl }) => csl.editor?.map(nameInRis)],
  // It drops the publisher of preprints and journals.
  ['PB', ({ csl }) => csl.publisher],
  // The proceedings belong into T2; C3 is where Zotero keeps them besides.
  ['T2', ({ csl }) => csl['container-title']],
  ['T3', ({ csl }) => csl['collection-title']],
  // The year is also wanted where the month is not known; C2 is not its place.
  ['PY', issuedYear],
  ['C2', () => undefined],
  ['DA', ({ csl }) => dateOf(csl)],
  // First and last page have a tag each.
  ['SP', ({ csl }) => csl.page?.split(/[-–]/)[0]],
  ['EP', ({ csl }) => csl.page?.split(/[-–]/)[1]],
  // It drops the issue of proceedings.
  ['IS', ({ csl }) => csl.issue],
  ['CY', ({ csl }) => csl['publisher-place']],
  ['C1', () => undefined],
  // It drops the edition of what is no book.
  ['ET', ({ csl }) => csl.edition],
  // Zotero and EndNote keep the number of a report here.
  ['SN', ({ csl }) => (types[csl.type] === 'RPRT' ? csl.number : (csl.ISBN ?? csl.ISSN))],
  ['M1', ({ csl }) => (csl.type === 'article-journal' || types[csl.type] === 'RPRT' ? undefined : csl.number)],
  ['C7', ({ csl }) => (csl.type === 'article-journal' ? csl.number : undefined)],
  // It drops what does not look like a DOI to it.
  ['DO', ({ csl }) => csl.DOI],
  ['UR', ({ csl }) => csl.URL],
  ['AN', ({ arxiv }) => arxiv && `arXiv:${arxiv}`],
];

/** What people look for first comes first; the format leaves the order free. */
const order = ['TI', 'AU', 'PY', 'DA', 'T2', 'C3', 'T3', 'VL', 'IS', 'SP', 'EP', 'PB', 'DO', 'UR'];

/** Works as RIS: CRLF line ends as the format demands, no line is ever wrapped. */
export function formatRis(references: readonly Reference[]): string {
  const records = toRisRecords(references);
  return references
    .map((reference, index) => {
      const tags = new Map(Object.entries(records[index] ?? {}));
      for (const [tag, value] of mended) {
        const mendedValue = value(reference);
        if (mendedValue === undefined) tags.delete(tag);
        else tags.set(tag, mendedValue);
      }
      const rank = (tag: string) => (order.includes(tag) ? order.indexOf(tag) : order.length);
      const sorted = [...tags].filter(([tag]) => tag !== 'TY').sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
      const lines = sorted.flatMap(([tag, value]) => [value].flat().map((each) => line(tag, each)));
      return [line('TY', types[reference.csl.type]), ...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ')}`;
}

/** Authors for tagged formats; "et al." ends a list that goes on. */
export function authorsInRis({ csl, moreAuthors }: Reference): string[] | undefined {
  return csl.author && [...csl.author.map(nameInRis), ...(moreAuthors ? ['et al.,'] : [])];
}

/** `Humboldt, Alexander von`; particles that stay with the family name stand before it; the suffix comes last. */
export function nameInRis(name: Name): string {
  // A comma inside would part it, too.
  if ('literal' in name) return whole(name.literal.replaceAll(',', ''));
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return whole([family, ...(given || name.suffix ? [given] : []), ...(name.suffix ? [name.suffix] : [])].join(', '));
}

/** EndNote splits a name without a comma at its spaces, unless a comma ends it. Zotero reads such names as institutions. */
function whole(name: string): string {
  return name.includes(' ') && !name.includes(',') ? `${name},` : name;
}

/** `2024/05/22`, with empty places for what is not known. */
function dateOf({ issued }: Reference['csl']): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined || month === undefined) return undefined;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}`;
}
