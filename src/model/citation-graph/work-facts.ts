import type { Reference, Survey } from '../survey.ts';

/** Day of the publication, as precise as known: `2026-03-10`; undefined where not even the year is. */
export function issuedOn(reference: Pick<Reference, 'csl'>): string | undefined {
  const parts = reference.csl.issued?.['date-parts'][0];
  if (parts === undefined || parts[0] === undefined) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The longest name that a label in the picture may have, in characters. */
const longest = 36;

/** A title cut for the picture: its part before the colon, otherwise its first words. */
export function shortTitle(title: string): string {
  const head = title.split(/[:?] /)[0] ?? title;
  if (head.length <= longest) return head;
  const cut = head.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${end > longest / 2 ? cut.slice(0, end) : cut}…`;
}

/** Families of a work: those of the techniques that it introduced, then those of its record; with the widest family of the main one. */
export function topicsOf(
  { techniques, families }: Pick<Survey, 'techniques' | 'families'>,
  reference: Pick<Reference, 'introduces' | 'topics'>,
): { topics: string[]; paradigm: string | undefined } {
  const own = reference.introduces.flatMap(({ kind, id }) => (kind === 'technique' ? (techniques.get(id)?.families ?? []) : []));
  const topics = [...new Set([...own, ...reference.topics])].filter((id) => families.has(id));
  return { topics, paradigm: topics[0] === undefined ? undefined : widest(families, topics[0]) };
}

/** The family at the root of the tree above this one. */
export function widest(families: Survey['families'], id: string): string {
  const seen = new Set<string>();
  let current = id;
  for (
    let parent = families.get(current)?.parent;
    parent !== undefined && !seen.has(parent);
    parent = families.get(current)?.parent
  ) {
    seen.add(current);
    current = parent;
  }
  return current;
}

/** Ids of the chapters whose sections cite the work, in the order in which they were met. */
export function chaptersOf({ mentions }: Pick<Reference, 'mentions'>): string[] {
  return [...new Set(mentions.flatMap(({ path }) => /^\/chapters\/([^/]+)\//.exec(path)?.[1] ?? []))];
}
