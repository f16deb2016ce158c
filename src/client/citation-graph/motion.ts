import type { Camera } from '#model/citation-graph/camera.ts';
import type { Places } from '#model/citation-graph/wire.ts';

/** Beyond so many works a change of view jumps, since moving all of them would not be smooth. */
const mostMoved = 4_000;
const lengthMs = 450;

/** A change from one view to the next over a short time. */
export class Motion {
  #from: Places;
  #to: Places;
  #fromCamera: Camera;
  #toCamera: Camera;
  #start: number;

  constructor(from: Places, to: Places, cameras: { from: Camera; to: Camera }, now: number) {
    this.#from = from;
    this.#to = to;
    this.#fromCamera = cameras.from;
    this.#toCamera = cameras.to;
    this.#start = now;
  }

  static isWorthwhile(count: number): boolean {
    return count <= mostMoved;
  }

  /** Places and camera at a time; `isOver` at the end. */
  at(now: number): { places: Places; camera: Camera; isOver: boolean } {
    const time = Math.min(1, (now - this.#start) / lengthMs);
    if (time >= 1) return { places: this.#to, camera: this.#toCamera, isOver: true };
    // Slow at both ends (smoothstep).
    const part = time * time * (3 - 2 * time);
    const mix = (a: number, b: number) => a + (b - a) * part;
    const places =
      this.#from === this.#to
        ? this.#to
        : {
            x: this.#to.x.map((x, i) => mix(this.#from.x[i] ?? x, x)),
            y: this.#to.y.map((y, i) => mix(this.#from.y[i] ?? y, y)),
          };
    const [a, b] = [this.#fromCamera, this.#toCamera];
    return {
      places,
      camera: { x: mix(a.x, b.x), y: mix(a.y, b.y), scale: Math.exp(mix(Math.log(a.scale), Math.log(b.scale))) },
      isOver: false,
    };
  }
}
