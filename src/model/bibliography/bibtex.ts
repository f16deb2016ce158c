import type { Name } from '../../schemas/reference.ts';
import type { Reference } from '../survey.ts';
import { toBibEntries, type BibEntry } from './citation-js.ts';
import { escapeLatex, protectCase } from './latex.ts';

/** BibTeX's own names of the months; styles translate them. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A field with its value already escaped; macros stand without braces. */
interface Field {
  name: string;
  value: string;
  isMacro?: boolean;
}
type Dialect = 'bibtex' | 'biblatex';
type Row = [name: string, value: (reference: Reference, dialect: Dialect) => string | undefined];
type Type = Reference['csl']['type'];

/** Entry types where citation-js is wrong: its article needs a journal, and its inbook would take the chapter for the book. */
const types: Partial<Record<Type, Record<Dialect, string>>> = {
  article: { bibtex: 'misc', biblatex: 'online' },
  chapter: { bibtex: 'incollection', biblatex: 'incollection' },
};

/** Who published a work stands in a field of its own in some types of entries. */
const publishers: Partial<Record<Type, Record<Dialect, string>>> = {
  article: { bibtex: 'howpublished', biblatex: 'organization' },
  webpage: { bibtex: 'howpublished', biblatex: 'organization' },
  software: { bibtex: 'howpublished', biblatex: 'organization' },
  dataset: { bibtex: 'howpublished', biblatex: 'publisher' },
  report: { bibtex: 'institution', biblatex: 'institution' },
  thesis: { bibtex: 'school', biblatex: 'institution' },
};
const publisherFields = ['publisher', 'howpublished', 'organization', 'institution', 'school'];

/**
 * What citation-js 0.8 gets wrong, mended: one row for each field, undefined leaves the field out.
 * BibTeX has accented Latin letters as commands, so that classic engines sort and print them; BibLaTeX has UTF-8 for biber.
 */
const mended: Row[] = [
  // It puts each capitalised word in braces of its own, acronym or not.
  ['title', ({ csl }, dialect) => protectCase(csl.title, { ascii: dialect === 'bibtex' })],
  ['author', (reference, dialect) => names(reference.csl.author, reference.moreAuthors, dialect)],
  ['editor', ({ csl }, dialect) => names(csl.editor, false, dialect)],
  // It does the same to the names of proceedings and series, which no style changes.
  ['booktitle', ({ csl }, dialect) => (inBook(csl.type) ? text(csl['container-title'], dialect) : undefined)],
  [
    'journal',
    ({ csl }, dialect) => (dialect === 'bibtex' && !inBook(csl.type) ? text(csl['container-title'], dialect) : undefined),
  ],
  [
    'journaltitle',
    ({ csl }, dialect) => (dialect === 'biblatex' && !inBook(csl.type) ? text(csl['container-title'], dialect) : undefined),
  ],
  ['series', ({ csl }, dialect) => text(csl['collection-title'], dialect)],
  // It calls the publisher of proceedings an organization, which styles print elsewhere, and drops that of preprints.
  ...publisherFields.map((name): Row => [
    name,
    (reference, dialect) =>
      publisherField(reference, dialect) === name ? text(publisherOf(reference, dialect), dialect) : undefined,
  ]),
  // It drops the number of a paper in a series and the preprint number.
  [
    'number',
    (reference, dialect) => text(numberField(reference, dialect) === 'number' ? numberOf(reference) : undefined, dialect),
  ],
  ['issue', (reference, dialect) => text(numberField(reference, dialect) === 'issue' ? numberOf(reference) : undefined, dialect)],
  ['eid', (reference, dialect) => text(eidOf(reference, dialect), dialect)],
  // Classic styles sort by it what has no author.
  ['key', ({ csl }, dialect) => (dialect === 'bibtex' && !csl.author ? text(csl.title, dialect) : undefined)],
  // It writes accents as "{\\" u}" even in BibLaTeX, and underscores in a way that few readers know.
  ['volume', ({ csl }, dialect) => text(csl.volume, dialect)],
  ['edition', ({ csl }, dialect) => text(csl.edition, dialect)],
  ['address', ({ csl }, dialect) => (dialect === 'bibtex' ? text(csl['publisher-place'], dialect) : undefined)],
  ['location', ({ csl }, dialect) => (dialect === 'biblatex' ? text(csl['publisher-place'], dialect) : undefined)],
  ['type', ({ csl }, dialect) => (csl.type === 'report' || csl.type === 'thesis' ? text(csl.genre, dialect) : undefined)],
  ['entrysubtype', () => undefined],
  // It loses arXiv ids. Styles of BibTeX know archivePrefix, Zotero reads eprint only with its second name, eprinttype; biber and
  // others that know both wonder at two, so that BibLaTeX has one.
  ['eprint', ({ arxiv }) => arxiv],
  ['archivePrefix', ({ arxiv }, dialect) => (dialect === 'bibtex' && arxiv ? 'arXiv' : undefined)],
  ['eprinttype', ({ arxiv }) => arxiv && 'arxiv'],
  ['primaryClass', ({ arxiv, arxivCategories }, dialect) => (dialect === 'bibtex' && arxiv ? arxivCategories?.[0] : undefined)],
  ['eprintclass', ({ arxiv, arxivCategories }, dialect) => (dialect === 'biblatex' && arxiv ? arxivCategories?.[0] : undefined)],
  // Documents that cite a former key go on to compile. BibTeX has no such field.
  ['ids', ({ formerKeys }, dialect) => (dialect === 'biblatex' && formerKeys.length > 0 ? formerKeys.join(',') : undefined)],
  // It writes "sep 11", which no style can read; classic BibTeX has no field for a day.
  ['month', () => undefined],
  ['language', ({ csl }, dialect) => text(csl.language, dialect)],
  // Addresses and DOIs are read verbatim; only an unbalanced brace could end the field early.
  ['url', ({ csl }) => csl.URL?.replace(/[{}]/g, encodeURIComponent)],
  ['doi', ({ csl }) => csl.DOI?.replace(/[{}]/g, encodeURIComponent)],
];

