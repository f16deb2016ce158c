import { layoutNumbers, magic, sections, type Places, type WireText, type WireWorks } from './wire.ts';
import type { EdgeList } from './adjacency.ts';

/** All that goes on the wire. Edges are grouped by citing work, both ends ascending. */
export interface WireParts {
  works: WireWorks;
  edges: EdgeList;
  layouts: { time: Places; topic: Places };
  text: WireText;
}

/** Writes the file that `WireReader` reads. */
export function encodeNetwork({ works, edges, layouts, text }: WireParts): Uint8Array<ArrayBuffer> {
  const head = new Bytes();
  head.uint32(magic);
  const parts = [
    head.take(),
    section(sections.works, encodeWorks(works)),
    section(sections.edges, encodeEdges(works.count, edges)),
    ...(['time', 'topic'] as const).map((view) => section(sections.layout, encodeLayout(layoutNumbers[view], layouts[view]))),
    section(sections.text, new TextEncoder().encode(JSON.stringify(text))),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function section(name: number, content: Uint8Array): Uint8Array {
  const bytes = new Bytes();
  bytes.uint8(name);
  bytes.uint32(content.length);
  bytes.raw(content);
  return bytes.take();
}

function encodeWorks(works: WireWorks): Uint8Array {
  const bytes = new Bytes();
  bytes.uint32(works.count);
  writePlaces(bytes, works);
  bytes.raw(works.role);
  for (const year of works.year) bytes.uint16(year);
  for (const citations of works.citedBy) bytes.variable(citations);
  return bytes.take();
}

function encodeEdges(count: number, { citing, cited }: EdgeList): Uint8Array {
  const bytes = new Bytes();
  bytes.uint32(cited.length);
  let edge = 0;
  for (let work = 0; work < count; work += 1) {
    let end = edge;
    while (citing[end] === work) end += 1;
    bytes.variable(end - edge);
    for (let before = 0; edge < end; edge += 1) {
      bytes.variable((cited[edge] ?? 0) - before);
      before = cited[edge] ?? 0;
    }
  }
  return bytes.take();
}

function encodeLayout(number: number, places: Places): Uint8Array {
  const bytes = new Bytes();
  bytes.uint8(number);
  writePlaces(bytes, places);
  return bytes.take();
}

function writePlaces(bytes: Bytes, { x, y }: Places): void {
  const reach = Math.max(
    1,
    x.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    y.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  const unit = Math.fround(reach / 32_000);
  bytes.float32(unit);
  for (const value of x) bytes.uint16(Math.round(value / unit) & 0xffff);
  for (const value of y) bytes.uint16(Math.round(value / unit) & 0xffff);
}

/** Bytes that grow. */
class Bytes {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  uint8(value: number): void {
    // The place first: reserving may put another array in the place of this one.
    const at = this.#reserve(1);
    this.#bytes[at] = value;
  }
  uint16(value: number): void {
    const at = this.#reserve(2);
    this.#view.setUint16(at, value, true);
  }
  uint32(value: number): void {
    const at = this.#reserve(4);
    this.#view.setUint32(at, value, true);
  }
  float32(value: number): void {
    const at = this.#reserve(4);
    this.#view.setFloat32(at, value, true);
  }
  /** LEB128 without sign: seven bits a byte, the top bit set on all but the last. */
  variable(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.uint8((rest & 0x7f) | 0x80);
    this.uint8(rest);
  }
  raw(content: Uint8Array): void {
    const at = this.#reserve(content.length);
    this.#bytes.set(content, at);
  }
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(size: number): number {
    const at = this.#length;
    this.#length += size;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}
