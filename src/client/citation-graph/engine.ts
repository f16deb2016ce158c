import { fit, keepMiddle, pan, zoomAt, type Camera, type Size } from '#model/citation-graph/camera.ts';
import { findWorks } from '#model/citation-graph/find.ts';
import { findToward, type Direction } from '#model/citation-graph/nearest.ts';
import { initialState, type ViewState } from '#model/citation-graph/view-state.ts';
import { beginning, isReadable, type Frame } from './arrange.ts';
import { describe, lineOf } from './describe.ts';
import { exportAs } from './exports.ts';
import type { Command, ExportKind, Report } from './messages.ts';
import { Motion } from './motion.ts';
import { NetworkData, readNetwork } from './network-data.ts';
import { Painter } from './painter.ts';
import { Rhythm } from './rhythm.ts';
import { boundsOf, buildScene, type Scene } from './scene.ts';
import { tipOf, workAt } from './pointing.ts';
import { isSmall, roomIn } from './room.ts';
import { withSelection } from './selection-view.ts';

type Open = Extract<Command, { type: 'open' }>;
type Find = Extract<Command, { type: 'find' }>;
const foundLimit = 12;
/** How far out one can zoom, in parts of the size that shows all. */
const farthest = 0.8;

/** Holds data and view, answers the page, draws. Knows no page: it runs in a worker where it can. */
export class Engine {
  #report: (report: Report) => void;
  #data = new NetworkData();
  #state: ViewState = initialState;
  #size: Size = { width: 1, height: 1 };
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Set by who asks for all of a view that a small window begins with a part of. */
  #isWhole = false;
  #scene: Scene = buildScene(this.#data, initialState, this.#frame);
  #motion: Motion | undefined;
  #isStill = false;
  #hovered: number | undefined;
  #asked: Find | undefined;
  #painter: Painter | undefined;
  #response: Promise<Response> | undefined;
  #stop = new AbortController();
  #rhythm: Rhythm;
  /** Set by the first movement of the reader: from then on new data does not move the camera. */
  #isMoved = false;

