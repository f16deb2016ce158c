import type { Camera, Size } from '#model/citation-graph/camera.ts';
import type { NetworkData } from './network-data.ts';
import type { Palette } from './messages.ts';
import { drawArrows, drawEdges, drawLabels, drawMarks, drawRing, drawWorks, labelFont, type Context, type Sheet } from './draw.ts';
import { drawGround } from './draw-ground.ts';
import { chooseLabels } from './choose-labels.ts';
import { EdgeRaster } from './raster.ts';
import type { Scene } from './scene.ts';

/** What a frame may cost while the picture moves: a canvas without GPU ends 60 frames a second near 10,000 lines. */
const moving = { edges: 6_000, counted: 40_000, marks: 12_000 };
/** At rest the citations beyond the first frame follow in slices. */
const resting = { sliceMs: 12, showMs: 250 };
/** From so many citations on they are counted instead of stroked. */
const countedFrom = 12_000;

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** Draws the scene on layers: citations, marks, and above them what depends on the selection. */
export class Painter {
  #palette: Palette;
  /** The colour of citations as numbers. */
  #muted: [number, number, number] = [0, 0, 0];
  #canvas: Canvas;
  #context: Context;
  #edgeLayer: Canvas;
  #markLayer: Canvas;
  #size: Size = { width: 1, height: 1 };
  #ratio = 1;
  /** Citations in the order of drawing; those of the survey apart, since they are many and say little. */
  #order = { count: 0, survey: new Uint32Array(), others: new Uint32Array() };
  #next = 0;
  #raster: EdgeRaster | undefined;
  #widths = new Map<number, number>();

