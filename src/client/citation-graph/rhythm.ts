import { nextFrame } from './next-frame.ts';
import { showEveryMs } from './painter.ts';

interface Work {
  /** Draws within a budget. */
  paint(isMoving: boolean): void;
  /** Draws a slice of the rest; true when nothing is left. */
  refine(): boolean;
  /** Shows what was drawn. */
  compose(): void;
  onDrawn(isComplete: boolean): void;
}

/** So long after the last movement the picture is taken to be at rest. */
const restAfterMs = 90;
/** It draws after so long even where no frame comes. */
const frameAfterMs = 250;

/** Decides when to draw what: a cheap frame at each movement, and everything, in slices, once the picture rests. */
export class Rhythm {
  #work: Work;
  /** Cancels the frame that was asked for. */
  #frame: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Messages to oneself are heard sooner than timers, which wait some milliseconds at least. */
  #channel = new MessageChannel();
  #shownAt = 0;
  /** Counts the times that refining began, so that what was asked for before is not heard. */
  #run = 0;
  #wanted: 'move' | 'rest' | 'touch' | undefined;
  #isRefining = false;

  constructor(work: Work) {
    this.#work = work;
    this.#channel.port1.onmessage = ({ data }) => data === this.#run && this.#refine();
  }

  /** The view moves: a frame within the budget, everything later. */
  move(): void {
    this.#want('move');
  }
  /** The view has changed at once: everything now. */
  rest(): void {
    if (this.#wanted !== 'move') this.#want('rest');
  }
  /** Only what lies above the layers has changed. */
  touch(): void {
    if (this.#wanted === undefined) this.#want('touch');
  }
  stop(): void {
    this.#frame?.();
    clearTimeout(this.#timer);
    this.#isRefining = false;
    this.#channel.port1.close();
  }

  #want(what: 'move' | 'rest' | 'touch'): void {
    this.#wanted = what;
    if (what !== 'touch') {
      clearTimeout(this.#timer);
      this.#isRefining = false;
    }
    this.#frame ??= nextFrame(() => this.#draw(), frameAfterMs);
  }

  #draw(): void {
    const wanted = this.#wanted;
    this.#frame = undefined;
    this.#wanted = undefined;
    if (wanted === 'touch') return this.#work.compose();
    this.#work.paint(wanted === 'move');
    this.#work.compose();
    this.#work.onDrawn(false);
    if (this.#wanted !== undefined) return;
    if (wanted === 'move') this.#timer = setTimeout(() => this.#want('rest'), restAfterMs);
    else {
      this.#isRefining = true;
      this.#run += 1;
      this.#shownAt = performance.now();
      this.#refine();
    }
  }

  /** One slice, then a pause in which new commands are heard. */
  #refine(): void {
    if (!this.#isRefining) return;
    const isComplete = this.#work.refine();
    const now = performance.now();
    if (isComplete || now - this.#shownAt > showEveryMs) {
      this.#work.compose();
      this.#shownAt = now;
    }
    if (!isComplete) return this.#channel.port2.postMessage(this.#run);
    this.#isRefining = false;
    this.#work.onDrawn(true);
  }
}
