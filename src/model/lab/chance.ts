import { randomLcg } from 'd3';

/** The source of chance for a part of a run. The same seed and part give the same numbers, on every machine. */
export function chance(seed: number, part: string): () => number {
  let hash = seed;
  for (const letter of part) hash = (hash * 31 + letter.charCodeAt(0)) % 2147483647;
  const random = randomLcg(hash / 2147483647);
  // The first numbers of near seeds are near each other.
  for (let i = 0; i < 8; i += 1) random();
  return random;
}
