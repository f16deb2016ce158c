import { buildAdjacency, neighboursOf, type Adjacency, type EdgeList } from '#model/citation-graph/adjacency.ts';
import { edgeKindPhrases, edgeKinds } from '#model/citation-graph/edge-kinds.ts';
import { buildFindIndex, type FindIndex } from '#model/citation-graph/find.ts';
import { nextFrame } from './next-frame.ts';
import { WireReader } from '#model/citation-graph/wire-decode.ts';
import type { Places, WireText, WireWorks } from '#model/citation-graph/wire.ts';

/** The network as far as it has come. Works come first, texts last. */
export class NetworkData {
  works: WireWorks = {
    count: 0,
    x: new Float32Array(),
    y: new Float32Array(),
    role: new Uint8Array(),
    year: new Uint16Array(),
    citedBy: new Uint32Array(),
  };
  edges: EdgeList = { citing: new Uint32Array(), cited: new Uint32Array() };
  layouts: Partial<Record<'time' | 'topic', Places>> = {};
  text: WireText | undefined;
  #adjacency: Adjacency | undefined;
  #findIndex: FindIndex | undefined;
  #evidenceOf: Uint32Array | undefined;
  #numbers: Map<string, number> | undefined;

  /** Neighbours; built at the first question, since the first picture does not need them. */
  get adjacency(): Adjacency {
    return (this.#adjacency ??= buildAdjacency(this.works.count, this.edges));
  }
  get findIndex(): FindIndex | undefined {
    if (!this.text) return undefined;
    return (this.#findIndex ??= buildFindIndex(this.text, this.works));
  }

  numberOf(key: string | undefined): number | undefined {
    if (key === undefined || !this.text) return undefined;
    this.#numbers ??= new Map(this.text.keys.map((each, number) => [each, number]));
    return this.#numbers.get(key);
  }

  /** The place of a citation in the list; -1 where there is none. */
  edgeBetween(citing: number, cited: number): number {
    const { starts } = this.adjacency.cites;
    const within = neighboursOf(this.adjacency.cites, citing).indexOf(cited);
    return within === -1 ? -1 : (starts[citing] ?? 0) + within;
  }

  evidenceOf(edge: number): [evidence: string, read: string] {
    const runs = this.text?.evidence.runs ?? [];
    if (!this.#evidenceOf) {
      this.#evidenceOf = new Uint32Array(this.edges.cited.length);
      let from = 0;
      for (const [length, place] of runs) {
        this.#evidenceOf.fill(place, from, from + length);
        from += length;
      }
    }
    return this.text?.evidence.table[this.#evidenceOf[edge] ?? 0] ?? ['', ''];
  }

  kindsOf(edge: number): string {
    const kinds = this.text?.kinds.filter(([place]) => place === edge) ?? [];
    return kinds
      .flatMap(([, kind]) => edgeKinds[kind] ?? [])
      .map((kind) => edgeKindPhrases[kind])
      .join(', ');
  }
}

/**
 * Reads the file piece by piece into `data`; `onSection` is told after each section, and what it asks to draw is drawn before the
 * next piece is read: pieces that are there already would otherwise keep the first picture waiting for the last of them.
 */
export async function readNetwork(
  response: Response,
  data: NetworkData,
  onSection: (name: 'works' | 'edges' | 'layout' | 'text') => void,
): Promise<void> {
  if (!response.ok || !response.body) throw new Error(`${response.url} answers ${response.status}.`);
  let isDrawn = true;
  const tell = (name: 'works' | 'edges' | 'layout' | 'text') => {
    onSection(name);
    isDrawn = false;
  };
  const told =
    <T>(name: 'works' | 'edges' | 'text', keep: (value: T) => void) =>
    (value: T) => {
      keep(value);
      tell(name);
    };
  const reader = new WireReader({
    works: told('works', (works) => (data.works = works)),
    edges: told('edges', (edges) => (data.edges = edges)),
    layout: (view, places) => {
      data.layouts[view] = places;
      tell('layout');
    },
    text: told('text', (text) => (data.text = text)),
  });
  const stream = response.body.getReader();
  for (let { done, value } = await stream.read(); !done; { done, value } = await stream.read()) {
    if (value) reader.push(value);
    if (!isDrawn) await frame();
    isDrawn = true;
  }
}

/** The end of the next frame: what was asked for before has been drawn then. */
const frame = () => new Promise<void>((resolve) => nextFrame(resolve, 100));
