import type { Room, Size } from '#model/citation-graph/camera.ts';
import { labelSize } from './draw.ts';

/** Height of a row of the time axis in pixels: its caption, and the years. */
export const axisRow = labelSize * 1.5;
/** In narrow upright windows the buttons lie at the upper edge, as the style sheet says. */
const buttons = 56;

/** Narrow and upright: a phone as it is held. The style sheet asks the same. */
export const isUpright = ({ width, height }: Size): boolean => width <= 700 && width <= height;
/** So small that all of a picture would be too little to read: upright phones, and lying ones. */
export const isSmall = (size: Size): boolean => isUpright(size) || size.height < 420;

/** Where the rows of the axis end, in pixels of the window. */
export function axisBottom(size: Size): number {
  return (isUpright(size) ? buttons : 0) + 2 * axisRow + 8;
}

/** What panel, axis and buttons leave of the window: the panel covers the right, in narrow upright windows the lower part, as the style sheet says. */
export function roomIn(size: Size, { isCovered, hasAxis }: { isCovered: boolean; hasAxis: boolean }): Room {
  const { width, height } = size;
  const top = hasAxis ? axisBottom(size) : isUpright(size) ? buttons : 0;
  if (!isCovered) return { width, height, top };
  return isUpright(size) ? { width, height: height * 0.45, top } : { width: width - Math.min(370, width * 0.5), height, top };
}
