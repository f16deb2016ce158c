import { toWindow } from '#model/citation-graph/camera.ts';
import { labelSize, type Sheet } from './draw.ts';
import type { Scene } from './scene.ts';

const axisName = 'Year in which a work was first public';
const font = `600 ${labelSize}px system-ui, sans-serif`;

/** Draws what lies under the network: years and lanes of the time view, discs of the topic view. */
export function drawGround(sheet: Sheet, scene: Scene): void {
  if (scene.years.length > 0) drawBands(sheet, scene);
  for (const { label, x, y, r } of scene.clusters) {
    const { context, camera, size, palette } = sheet;
    const middle = toWindow(camera, size, x, y);
    context.beginPath();
    context.arc(middle.x, middle.y, r * camera.scale, 0, 2 * Math.PI);
    context.strokeStyle = palette.line;
    context.lineWidth = 1.5;
    context.stroke();
    write(sheet, label, middle.x, middle.y - r * camera.scale - labelSize * 0.3, 'center');
  }
}

/** Names of years stay at the upper edge, names of lanes at the left one, wherever the picture is moved. */
function drawBands(sheet: Sheet, { years, lanes }: Scene): void {
  const { context, camera, size, palette } = sheet;
  const at = (x: number, y: number) => toWindow(camera, size, x, y);
  const [first, last] = [years[0], years.at(-1)];
  context.fillStyle = palette.line;
  lanes.forEach(({ start, end }, index) => {
    if (index % 2 === 1 || !first || !last) return;
    const [from, to] = [at(first.start, start), at(last.end, end)];
    context.globalAlpha = 0.28;
    context.fillRect(from.x - 8, from.y, to.x - from.x + 16, to.y - from.y);
  });
  context.globalAlpha = 1;
  let free = -Infinity;
  const top = Math.max(labelSize, at(0, lanes[0]?.start ?? 0).y - labelSize);
  for (const { label, start, end } of years) {
    const x = at((start + end) / 2, 0).x;
    if (x < free) continue;
    write(sheet, label, x, top, 'center');
    free = x + 38;
  }
  // Above the years, since a citation gives another one: that of publication.
  write(sheet, axisName, Math.max(6, at(first?.start ?? 0, 0).x), Math.max(2.5 * labelSize, top - 1.4 * labelSize), 'left');
  for (const { label, start } of lanes) {
    const from = at(first?.start ?? 0, start);
    write(sheet, label, Math.max(6, from.x), from.y + labelSize * 0.8, 'left');
  }
}

function write({ context, palette }: Sheet, text: string, x: number, y: number, align: 'left' | 'center'): void {
  context.font = font;
  context.textBaseline = 'middle';
  context.textAlign = align;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = palette.muted;
  context.fillText(text, x, y);
  context.textAlign = 'left';
}
