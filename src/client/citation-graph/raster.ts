import { isBeside, seen, type Camera, type Size } from '#model/citation-graph/camera.ts';
import type { EdgeList } from '#model/citation-graph/adjacency.ts';
import type { Scene } from './scene.ts';

/** No pixel gets darker than this, so that marks and labels stay legible on the densest places. */
const darkest = 0.7;
/** How much of the picture the lines cover in the mean; a single line is never darker than `single`. */
const cover = 0.25;
const single = 0.35;

/**
 * Draws very many lines by counting, for each pixel, the lines that cross it: some ten times faster than a canvas
 * path on a CPU, without soft edges, which nobody sees in such a crowd.
 */
export class EdgeRaster {
  #width = 1;
  #height = 1;
  #counts = new Uint32Array(1);
  /** Sum of all counts. */
  #inked = 0;
  #image: ImageData | undefined;

  /** Begins anew, with this many pixels. */
  clear(width: number, height: number): void {
    this.#inked = 0;
    if (width === this.#width && height === this.#height) this.#counts.fill(0);
    else {
      this.#counts = new Uint32Array(width * height);
      this.#image = undefined;
    }
    this.#width = width;
    this.#height = height;
  }

  /** Adds citations in the given order from `from` on, until `limit` of those in view or until `until` says stop; gives the place to go on from. */
  add(
    scene: Scene,
    {
      camera,
      size,
      edges,
      order,
      from,
      limit,
      until,
    }: { camera: Camera; size: Size; edges: EdgeList; order: Uint32Array; from: number; limit: number; until: () => boolean },
  ): number {
    const {
      places: { x, y },
      shown,
    } = scene;
    const view = seen(camera, size);
    const scale = (camera.scale * this.#width) / size.width;
    const [shiftX, shiftY] = [this.#width / 2 - camera.x * scale, this.#height / 2 - camera.y * scale];
    let drawn = 0;
    let at = from;
    for (; at < order.length && drawn < limit; at += 1) {
      if (at % 1024 === 1023 && until()) break;
      const edge = order[at] ?? 0;
      const a = edges.citing[edge] ?? 0,
        b = edges.cited[edge] ?? 0;
      if (shown[a] !== 1 || shown[b] !== 1) continue;
      const ax = x[a] ?? 0,
        ay = y[a] ?? 0,
        bx = x[b] ?? 0,
        by = y[b] ?? 0;
      if (isBeside(view, ax, ay, bx, by)) continue;
      this.#line(ax * scale + shiftX, ay * scale + shiftY, bx * scale + shiftX, by * scale + shiftY);
      drawn += 1;
    }
    return at;
  }

  /** Paints the counts in one colour: `n` lines, one above the other, each the fainter the more of them there are. */
  toImage([red, green, blue]: readonly [number, number, number]): ImageData {
    const alpha = Math.min(single, (cover * this.#counts.length) / Math.max(1, this.#inked));
    const image = (this.#image ??= new ImageData(this.#width, this.#height));
    const pixels = new Uint32Array(image.data.buffer);
    // One look-up a pixel; all processors that browsers run on store the red byte first.
    const shades = Uint32Array.from(
      { length: 4_096 },
      (_, n) => ((Math.round(255 * Math.min(darkest, 1 - (1 - alpha) ** n)) << 24) | (blue << 16) | (green << 8) | red) >>> 0,
    );
    const counts = this.#counts;
    for (let i = 0; i < counts.length; i += 1) {
      const n = counts[i] ?? 0;
      pixels[i] = n === 0 ? 0 : (shades[n < 4_096 ? n : 4_095] ?? 0);
    }
    return image;
  }

  /** One step along the longer axis for each pixel (digital differential analyser), inside the picture only (clipping after Liang and Barsky, 1984). */
  #line(ax: number, ay: number, bx: number, by: number): void {
    const dx = bx - ax,
      dy = by - ay;
    let enter = 0,
      leave = 1;
    for (let side = 0; side < 4; side += 1) {
      const p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
      const q = side === 0 ? ax : side === 1 ? this.#width - 1 - ax : side === 2 ? ay : this.#height - 1 - ay;
      if (p === 0) {
        if (q < 0) return;
      } else if (p < 0) enter = Math.max(enter, q / p);
      else leave = Math.min(leave, q / p);
    }
    if (enter > leave) return;
    const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (leave - enter)) || 1;
    const stepX = (dx * (leave - enter)) / steps,
      stepY = (dy * (leave - enter)) / steps;
    let px = ax + dx * enter + 0.5,
      py = ay + dy * enter + 0.5;
    const counts = this.#counts,
      width = this.#width;
    this.#inked += steps;
    for (let step = 0; step < steps; step += 1) {
      const place = (py | 0) * width + (px | 0);
      counts[place] = (counts[place] ?? 0) + 1;
      px += stepX;
      py += stepY;
    }
  }
}
