import type { Edition } from '../../schemas/edition.ts';
import type { Name } from '../../schemas/reference.ts';
import type { Reference } from '../survey.ts';

/** What is needed of a work to name it. */
export type Nameable = Pick<Reference, 'csl' | 'moreAuthors'>;

/** Family name with its particle, as a citation in the text shows it; the whole name of an institution. */
export function familyOf(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** Given names first: `Robert L. Logan IV`. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');
}

/** For a citation: `Wallace et al.`, `Bradley and Terry`, `Luce`; the title's beginning where the authors are unknown. */
export function authorsShort({ csl, moreAuthors }: Nameable): string {
  const names = csl.author?.map(familyOf) ?? [];
  const [first, second] = names;
  if (first === undefined) return `“${csl.title.split(/[:?]/)[0] ?? csl.title}”`;
  if (names.length > 2 || moreAuthors) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** Every author in the printed order, for a reference list; says so where the list goes on or is unknown. */
export function authorsLong({ csl, moreAuthors }: Nameable): string {
  const names = csl.author?.map(fullName) ?? [];
  if (names.length === 0) return 'Authors unknown';
  if (moreAuthors) return `${names.join(', ')}, and others`;
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Year of publication, where it is known. */
export function issuedYear({ csl }: Pick<Reference, 'csl'>): string | undefined {
  return csl.issued?.['date-parts'][0]?.[0]?.toString();
}

/** Year of publication, `n.d.` where none is known. */
export function yearOf(reference: Pick<Reference, 'csl'>): string {
  return issuedYear(reference) ?? 'n.d.';
}

/** Short name of the venue without its year: `NeurIPS`. */
export function venueOf(reference: Pick<Reference, 'venueShort'> | undefined): string | undefined {
  return reference?.venueShort?.replace(/ \d{4}.*$/, '');
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Order of a reference list: first author without particle, year, the letter of the year, title, key. Works without authors stand
 * under their title.
 */
export function compareReferences(a: Reference, b: Reference): number {
  const name = ({ csl }: Reference) => {
    const first = csl.author?.[0];
    return first === undefined ? csl.title : 'literal' in first ? first.literal : `${first.family} ${first.given ?? ''}`;
  };
  return (
    collator.compare(name(a), name(b)) ||
    collator.compare(yearOf(a), yearOf(b)) ||
    collator.compare(a.yearLetter, b.yearLetter) ||
    collator.compare(a.csl.title, b.csl.title) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** One or two sentences about a work for search engines, which reference managers keep as its abstract. */
export function describe(
  reference: Pick<Reference, 'csl' | 'moreAuthors' | 'summary' | 'venueShort'>,
  { title: atlas }: Pick<Edition, 'title'>,
): string {
  const who = `${authorsShort(reference)} (${yearOf(reference)})`;
  if (reference.summary) return `${reference.summary.text} (Summary of ${who} by the ${atlas}.)`;
  const where = reference.venueShort ? `, ${reference.venueShort}` : '';
  return `${who}${where}: metadata, citations and exports in the ${atlas}; not yet summarised.`;
}
