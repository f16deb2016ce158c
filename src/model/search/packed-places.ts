import type { JumpEntry, JumpKind } from './jump-entries.ts';

/** Places of one kind as they travel to the browser: like by like, which compresses well, and nothing twice. */
export interface PackedPlaces {
  kind: JumpKind;
  /** With what all of the addresses begin. */
  prefix: string;
  titles: string[];
  /** The rest of each address. */
  tails: string[];
  names: string[][];
  people: string[][];
  /** `~0` and `~1` stand for the first two people. */
  details: string[];
}

/** Packs places for the way to the browser; places of a kind stay in their order. */
export function packPlaces(places: readonly JumpEntry[]): PackedPlaces[] {
  return [...Map.groupBy(places, ({ kind }) => kind)].map(([kind, all]) => {
    const prefix = commonStart(all.map(({ path }) => path));
    return {
      kind,
      prefix,
      titles: all.map(({ title }) => title),
      tails: all.map(({ path }) => path.slice(prefix.length)),
      names: all.map(({ names = [] }) => names),
      people: all.map(({ people = [] }) => people),
      details: all.map(({ detail = '', people = [] }) =>
        people.slice(0, 2).reduce((text, name, index) => text.replace(name, `~${index}`), detail),
      ),
    };
  });
}

/** The places as they were packed. */
export function unpackPlaces(packed: readonly PackedPlaces[]): JumpEntry[] {
  return packed.flatMap(({ kind, prefix, titles, tails, names: allNames, people: allPeople, details }) =>
    titles.map((title, index) => {
      const [names = [], people = []] = [allNames[index], allPeople[index]];
      const detail = details[index]?.replaceAll(/~([01])/g, (_, place: string) => people[Number(place)] ?? '') ?? '';
      return {
        kind,
        title,
        path: prefix + (tails[index] ?? ''),
        ...(names.length > 0 ? { names } : {}),
        ...(people.length > 0 ? { people } : {}),
        ...(detail ? { detail } : {}),
      };
    }),
  );
}

/** Ids of pages as they travel to the browser: what they begin with, and the rest of each, nothing for none. */
export function packIds(ids: readonly string[]): string {
  const prefix = commonStart(ids.filter(Boolean));
  return [prefix, ...ids.map((id) => id.slice(prefix.length))].join(' ');
}

/** The ids as they were packed. */
export function unpackIds(packed: string): string[] {
  const [prefix = '', ...rest] = packed.split(' ');
  return rest.map((id) => id && prefix + id);
}

function commonStart(texts: readonly string[]): string {
  let start = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(start)) start = start.slice(0, -1);
  return start;
}
