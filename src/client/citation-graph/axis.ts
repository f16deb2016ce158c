import { toWindow, type Camera, type Size } from '#model/citation-graph/camera.ts';
import type { Area } from '#model/citation-graph/labels.ts';
import type { WireBand } from '#model/citation-graph/wire.ts';
import { labelSize, type Sheet } from './draw.ts';
import { axisBottom, axisRow } from './room.ts';
import type { Scene } from './scene.ts';

const caption = 'Year in which a work was first public';
export const groundFont = `600 ${labelSize}px system-ui, sans-serif`;
/** Pixels between words and the edge of the window. */
const edge = 8;
/** A lane of one row of works that is at least so high, in pixels, has room for its name. */
export const leastNamedLane = labelSize * 1.25;
/** Mean width of a letter, a little too wide rather than too narrow. */
const letter = labelSize * 0.58;

/** The names of lanes, each in the row that its lane keeps free of works; none where that row is too low for a line. */
export function laneNames({ years, lanes }: Scene, camera: Camera, size: Size): (Area & { label: string })[] {
  const [first] = years;
  if (!first) return [];
  return lanes.flatMap(({ label, start, end }) => {
    const { x, y } = toWindow(camera, size, first.start, start);
    if ((end - start) * camera.scale < leastNamedLane) return [];
    const left = Math.max(edge, x);
    return [{ label, left, top: y, right: left + label.length * letter, bottom: y + labelSize }];
  });
}

/** Draws above the works: names of lanes at the left edge, and in rows of their own at the upper one what the years are, and the years. */
export function drawAxis(sheet: Sheet, scene: Scene): void {
  const { context, camera, size, palette } = sheet;
  const { years } = scene;
  if (years.length === 0) return;
  for (const { label, left, top } of laneNames(scene, camera, size)) write(sheet, label, left, top + labelSize * 0.6);
  const bottom = axisBottom(size);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, size.width, bottom);
  context.fillStyle = palette.line;
  context.fillRect(0, bottom - 1, size.width, 1);
  write(sheet, caption, edge, bottom - 5 - 1.5 * axisRow);
  drawYears(sheet, years, bottom - 5 - 0.5 * axisRow);
}

/** Years that have room in a row of the window, with an arrow at either end where they go on. */
function drawYears(sheet: Sheet, years: readonly WireBand[], y: number): void {
  const { context, camera, size } = sheet;
  const across = (x: number) => toWindow(camera, size, x, 0).x;
  const arrow = edge + labelSize;
  const isBefore = across(years[0]?.start ?? 0) < 0;
  const isAfter = across(years.at(-1)?.end ?? 0) > size.width;
  if (isBefore) write(sheet, '←', edge, y);
  if (isAfter) write(sheet, '→', size.width - arrow, y);
  let free = isBefore ? edge + arrow : edge;
  const most = size.width - edge - (isAfter ? arrow : 0);
  for (const { label, start, end } of years) {
    const middle = across((start + end) / 2);
    const width = context.measureText(label).width;
    const left = Math.min(middle - width / 2, most - width);
    if (left < free || middle > size.width) continue;
    write(sheet, label, left, y);
    free = left + width + edge;
  }
}

/** Writes muted words with a halo of paper. */
export function write({ context, palette }: Sheet, text: string, x: number, y: number): void {
  context.font = groundFont;
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = palette.muted;
  context.fillText(text, x, y);
}
