import { toWindow } from '#model/citation-graph/camera.ts';
import { write } from './axis.ts';
import { labelSize, type Sheet } from './draw.ts';
import type { Scene } from './scene.ts';

/** Draws what lies under the network: lanes of the time view, outlines of the topics. */
export function drawGround(sheet: Sheet, scene: Scene): void {
  shadeLanes(sheet, scene);
  for (const { label, x, y, rx, ry } of scene.clusters) {
    const { context, camera, size, palette } = sheet;
    const middle = toWindow(camera, size, x, y);
    context.beginPath();
    context.ellipse(middle.x, middle.y, rx * camera.scale, ry * camera.scale, 0, 0, 2 * Math.PI);
    context.strokeStyle = palette.line;
    context.lineWidth = 1.5;
    context.stroke();
    context.textAlign = 'center';
    write(sheet, label, middle.x, middle.y - ry * camera.scale - labelSize * 0.3);
    context.textAlign = 'left';
  }
}

/** Every other lane is shaded from the first year to the last. */
function shadeLanes({ context, camera, size, palette }: Sheet, { years, lanes }: Scene): void {
  const [first, last] = [years[0], years.at(-1)];
  context.fillStyle = palette.line;
  context.globalAlpha = 0.28;
  lanes.forEach(({ start, end }, index) => {
    if (index % 2 === 1 || !first || !last) return;
    const from = toWindow(camera, size, first.start, start);
    const to = toWindow(camera, size, last.end, end);
    context.fillRect(from.x - 8, from.y, to.x - from.x + 16, to.y - from.y);
  });
  context.globalAlpha = 1;
}
