import { referenceSchema, type ReferenceRecord } from '../../src/schemas/reference.ts';

/** One record of the collected bibliography, as `references.json` holds it. */
export interface CollectedReference {
  key: string;
  origin: string;
  csl: Record<string, unknown> & { id: string; title: string; author?: Record<string, string>[]; number?: string };
  arxiv: string | null;
  date: string | null;
  venueShort: string | null;
  sources: string[];
  agree: number;
  suspect: string | null;
  notes: string | null;
  duplicateOf?: string;
  citesSurvey?: boolean;
}

/**
 * Turns collected records into reference records by key. A record with `duplicateOf` joins the work it names:
 * its title, key, sources, doubts and notes are kept there.
 *
 * @throws where a record does not fit the schema after the mapping, or names an unknown original
 */
export function importReferences(collected: readonly CollectedReference[]): Map<string, ReferenceRecord> {
  const drafts = new Map(collected.filter(({ duplicateOf }) => !duplicateOf).map((each) => [each.key, draft(each)]));
  for (const each of collected) {
    if (!each.duplicateOf) continue;
    const original = drafts.get(each.duplicateOf);
    if (!original) throw new Error(`"${each.key}" is a duplicate of "${each.duplicateOf}", which is not there.`);
    join(original, each);
  }
  return new Map([...drafts].map(([key, record]) => [key, referenceSchema.parse(record)]));
}

type Draft = ReturnType<typeof draft>;

function draft(each: CollectedReference) {
  const { id: _id, author, ...csl } = each.csl;
  const names = author?.filter((name) => name.literal !== 'others');
  return {
    csl: { ...csl, ...(names && names.length > 0 ? { author: names } : {}) },
    ...(author && names && names.length < author.length ? { moreAuthors: true } : {}),
    origin: each.origin,
    ...(each.citesSurvey ? { citesSurvey: true } : {}),
    ...(each.arxiv ? { arxiv: each.arxiv } : {}),
    ...(each.date ? { date: each.date } : {}),
    ...(each.venueShort ? { venueShort: each.venueShort } : {}),
    otherTitles: [] as string[],
    formerKeys: [] as string[],
    provenance: { sources: [...each.sources], agree: each.agree, suspect: each.suspect, notes: each.notes },
  };
}

function join(original: Draft, duplicate: CollectedReference): void {
  if (duplicate.csl.title !== original.csl.title) original.otherTitles.push(duplicate.csl.title);
  original.formerKeys.push(duplicate.key);
  const { provenance } = original;
  provenance.sources.push(...duplicate.sources.filter((source) => !provenance.sources.includes(source)));
  const add = (old: string | null, more: string | null) =>
    more === null
      ? old
      : [old, `As "${duplicate.csl.title}" (${duplicate.key}): ${more}`].filter((text) => text !== null).join(' ');
  provenance.suspect = add(provenance.suspect, duplicate.suspect);
  provenance.notes = add(provenance.notes, duplicate.notes);
}
