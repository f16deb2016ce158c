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

/**
 * What citation-js 0.8 gets wrong, mended: one row for each field, undefined leaves the field out.
 * BibTeX is written in ASCII for classic engines, BibLaTeX in UTF-8 for biber.
 */
const mended: [name: string, value: (reference: Reference, dialect: Dialect) => string | undefined][] = [
  // It puts each capitalised word in braces of its own, acronym or not.
  ['title', ({ csl }, dialect) => protectCase(csl.title, { ascii: dialect === 'bibtex' })],
  ['author', (reference, dialect) => names(reference.csl.author, reference.moreAuthors, dialect)],
  ['editor', ({ csl }, dialect) => names(csl.editor, false, dialect)],
  // It does the same to the names of proceedings and series, which no style changes.
  ['booktitle', ({ csl }, dialect) => (inBook(csl.type) ? text(csl['container-title'], dialect) : undefined)],
  ['journal', ({ csl }, dialect) => (dialect === 'bibtex' && !inBook(csl.type) ? text(csl['container-title'], dialect) : undefined)],
  ['journaltitle', ({ csl }, dialect) => (dialect === 'biblatex' && !inBook(csl.type) ? text(csl['container-title'], dialect) : undefined)],
  ['series', ({ csl }, dialect) => text(csl['collection-title'], dialect)],
  // It calls the publisher of proceedings an organization, which styles print elsewhere.
  ['publisher', ({ csl }, dialect) => (csl.type === 'report' ? undefined : text(csl.publisher, dialect))],
  ['organization', () => undefined],
  // It drops the number of a paper in a series and the preprint number.
  ['number', ({ csl }, dialect) => text(csl.issue ?? (csl.type === 'paper-conference' || csl.type === 'report' ? csl.number : undefined), dialect)],
  ['eid', ({ csl }, dialect) => (csl.type === 'article-journal' ? text(csl.number, dialect) : undefined)],
  ['edition', ({ csl }, dialect) => text(csl.edition, dialect)],
  ['pages', ({ csl }) => csl.page && escapeLatex(csl.page, { ascii: true }).replace(/[-–]+/, '--')],
  ['howpublished', () => undefined],
  ['type', ({ csl }, dialect) => (csl.type === 'report' ? text(csl.genre, dialect) : undefined)],
  ['entrysubtype', () => undefined],
  // It loses arXiv ids. Zotero reads eprint only with eprinttype, BibTeX styles with archivePrefix.
  ['eprint', ({ arxiv }) => arxiv],
  ['eprinttype', ({ arxiv }) => arxiv && 'arxiv'],
  ['archiveprefix', ({ arxiv }, dialect) => (dialect === 'bibtex' && arxiv ? 'arXiv' : undefined)],
  ['primaryclass', ({ arxiv, arxivCategories }, dialect) => (dialect === 'bibtex' && arxiv ? arxivCategories?.[0] : undefined)],
  ['eprintclass', ({ arxiv, arxivCategories }, dialect) => (dialect === 'biblatex' && arxiv ? arxivCategories?.[0] : undefined)],
  // It writes "sep 11", which no style can read; classic BibTeX has no field for a day.
  ['month', () => undefined],
  // Addresses and DOIs are read verbatim; only an unbalanced brace could end the field early.
  ['url', ({ csl }) => csl.URL?.replace(/\{/g, '%7B').replace(/\}/g, '%7D')],
  ['doi', ({ csl }) => csl.DOI?.replace(/[{}]/g, (brace) => `\\${brace}`)],
];

const inBook = (type: Reference['csl']['type']) => type === 'paper-conference' || type === 'chapter';

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
  if (dialect === 'bibtex' && month !== undefined) fields.push({ name: 'month', value: months[month - 1] ?? String(month), isMacro: month <= 12 });
  return { type: typeOf(entry, reference, dialect), key: reference.key, fields };
}

/** citation-js calls a preprint an article, which has to have a journal. */
function typeOf(entry: BibEntry, { csl }: Reference, dialect: Dialect): string {
  if (csl.type === 'article') return dialect === 'bibtex' ? 'misc' : 'online';
  return entry.type;
}

/** Order of fields as people write them; the rest follows by name. */
const order = ['title', 'author', 'editor', 'booktitle', 'journal', 'journaltitle', 'series', 'volume', 'number', 'eid', 'pages', 'publisher', 'institution', 'address', 'location', 'year', 'date', 'month'];

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
  const part = (value: string | undefined) => value && (/,|\band\b/i.test(value) ? `{${escapeLatex(value, options)}}` : escapeLatex(value, options));
  const family = [part(name['dropping-particle']), part(name['non-dropping-particle']), part(name.family)].filter(Boolean).join(' ');
  // A family name without given name would be split at its spaces.
  if (name.given === undefined && name.suffix === undefined) return family.includes(' ') ? `{${family}}` : family;
  return [family, ...(name.suffix ? [part(name.suffix)] : []), part(name.given) ?? ''].join(', ');
}