  constructor(report: (report: Report) => void) {
    this.#report = report;
    this.#rhythm = new Rhythm({
      paint: (isMoving) => this.#paint(isMoving),
      refine: () => this.#painter?.refine(this.#scene, this.#data, this.#camera) ?? true,
      compose: () => this.#painter?.compose(this.#scene, this.#data, this.#camera, this.#hovered),
      onDrawn: (isComplete) => this.#report({ type: 'drawn', isComplete }),
    });
  }

  close(): void {
    this.#stop.abort();
    this.#rhythm.stop();
  }

  /** Does what the page asks. */
  handle(command: Command): void {
    switch (command.type) {
      case 'load':
        return this.#load(command.source);
      case 'open':
        return this.#open(command);
      case 'size':
        return this.#resize(command.size, command.ratio);
      case 'palette':
        if (this.#painter) this.#painter.palette = command.palette;
        return this.#rhythm.rest();
      case 'state':
        return this.#change(command.state);
      case 'pan':
        return this.#move(pan(this.#camera, command.dx, command.dy));
      case 'zoom':
        return this.#move(zoomAt(this.#camera, this.#size, command, farthest * this.#whole().scale));
      case 'reset':
        return this.#showAll();
      case 'point':
        return this.#point(workAt(this.#view, command));
      case 'leave':
        return this.#point(undefined);
      case 'pick':
        return this.#report({ type: 'picked', key: this.#keyOf(workAt(this.#view, command)) });
      case 'walk':
        return this.#walk(command.direction);
      case 'find':
        return this.#find(command);
      case 'export':
        void this.#export(command.kind, command.title);
    }
  }

  #load(source: string): void {
    this.#response = fetch(source, { signal: this.#stop.signal });
    // Whoever opens hears of a failure; until then it must not count as unheard.
    this.#response.catch(() => undefined);
  }

  #open({ canvas, size, ratio, palette, state, isStill }: Open): void {
    this.#painter = new Painter(canvas, palette);
    this.#state = state;
    this.#isStill = isStill;
    this.#resize(size, ratio);
    const onSection = (name: 'works' | 'edges' | 'layout' | 'text') => {
      this.#rebuild();
      if (!this.#isMoved) this.#camera = this.#beginning();
      if (name === 'text') this.#camera = this.#revealed();
      if (name === 'works') this.#report({ type: 'ready', works: this.#data.works.count });
      if (name === 'text') this.#report({ type: 'texts' });
      if (this.#asked) this.#find(this.#asked);
      if (name !== 'layout') this.#tell();
      this.#rhythm.rest();
    };
    const read = async () => {
      if (!this.#response) throw new Error('Nothing was loaded.');
      await readNetwork(await this.#response, this.#data, onSection);
    };
    read().catch((error: unknown) => {
      if (!this.#stop.signal.aborted) this.#report({ type: 'failed', message: messageOf(error) });
    });
  }

  #resize(size: Size, ratio: number): void {
    const before = this.#size;
    const isFirst = before.width === 1;
    this.#size = size;
    this.#painter?.resize(size, ratio);
    const { isTurned } = this.#scene.arrangement;
    if (this.#state.view === 'time' || isSmall(size) || isSmall(before)) {
      this.#motion = undefined;
      this.#rebuild();
    }
    if (isFirst || !this.#isMoved || isTurned !== this.#scene.arrangement.isTurned) this.#camera = this.#beginning();
    // Turned, or from or to full screen. A little more or less, as when the bars of a phone's browser go, moves nothing.
    if (Math.abs(Math.log(size.width / before.width)) + Math.abs(Math.log(size.height / before.height)) > 0.2)
      this.#camera = this.#revealed();
    if (this.#data.works.count > 0) this.#rhythm.rest();
  }

  #rebuild(): void {
    const { spread } = this.#scene.arrangement;
    this.#scene = buildScene(this.#data, this.#state, this.#frame);
    this.#camera = keepMiddle(this.#camera, spread, this.#scene.arrangement.spread);
  }

  #change(state: ViewState): void {
    const before = this.#scene;
    const asked = this.#state;
    const camera = this.#camera;
    const isAsBegun = camera.scale <= 1.05 * this.#beginning().scale;
    this.#state = state;
    if (asked.view !== state.view) this.#isWhole = false;
    this.#rebuild();
    const { selected } = this.#scene;
    const isOtherView =
      asked.view !== state.view || (state.view === 'near' && (asked.work !== state.work || asked.steps !== state.steps));
    const [spread, now] = [before.arrangement.spread, this.#scene.arrangement.spread];
    const isSpread = spread.x !== now.x || spread.y !== now.y;
    // Room was kept for the panel of a work that is not there.
    const isUnknown = asked.work !== undefined && state.work === undefined && before.selected === undefined && !this.#isMoved;
    const from = { places: before.places, camera };
    if (isOtherView || isUnknown || (isSpread && isAsBegun)) this.#goTo(this.#beginning(), from);
    else if (selected !== undefined && selected !== before.selected) this.#goTo(this.#revealed(), from);
    else if (isSpread) this.#goTo(this.#camera, from);
    else this.#rhythm.rest();
    this.#tell();
  }

  #tell(): void {
    this.#report({ type: 'shown', works: this.#scene.shownCount, of: this.#data.works.count, citations: this.#scene.shownEdges });
    if (!this.#data.text) return;
    for (const name of ['work', 'to'] as const) {
      const key = this.#state[name];
      if (key !== undefined && this.#data.numberOf(key) === undefined) this.#report({ type: 'unknown', name, key });
    }
    if (this.#scene.selected !== undefined && this.#state.work !== undefined)
      this.#report({ type: 'details', key: this.#state.work, details: describe(this.#data, this.#scene, this.#state) });
  }

  #move(camera: Camera): void {
    this.#isMoved = true;
    this.#motion = undefined;
    this.#point(undefined);
    this.#camera = camera;
    this.#rhythm.move();
  }

  #goTo(camera: Camera, from: Pick<Scene, 'places'> & { camera: Camera }): void {
    this.#point(undefined);
    if (this.#isStill || !Motion.isWorthwhile(this.#data.works.count)) {
      this.#camera = camera;
      return this.#rhythm.rest();
    }
    this.#motion = new Motion(from.places, this.#scene.places, { from: from.camera, to: camera }, performance.now());
    this.#rhythm.move();
  }

  get #frame(): Frame {
    const free = roomIn(this.#size, { isCovered: this.#state.work !== undefined, hasAxis: this.#state.view === 'time' });
    return { size: this.#size, free, isWhole: this.#isWhole };
  }

  #whole(): Camera {
    return fit(boundsOf(this.#scene), this.#size, this.#frame.free);
  }

  #beginning(): Camera {
    return beginning(this.#state.view, boundsOf(this.#scene), this.#frame);
  }

  #showAll(): void {
    const from = { places: this.#scene.places, camera: this.#camera };
    if (isReadable(this.#state.view, this.#frame)) {
      this.#isWhole = true;
      this.#rebuild();
    }
    this.#goTo(this.#whole(), from);
  }

  #revealed(): Camera {
    return withSelection(this.#camera, this.#scene, this.#size);
  }

  #paint(isMoving: boolean): void {
    if (this.#motion) {
      const { places, camera, isOver } = this.#motion.at(performance.now());
      this.#scene = { ...this.#scene, places };
      this.#camera = camera;
      if (isOver) this.#motion = undefined;
      else this.#rhythm.move();
    }
    this.#painter?.paint(this.#scene, this.#data, this.#camera, isMoving);
  }

  #point(work: number | undefined): void {
    if (work === this.#hovered) return;
    this.#hovered = work;
    this.#rhythm.touch();
    this.#report({ type: 'hovered', tip: work === undefined ? undefined : tipOf(this.#view, work) });
  }

  get #view() {
    return { data: this.#data, scene: this.#scene, camera: this.#camera, size: this.#size };
  }

  /** To the neighbour that lies best in a direction; without a selection to the middle of the network, its survey or most cited work. */
  #walk(direction: Direction): void {
    const { selected, cites, citedBy, places, shown } = this.#scene;
    if (selected === undefined) {
      const survey = this.#data.works.role.findIndex((role, work) => role === 0 && shown[work] === 1);
      return this.#report({ type: 'picked', key: this.#keyOf(survey === -1 ? shown.indexOf(1) : survey) });
    }
    const next = findToward(places, selected, new Set([...cites, ...citedBy]), direction);
    this.#report(next === undefined ? { type: 'blocked', direction } : { type: 'picked', key: this.#keyOf(next) });
  }

  async #export(kind: ExportKind, title: string): Promise<void> {
    if (!this.#painter) return;
    const { palette, canvas } = this.#painter;
    try {
      const blob = await exportAs(kind, { title, scene: this.#scene, data: this.#data, palette, canvas });
      this.#report({ type: 'exported', kind, blob });
    } catch (error) {
      this.#report({ type: 'unexported', kind, message: messageOf(error) });
    }
  }

  /** Answers a question, once the texts have come. */
  #find(asked: Find): void {
    const { findIndex } = this.#data;
    this.#asked = findIndex ? undefined : asked;
    if (!findIndex) return;
    const { question, target } = asked;
    const works = findWorks(question, findIndex, foundLimit).map((work) => lineOf(this.#data, work, -1, question));
    this.#report({ type: 'found', question, target, works });
  }

  #keyOf(work: number | undefined): string | undefined {
    return work === undefined ? undefined : this.#data.text?.keys[work];
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
