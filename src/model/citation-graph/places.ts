/** A place in the picture, in units of the layout; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}
/** Places by cite key. */
export type Layout = Map<string, Point>;

/** A number in [0, 1) that depends on the text alone: FNV-1a (Fowler, Noll, Vo), 32 bit, with a last mixing step. */
export function hash(text: string, salt: number): number {
  let state = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}