const inBook = (type: Type) => type === 'paper-conference' || type === 'chapter';

const isOnArxiv = ({ csl, arxiv }: Reference) =>
  csl.type === 'article' && arxiv !== undefined && (csl.publisher ?? 'arXiv') === 'arXiv';

function publisherField({ csl }: Reference, dialect: Dialect): string {
  return publishers[csl.type]?.[dialect] ?? 'publisher';
}

/**
 * The publisher; of a preprint on arXiv its number in BibTeX, and nothing in BibLaTeX, which prints its eprint fields. Classic
 * styles (plain, unsrt, alpha, abbrv) do not know these fields, and would print no way to a preprint. Styles that do (ACL, ACM) say
 * the number twice: no field of @misc is printed by the ones and passed over by the others, and twice is better than never.
 */
function publisherOf(reference: Reference, dialect: Dialect): string | undefined {
  if (!isOnArxiv(reference)) return reference.csl.publisher;
  return dialect === 'bibtex' ? `arXiv:${reference.arxiv}` : undefined;
}

/** Issue, or the number in a series or of a report or preprint. */
function numberOf(reference: Reference): string | undefined {
  const { csl } = reference;
  return csl.issue ?? (isOnArxiv(reference) || csl.type === 'article-journal' ? undefined : csl.number);
}

/** Classic styles warn of a number in a book beside a volume, and of one without a series. They skip what they do not know. */
function numberField({ csl }: Reference, dialect: Dialect): 'number' | 'issue' | 'eid' {
  if (dialect === 'biblatex' || !inBook(csl.type)) return 'number';
  if (csl.volume !== undefined) return csl.issue === undefined ? 'eid' : 'issue';
  return csl['collection-title'] === undefined ? 'eid' : 'number';
}

/** The number of an article in a journal, and of a paper where BibTeX has no other place for it. */
function eidOf(reference: Reference, dialect: Dialect): string | undefined {
  if (reference.csl.type === 'article-journal') return reference.csl.number;
  return numberField(reference, dialect) === 'eid' ? numberOf(reference) : undefined;
}

/** Works as BibTeX or BibLaTeX, an entry for each in the given order. */
export function formatBib(references: readonly Reference[], dialect: Dialect): string {
  const entries = toBibEntries(references, dialect);
  return references.map((reference, index) => print(mend(entries[index] as BibEntry, reference, dialect))).join('\n');
}

function mend(entry: BibEntry, reference: Reference, dialect: Dialect): { type: string; key: string; fields: Field[] } {
  const properties = new Map(Object.entries(entry.properties));
  for (const [name, value] of mended) {
    const text = value(reference, dialect);
    if (text === undefined) properties.delete(name);
    else properties.set(name, text);
  }
  const fields: Field[] = [...properties].map(([name, value]) => ({ name, value }));
  const month = reference.csl.issued?.['date-parts'][0]?.[1];
  if (dialect === 'bibtex' && month !== undefined)
    fields.push({ name: 'month', value: months[month - 1] ?? String(month), isMacro: month <= 12 });
  return { type: types[reference.csl.type]?.[dialect] ?? entry.type, key: reference.key, fields };
}

/** Order of fields as people write them; the rest follows by name. */
const order = [
  'title',
  'author',
  'editor',
  'booktitle',
  'journal',
  'journaltitle',
  'series',
  'volume',
  'number',
  'eid',
  'pages',
  'publisher',
  'howpublished',
  'organization',
  'institution',
  'school',
  'address',
  'location',
  'year',
  'date',
  'month',
  'eprint',
  'archivePrefix',
  'eprinttype',
  'primaryClass',
  'eprintclass',
];

function print({ type, key, fields }: { type: string; key: string; fields: Field[] }): string {
  const rank = ({ name }: Field) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...fields].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const lines = sorted.map(({ name, value, isMacro }) => `  ${name} = ${isMacro ? value : `{${value}}`},`);
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n');
}

function text(value: string | undefined, dialect: Dialect): string | undefined {
  return value === undefined ? undefined : escapeLatex(value, { ascii: dialect === 'bibtex' });
}

function names(list: readonly Name[] | undefined, isLonger: boolean, dialect: Dialect): string | undefined {
  if (!list) return undefined;
  const written = list.map((name) => oneName(name, dialect));
  return [...written, ...(isLonger ? ['others'] : [])].join(' and ');
}

/** `van Gogh, Jr., Vincent`; an institution in braces, so that it is not taken apart. */
function oneName(name: Name, dialect: Dialect): string {
  const options = { ascii: dialect === 'bibtex' };
  if ('literal' in name) return `{${escapeLatex(name.literal, options)}}`;
  // A comma or the word "and" inside a part would split the list of names.
  const part = (value: string | undefined) =>
    value && (/,|\band\b/i.test(value) ? `{${escapeLatex(value, options)}}` : escapeLatex(value, options));
  const family = [part(name['dropping-particle']), part(name['non-dropping-particle']), part(name.family)]
    .filter(Boolean)
    .join(' ');
  // A family name without given name would be split at its spaces.
  if (name.given === undefined && name.suffix === undefined) return family.includes(' ') ? `{${family}}` : family;
  return [family, ...(name.suffix ? [part(name.suffix)] : []), part(name.given) ?? ''].join(', ');
}
