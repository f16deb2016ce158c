import { editDistance, typosIn } from './edit-distance.ts';
import type { JumpEntry } from './jump-entries.ts';
import { compact, wordsOf } from './normal-form.ts';

/** So many letters of an address are searched for; nobody means more. */
const mostLetters = 100;

/**
 * What an address that leads nowhere seems to ask for, to be searched: the words of its last part.
 *
 * @param path the path asked for below that of the site, as the browser encodes it
 * @returns words parted by spaces; nothing where the address has none
 */
export function wordsOfAddress(path: string): string {
  return wordsOf(partsOf(path).at(-1) ?? '')
    .join(' ')
    .slice(0, mostLetters)
    .trim();
}

/**
 * Places whose address is like one that leads nowhere: those whose last part is nearest to its last, with no more typos than are
 * forgiven in a name; where there are none, to the part before, and so on. Those whose other parts are nearer come first.
 *
 * @param path the path asked for below that of the site, as the browser encodes it
 */
export function nearPlaces(path: string, places: readonly JumpEntry[]): JumpEntry[] {
  const asked = partsOf(path).map((part) => compact(part).slice(0, mostLetters));
  const known = places.map((place) => ({ place, parts: partsOf(place.path).map(compact) }));
  for (let last = asked.length - 1; last >= 0; last -= 1) {
    const sought = asked[last] ?? '';
    const folder = asked.slice(0, last).join('/');
    const near = known.flatMap(({ place, parts }) => {
      const distance = distanceWithin(parts.at(-1) ?? '', sought, typosIn(sought));
      return sought === '' || distance === undefined
        ? []
        : [{ place, distance, around: editDistance(parts.slice(0, -1).join('/'), folder) }];
    });
    const least = Math.min(...near.map(({ distance }) => distance));
    const nearest = near.filter(({ distance }) => distance === least);
    if (nearest.length > 0) return nearest.sort((a, b) => a.around - b.around).map(({ place }) => place);
  }
  return [];
}

/** The edit distance, where it is at most so large. */
function distanceWithin(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  const distance = editDistance(a, b);
  return distance <= most ? distance : undefined;
}

/** The parts of an address with its fragment, decoded, without the ending of a file; `index.html` is no part. */
function partsOf(path: string): string[] {
  return path
    .split(/[/#]/)
    .map((part) => decoded(part).replace(/\.[a-z]{2,5}$/i, ''))
    .filter((part) => wordsOf(part).length > 0 && part !== 'index');
}

/** What was encoded, where it can be decoded: anybody can write `%E0%A4` into an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replaceAll(/%[0-9a-f]{0,2}/gi, ' ');
  }
}
