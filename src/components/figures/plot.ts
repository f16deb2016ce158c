import { line } from 'd3';

/** Measures of a panel in units of its view box; one unit is about one CSS pixel where the panel stands beside another. */
export const panel = { width: 320, height: 232, left: 40, right: 304, top: 28, bottom: 192 } as const;

/** A map from data to places, with the values that its axis names. */
export interface Scale {
  (value: number): number;
  ticks(count?: number): number[];
  range(): number[];
  domain(): number[];
}

/** The path of a curve through points of data. */
export function curveOf(points: readonly (readonly [number, number])[], x: Scale, y: Scale): string {
  return (
    line<readonly [number, number]>(
      ([a]) => x(a),
      ([, b]) => y(b),
    )([...points]) ?? ''
  );
}

/** The same, closed along the lower end of the vertical scale. */
export function groundOf(points: readonly (readonly [number, number])[], x: Scale, y: Scale): string {
  const [low = 0] = y.domain();
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 0;
  return curveOf([[first, low], ...points, [last, low]], x, y);
}

/** A picture's name and description with the id that its elements begin with. */
export interface Caption {
  id: string;
  title: string;
  alt: string;
}
