/** Radius of a work in units of the layout: a base area for all, and the same area more for each citation within the Atlas. */
export function radiusOf(citedBy: number): number {
  return Math.sqrt(20 + 5 * citedBy);
}
