import type { Shape } from './roles.ts';

/** The part of a canvas path that marks need; `SvgPath` writes the same calls as path data. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

/** Corners of each form at radius 1, scaled so that all forms cover the area of the circle. */
const corners: Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]> = {
  diamond: [
    [0, -1.2533],
    [1.2533, 0],
    [0, 1.2533],
    [-1.2533, 0],
  ],
  triangle: [
    [0, -1.5551],
    [1.3468, 0.7776],
    [-1.3468, 0.7776],
  ],
  square: [
    [-0.8862, -0.8862],
    [0.8862, -0.8862],
    [0.8862, 0.8862],
    [-0.8862, 0.8862],
  ],
  cross: [
    [-0.45, -1.0977],
    [0.45, -1.0977],
    [0.45, -0.45],
    [1.0977, -0.45],
    [1.0977, 0.45],
    [0.45, 0.45],
    [0.45, 1.0977],
    [-0.45, 1.0977],
    [-0.45, 0.45],
    [-1.0977, 0.45],
    [-1.0977, -0.45],
    [-0.45, -0.45],
  ],
};

/** Draws one mark with its centre at (x, y) whose area is that of a circle of this radius. */
export function traceShape(sink: PathSink, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === 'circle') {
    sink.moveTo(x + radius, y);
    sink.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    corners[shape].forEach(([dx, dy], index) => {
      if (index === 0) sink.moveTo(x + dx * radius, y + dy * radius);
      else sink.lineTo(x + dx * radius, y + dy * radius);
    });
  }
  sink.closePath();
}

/** Collects path calls as SVG path data with one decimal. */
export class SvgPath implements PathSink {
  #data = '';

  moveTo(x: number, y: number): void {
    this.#data += `M${round(x)} ${round(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#data += `L${round(x)} ${round(y)}`;
  }
  /** Whole circles only: two half turns, since an arc of SVG cannot end where it begins. */
  arc(x: number, y: number, radius: number): void {
    const r = round(radius);
    this.#data += `A${r} ${r} 0 1 1 ${round(x - radius)} ${round(y)}A${r} ${r} 0 1 1 ${round(x + radius)} ${round(y)}`;
  }
  closePath(): void {
    this.#data += 'Z';
  }
  toString(): string {
    return this.#data;
  }
}

/** Path data of one mark. */
export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  const path = new SvgPath();
  traceShape(path, shape, x, y, radius);
  return path.toString();
}

/** Rounds to the decimal that the picture keeps. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