  constructor(canvas: Canvas, palette: Palette) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
    this.#edgeLayer = makeCanvas();
    this.#markLayer = makeCanvas();
    this.#palette = palette;
    this.palette = palette;
  }

  get palette(): Palette {
    return this.#palette;
  }
  set palette(palette: Palette) {
    this.#palette = palette;
    this.#muted = numbersOf(palette.muted);
  }

  get canvas(): Canvas {
    return this.#canvas;
  }

  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    for (const canvas of [this.#canvas, this.#edgeLayer, this.#markLayer]) {
      canvas.width = Math.max(1, Math.round(size.width * ratio));
      canvas.height = Math.max(1, Math.round(size.height * ratio));
    }
  }

  /** Draws a frame within a budget. While the picture moves this is all that is drawn. */
  paint(scene: Scene, data: NetworkData, camera: Camera, isMoving: boolean): void {
    if (this.#order.count !== data.edges.cited.length) this.#order = orderEdges(data);
    const { survey, others } = this.#order;
    const isCounted = others.length > countedFrom;
    if (!isCounted) this.#raster = undefined;
    else (this.#raster ??= new EdgeRaster()).clear(this.#edgeLayer.width, this.#edgeLayer.height);
    const sheet = this.#sheet(this.#edgeLayer, camera);
    const limit = isCounted ? moving.counted : isMoving ? moving.edges : Infinity;
    const alpha = alphaFor(Math.min(limit, scene.shownEdges), scene);
    this.#next = this.#addEdges(sheet, scene, data, { order: others, from: 0, limit, alpha, until: never });
    if (this.#raster) this.#showRaster(sheet.context, alpha);
    drawEdges(sheet, scene, { edges: data.edges, order: survey, from: 0, limit: moving.edges, alpha: alpha * 0.4, until: never });
    drawMarks(this.#sheet(this.#markLayer, camera), scene, data.works, isMoving ? moving.marks : Infinity);
  }

  /** Goes on with the citations that the budget left, for some milliseconds. True when all are drawn. */
  refine(scene: Scene, data: NetworkData, camera: Camera): boolean {
    const { others } = this.#order;
    if (this.#next >= others.length) return true;
    const end = performance.now() + resting.sliceMs;
    const alpha = alphaFor(scene.shownEdges, scene);
    const sheet = this.#sheet(this.#edgeLayer, camera, false);
    this.#next = this.#addEdges(sheet, scene, data, { order: others, from: this.#next, limit: Infinity, alpha, until: () => performance.now() > end });
    return this.#next >= others.length;
  }

  #addEdges(sheet: Sheet, scene: Scene, { edges }: NetworkData, job: { order: Uint32Array; from: number; limit: number; alpha: number; until: () => boolean }): number {
    if (this.#raster) return this.#raster.add(scene, { camera: sheet.camera, size: this.#size, edges, ...job });
    return drawEdges(sheet, scene, { edges, ...job });
  }

  #showRaster(context: Context, alpha: number): void {
    if (this.#raster) context.putImageData(this.#raster.toImage(this.#muted, alpha), 0, 0);
  }

  /** Puts the layers together and draws selection and labels above them. */
  compose(scene: Scene, data: NetworkData, camera: Camera, hovered: number | undefined): void {
    if (this.#raster && this.#next > moving.counted) this.#showRaster(contextOf(this.#edgeLayer), alphaFor(scene.shownEdges, scene));
    const sheet = this.#sheet(this.#canvas, camera);
    const { context } = sheet;
    drawGround(sheet, scene);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = scene.selected === undefined ? 1 : 0.35;
    context.drawImage(this.#edgeLayer, 0, 0);
    context.globalAlpha = scene.selected === undefined ? 1 : 0.28;
    context.drawImage(this.#markLayer, 0, 0);
    context.restore();
    if (scene.selected !== undefined) this.#drawSelection(sheet, scene, data, scene.selected);
    if (hovered !== undefined && scene.shown[hovered] === 1) {
      drawWorks(sheet, scene, data.works, [hovered]);
      drawRing(sheet, scene, data.works, hovered);
    }
    const { text } = data;
    if (!text) return;
    const widthOf = (work: number) => this.#widthOf(context, work, text.labels[work] ?? '');
    drawLabels(sheet, chooseLabels(scene, data.works, { camera, size: this.#size, widthOf }), (work) => text.labels[work] ?? '');
  }

  #drawSelection(sheet: Sheet, scene: Scene, data: NetworkData, selected: number): void {
    const palette = this.#palette;
    const { works } = data;
    const { cites, citedBy, path } = scene;
    if (path === undefined || path.length === 0) {
      drawArrows(sheet, scene, works, { pairs: cites.map((other) => [selected, other] as const), colour: palette.accent, width: 1.4 });
      drawArrows(sheet, scene, works, { pairs: citedBy.map((other) => [other, selected] as const), colour: palette.focus, width: 1.4 });
      drawWorks(sheet, scene, works, [...cites, ...citedBy].sort((a, b) => b - a));
    } else {
      const pairs = path.slice(1).map((work, index): [number, number] => {
        const before = path[index] ?? work;
        return data.edgeBetween(before, work) === -1 ? [work, before] : [before, work];
      });
      drawArrows(sheet, scene, works, { pairs, colour: palette.accent, width: 2.5 });
      drawWorks(sheet, scene, works, path);
    }
    drawWorks(sheet, scene, works, [selected]);
    drawRing(sheet, scene, works, selected);
  }

  #sheet(canvas: Canvas, camera: Camera, isCleared = true): Sheet {
    const context = canvas === this.#canvas ? this.#context : contextOf(canvas);
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (isCleared) context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    return { context, camera, size: this.#size, palette: this.#palette };
  }

  #widthOf(context: Context, work: number, text: string): number {
    const known = this.#widths.get(work);
    if (known !== undefined) return known;
    context.font = labelFont;
    const { width } = context.measureText(text);
    this.#widths.set(work, width);
    return width;
  }
}

/** How long a slice at rest may go on before the picture is shown again. */
export const showEveryMs = resting.showMs;

const never = () => false;

/** Many lines are fainter each, so that the whole does not turn black; where places mean more than lines, fainter still. */
function alphaFor(edges: number, { years, clusters }: Scene): number {
  const share = years.length + clusters.length > 0 ? 0.45 : 1;
  return share * Math.min(0.5, Math.max(0.03, 12 / Math.sqrt(Math.max(1, edges))));
}

function orderEdges({ edges, works }: NetworkData): { count: number; survey: Uint32Array<ArrayBuffer>; others: Uint32Array<ArrayBuffer> } {
  const order = shuffle(edges.cited.length);
  const isSurvey = (edge: number) => works.role[edges.citing[edge] ?? 0] === 0 || works.role[edges.cited[edge] ?? 0] === 0;
  return { count: order.length, survey: order.filter(isSurvey), others: order.filter((edge) => !isSurvey(edge)) };
}

/** A fixed random order (Fisher and Yates, with the generator of Numerical Recipes), so that any first part is a fair sample, the same in each frame. */
function shuffle(count: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  let state = 1;
  for (let i = count - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}

function contextOf(canvas: Canvas): Context {
  const context = canvas.getContext('2d') as Context | null;
  if (!context) throw new Error('This browser gives no drawing context.');
  return context;
}

/** Red, green and blue of any colour that a browser knows. */
function numbersOf(colour: string): [number, number, number] {
  const canvas = makeCanvas();
  const context = contextOf(canvas);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function makeCanvas(): Canvas {
  return typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
}
