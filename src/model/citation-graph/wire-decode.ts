import type { EdgeList } from './adjacency.ts';
import { layoutNumbers, magic, sections, type Places, type WireText, type WireWorks } from './wire.ts';

/** What is told of each section, as soon as all of it has come. */
export interface WireListener {
  works(works: WireWorks): void;
  edges(edges: EdgeList): void;
  layout(view: 'time' | 'topic', places: Places): void;
  text(text: WireText): void;
}

const headLength = 5;

/** Reads the file of `encodeNetwork` in pieces of any size. */
export class WireReader {
  #listener: WireListener;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #isOpen = false;
  #count = 0;

  constructor(listener: WireListener) {
    this.#listener = listener;
  }

  /** Takes the next piece. @throws where the file is of another kind */
  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (!this.#isOpen) {
      if (this.#length < 4) return;
      const head = this.#take(4);
      if (new DataView(head.buffer, head.byteOffset).getUint32(0, true) !== magic)
        throw new Error('This is not the file of the citation network.');
      this.#isOpen = true;
    }
    for (let content = this.#nextSection(); content; content = this.#nextSection()) this.#tell(content.name, content.bytes);
  }

  #nextSection(): { name: number; bytes: Uint8Array } | undefined {
    if (this.#length < headLength) return undefined;
    const head = this.#peek(headLength);
    const length = new DataView(head.buffer, head.byteOffset).getUint32(1, true);
    if (this.#length < headLength + length) return undefined;
    this.#take(headLength);
    return { name: head[0] ?? 0, bytes: this.#take(length) };
  }

  #tell(name: number, bytes: Uint8Array): void {
    const input = new Input(bytes);
    if (name === sections.works) {
      const works = readWorks(input);
      this.#count = works.count;
      this.#listener.works(works);
    } else if (name === sections.edges) this.#listener.edges(readEdges(input, this.#count));
    else if (name === sections.layout) {
      const view = input.uint8() === layoutNumbers.time ? 'time' : 'topic';
      this.#listener.layout(view, readPlaces(input, this.#count));
    } else if (name === sections.text) this.#listener.text(JSON.parse(new TextDecoder().decode(bytes)) as WireText);
  }

  #peek(length: number): Uint8Array {
    if ((this.#pieces[0]?.length ?? 0) < length) {
      // Joined only when a whole section is there, so that long ones are not copied again and again.
      const joined = new Uint8Array(this.#length);
      let offset = 0;
      for (const piece of this.#pieces) {
        joined.set(piece, offset);
        offset += piece.length;
      }
      this.#pieces = [joined];
    }
    return (this.#pieces[0] ?? new Uint8Array()).subarray(0, length);
  }

  #take(length: number): Uint8Array {
    const bytes = this.#peek(length);
    this.#pieces[0] = (this.#pieces[0] ?? new Uint8Array()).subarray(length);
    if (this.#pieces[0].length === 0) this.#pieces.shift();
    this.#length -= length;
    return bytes;
  }
}

function readWorks(input: Input): WireWorks {
  const count = input.uint32();
  const places = readPlaces(input, count);
  // Filled by loops: `from` with a function takes several times as long, and the first picture waits for this.
  const role = new Uint8Array(count);
  const year = new Uint16Array(count);
  const citedBy = new Uint32Array(count);
  for (let work = 0; work < count; work += 1) role[work] = input.uint8();
  for (let work = 0; work < count; work += 1) year[work] = input.uint16();
  for (let work = 0; work < count; work += 1) citedBy[work] = input.variable();
  return { count, ...places, role, year, citedBy };
}

function readEdges(input: Input, count: number): EdgeList {
  const length = input.uint32();
  const citing = new Uint32Array(length);
  const cited = new Uint32Array(length);
  let edge = 0;
  for (let work = 0; work < count; work += 1) {
    let number = 0;
    for (let left = input.variable(); left > 0; left -= 1) {
      number += input.variable();
      citing[edge] = work;
      cited[edge] = number;
      edge += 1;
    }
  }
  return { citing, cited };
}

function readPlaces(input: Input, count: number): Places {
  const unit = input.float32();
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let work = 0; work < count; work += 1) x[work] = input.int16() * unit;
  for (let work = 0; work < count; work += 1) y[work] = input.int16() * unit;
  return { x, y };
}

/** Reads numbers one after the other. */
class Input {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  uint8(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
  uint16(): number {
    this.#at += 2;
    return this.#view.getUint16(this.#at - 2, true);
  }
  int16(): number {
    this.#at += 2;
    return this.#view.getInt16(this.#at - 2, true);
  }
  uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }
  float32(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }
  variable(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.uint8();
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  }
}
