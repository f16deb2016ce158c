import { isBeside, seen, toWindow, type Camera, type Size } from '#model/citation-graph/camera.ts';
import type { PlacedLabel } from '#model/citation-graph/labels.ts';
import { roleAt } from '#model/citation-graph/roles.ts';
import { traceShape } from '#model/citation-graph/shapes.ts';
import { radiusOf } from '#model/citation-graph/size.ts';
import type { EdgeList } from '#model/citation-graph/adjacency.ts';
import type { WireWorks } from '#model/citation-graph/wire.ts';
import type { Palette } from './messages.ts';
import type { Scene } from './scene.ts';
import type { Context } from './surface.ts';

/** What every drawing function needs. */
export interface Sheet {
  context: Context;
  camera: Camera;
  size: Size;
  palette: Palette;
}

/** Dashes of citations that go the other way, where colours do not tell them apart. */
const dashes = [5, 4];
/** Below this radius in pixels nobody can tell a form, so a mark is a plain square. */
const leastShape = 2.2;

/** Radius of a mark in pixels; it grows more slowly than the picture, so that close views stay legible. */
export function radiusInWindow(camera: Camera, citedBy: number): number {
  const scale = camera.scale <= 1 ? camera.scale : Math.sqrt(camera.scale);
  return Math.max(0.5, radiusOf(citedBy) * scale);
}

/**
 * Draws citations in the given order from `from` on, until `limit` of those in view are drawn or `until` says stop.
 * Gives the place to go on from.
 */
export function drawEdges(
  sheet: Sheet,
  scene: Scene,
  {
    edges,
    order,
    from,
    limit,
    alpha,
    until,
  }: { edges: EdgeList; order: Uint32Array; from: number; limit: number; alpha: number; until: () => boolean },
): number {
  const { context, camera, size, palette } = sheet;
  const {
    places: { x, y },
    shown,
  } = scene;
  const view = seen(camera, size);
  const { scale } = camera;
  const [shiftX, shiftY] = [size.width / 2 - camera.x * scale, size.height / 2 - camera.y * scale];
  context.strokeStyle = palette.muted;
  context.globalAlpha = alpha;
  context.lineWidth = 1;
  let drawn = 0;
  let at = from;
  context.beginPath();
  for (; at < order.length && drawn < limit; at += 1) {
    const edge = order[at] ?? 0;
    const a = edges.citing[edge] ?? 0;
    const b = edges.cited[edge] ?? 0;
    if (shown[a] !== 1 || shown[b] !== 1) continue;
    const ax = x[a] ?? 0,
      ay = y[a] ?? 0,
      bx = x[b] ?? 0,
      by = y[b] ?? 0;
    if (isBeside(view, ax, ay, bx, by)) continue;
    context.moveTo(ax * scale + shiftX, ay * scale + shiftY);
    context.lineTo(bx * scale + shiftX, by * scale + shiftY);
    drawn += 1;
    // Long paths of crossing lines cost more than short ones.
    if (drawn % 256 === 0) {
      context.stroke();
      context.beginPath();
      if (until()) {
        at += 1;
        break;
      }
    }
  }
  context.stroke();
  context.globalAlpha = 1;
  return at;
}

/** Draws the marks of shown works in view, the least cited first; of more than `limit` only the most cited. */
export function drawMarks(sheet: Sheet, scene: Scene, works: WireWorks, limit = Infinity): void {
  const { camera, size } = sheet;
  const view = seen(camera, size);
  const air = 40 / camera.scale;
  const {
    places: { x, y },
    shown,
  } = scene;
  const inView: number[] = [];
  for (let work = 0; work < works.count && inView.length < limit; work += 1) {
    const px = x[work] ?? 0,
      py = y[work] ?? 0;
    if (shown[work] === 1 && px > view.left - air && px < view.right + air && py > view.top - air && py < view.bottom + air)
      inView.push(work);
  }
  drawWorks(sheet, scene, works, inView.reverse());
}

/** Draws the marks of these works in this order. */
export function drawWorks(
  { context, camera, size, palette }: Sheet,
  { places: { x, y } }: Scene,
  works: WireWorks,
  list: readonly number[],
): void {
  const { scale } = camera;
  const [shiftX, shiftY] = [size.width / 2 - camera.x * scale, size.height / 2 - camera.y * scale];
  context.strokeStyle = palette.paper;
  context.lineWidth = 1;
  let role = -1;
  for (const work of list) {
    const own = works.role[work] ?? 0;
    if (own !== role) {
      role = own;
      context.fillStyle = palette.roles[role] ?? palette.ink;
    }
    const px = (x[work] ?? 0) * scale + shiftX,
      py = (y[work] ?? 0) * scale + shiftY;
    const radius = radiusInWindow(camera, works.citedBy[work] ?? 0);
    if (radius < leastShape) {
      // Crowds of dots let the citations below shine through.
      context.globalAlpha = radius < leastShape / 2 ? 0.45 : 0.75;
      context.fillRect(px - radius, py - radius, 2 * radius, 2 * radius);
      context.globalAlpha = 1;
      continue;
    }
    context.beginPath();
    traceShape(context, roleAt(own).shape, px, py, radius);
    context.fill();
    if (radius > 4) context.stroke();
  }
}

/** Draws citations from or to one work as lines with a head at the cited end. */
export function drawArrows(
  { context, camera, size, palette }: Sheet,
  { places: { x, y } }: Scene,
  works: WireWorks,
  {
    pairs,
    colour,
    width,
    isOther,
  }: { pairs: readonly (readonly [citing: number, cited: number])[]; colour: string; width: number; isOther?: boolean },
): void {
  if (isOther && palette.isForced) context.setLineDash(dashes);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = pairs.length > 100 ? 0.5 : 0.85;
  const heads = pairs.length <= 400;
  for (const [citing, cited] of pairs) {
    const from = toWindow(camera, size, x[citing] ?? 0, y[citing] ?? 0);
    const to = toWindow(camera, size, x[cited] ?? 0, y[cited] ?? 0);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const reach = radiusInWindow(camera, works.citedBy[cited] ?? 0) + 2;
    const tip = { x: to.x - reach * Math.cos(angle), y: to.y - reach * Math.sin(angle) };
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(tip.x, tip.y);
    context.stroke();
    if (!heads) continue;
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    for (const side of [-0.4, 0.4]) context.lineTo(tip.x - 7 * Math.cos(angle + side), tip.y - 7 * Math.sin(angle + side));
    context.closePath();
    context.fill();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Draws a ring around a mark. */
export function drawRing(
  { context, camera, size, palette }: Sheet,
  { places: { x, y } }: Scene,
  works: WireWorks,
  work: number,
): void {
  const place = toWindow(camera, size, x[work] ?? 0, y[work] ?? 0);
  context.beginPath();
  context.arc(place.x, place.y, radiusInWindow(camera, works.citedBy[work] ?? 0) * 1.4 + 4, 0, 2 * Math.PI);
  context.strokeStyle = palette.ink;
  context.lineWidth = palette.isForced ? 4 : 2;
  context.stroke();
}

export const labelSize = 12;
export const labelFont = `500 ${labelSize}px system-ui, sans-serif`;

/** Writes labels with a halo of paper, so that lines do not cross the letters. */
export function drawLabels({ context, palette }: Sheet, labels: readonly PlacedLabel[], textOf: (work: number) => string): void {
  context.font = labelFont;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  for (const { work, x, y } of labels) {
    context.strokeText(textOf(work), x, y);
    context.fillText(textOf(work), x, y);
  }
}
