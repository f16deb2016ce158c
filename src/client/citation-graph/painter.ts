import type { Camera, Size } from '#model/citation-graph/camera.ts';
import type { NetworkData } from './network-data.ts';
import type { Palette } from './messages.ts';
import { drawArrows, drawEdges, drawLabels, drawMarks, drawRing, drawWorks, labelFont, type Sheet } from './draw.ts';
import { drawAxis } from './axis.ts';
import { drawGround } from './draw-ground.ts';
import { chooseLabels } from './choose-labels.ts';
import { alphaFor, noOrder, orderEdges } from './edge-order.ts';
import { EdgeRaster } from './raster.ts';
import type { Scene } from './scene.ts';
import { contextOf, makeSurface, numbersOf, type Context, type Surface } from './surface.ts';

/** What a frame may cost while the picture moves: a canvas without GPU ends 60 frames a second near 10,000 lines. */
const moving = { edges: 6_000, counted: 40_000, marks: 12_000 };
/** At rest the citations beyond the first frame follow in slices. */
const resting = { sliceMs: 12, showMs: 250 };
/** How long a slice at rest may go on before the picture is shown again. */
export const showEveryMs = resting.showMs;
const never = () => false;

/** Draws the scene on layers: citations, marks, and above them what depends on the selection. */
export class Painter {
  #palette: Palette;
  /** The colour of citations as numbers. */
  #muted: [number, number, number] = [0, 0, 0];
  #canvas: Surface;
  #context: Context;
  #edgeLayer: Surface;
  #markLayer: Surface;
  #size: Size = { width: 1, height: 1 };
  #ratio = 1;
  #order = noOrder;
  #next = 0;
  #raster: EdgeRaster | undefined;
  /** Set while the raster holds more than its layer shows. */
  #isUnshown = false;
  #widths = new Map<number, number>();

  constructor(canvas: Surface, palette: Palette) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
    this.#edgeLayer = makeSurface();
    this.#markLayer = makeSurface();
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

  get canvas(): Surface {
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
    const { survey, others, isCounted } = this.#order;
    if (!isCounted) this.#raster = undefined;
    else (this.#raster ??= new EdgeRaster()).clear(this.#edgeLayer.width, this.#edgeLayer.height);
    const sheet = this.#sheet(this.#edgeLayer, camera);
    const limit = isCounted ? moving.counted : isMoving ? moving.edges : Infinity;
    const alpha = alphaFor(Math.min(limit, scene.shownEdges), scene);
    this.#next = this.#addEdges(sheet, scene, data, { order: others, from: 0, limit, alpha, until: never });
    this.#showRaster();
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
    this.#next = this.#addEdges(sheet, scene, data, {
      order: others,
      from: this.#next,
      limit: Infinity,
      alpha,
      until: () => performance.now() > end,
    });
    return this.#next >= others.length;
  }

  #addEdges(
    sheet: Sheet,
    scene: Scene,
    { edges }: NetworkData,
    job: { order: Uint32Array; from: number; limit: number; alpha: number; until: () => boolean },
  ): number {
    this.#isUnshown = true;
    if (this.#raster) return this.#raster.add(scene, { camera: sheet.camera, size: this.#size, edges, ...job });
    return drawEdges(sheet, scene, { edges, ...job });
  }

  #showRaster(): void {
    if (this.#raster && this.#isUnshown) contextOf(this.#edgeLayer).putImageData(this.#raster.toImage(this.#muted), 0, 0);
    this.#isUnshown = false;
  }

  /** Puts the layers together and draws selection and labels above them. */
  compose(scene: Scene, data: NetworkData, camera: Camera, hovered: number | undefined): void {
    this.#showRaster();
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
    if (!text) return drawAxis(sheet, scene);
    const widthOf = (work: number) => this.#widthOf(context, work, text.labels[work] ?? '');
    drawLabels(sheet, chooseLabels(scene, data.works, { camera, size: this.#size, widthOf }), (work) => text.labels[work] ?? '');
    drawAxis(sheet, scene);
  }

  #drawSelection(sheet: Sheet, scene: Scene, data: NetworkData, selected: number): void {
    const palette = this.#palette;
    const { works } = data;
    const { cites, citedBy, path } = scene;
    if (path === undefined || path.length === 0) {
      drawArrows(sheet, scene, works, {
        pairs: cites.map((other) => [selected, other] as const),
        colour: palette.accent,
        width: 1.4,
      });
      drawArrows(sheet, scene, works, {
        pairs: citedBy.map((other) => [other, selected] as const),
        colour: palette.focus,
        width: 1.4,
        isOther: true,
      });
      drawWorks(
        sheet,
        scene,
        works,
        [...cites, ...citedBy].sort((a, b) => b - a),
      );
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

  #sheet(canvas: Surface, camera: Camera, isCleared = true): Sheet {
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
