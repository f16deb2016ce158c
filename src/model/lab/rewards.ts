import type { Point } from './mixture.ts';

/** A reward over the plane. */
export interface Reward {
  at(x: number, y: number): number;
  /** Its slope. */
  slope(x: number, y: number): Point;
}

/** A part of a reward: a slope without end, a hill, or a ring around the middle. */
export type Term =
  | { kind: 'slope'; x: number; y: number }
  | { kind: 'hill'; x: number; y: number; height: number; width: number }
  | { kind: 'ring'; radius: number; height: number; width: number };

/** The sum of some terms: `x X + y Y` for a slope, `height exp(-d^2 / 2 width^2)` for the others, d the distance from the top. */
export function rewardOf(terms: readonly Term[]): Reward {
  return {
    at: (x, y) => terms.reduce((sum, term) => sum + valueOf(term, x, y), 0),
    slope: (x, y) =>
      terms.reduce(
        (sum, term) => {
          const part = slopeOf(term, x, y);
          return { x: sum.x + part.x, y: sum.y + part.y };
        },
        { x: 0, y: 0 },
      ),
  };
}

function valueOf(term: Term, x: number, y: number): number {
  if (term.kind === 'slope') return term.x * x + term.y * y;
  const distance = term.kind === 'hill' ? Math.hypot(x - term.x, y - term.y) : Math.hypot(x, y) - term.radius;
  return term.height * Math.exp(-(distance ** 2) / (2 * term.width ** 2));
}

function slopeOf(term: Term, x: number, y: number): Point {
  if (term.kind === 'slope') return { x: term.x, y: term.y };
  const pull = -valueOf(term, x, y) / term.width ** 2;
  if (term.kind === 'hill') return { x: pull * (x - term.x), y: pull * (y - term.y) };
  const distance = Math.hypot(x, y);
  if (distance === 0) return { x: 0, y: 0 };
  const along = (pull * (distance - term.radius)) / distance;
  return { x: along * x, y: along * y };
}
