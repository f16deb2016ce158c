import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLayout, parseLayout } from '../../src/model/citation-graph/layout-file.ts';
import { forceLayout } from '../../src/model/citation-graph/layout.ts';
import { drawPicture } from '../../src/model/citation-graph/picture.ts';
import type { Layout } from '../../src/model/citation-graph/places.ts';
import { roles } from '../../src/model/citation-graph/roles.ts';
import { timeLayout } from '../../src/model/citation-graph/time-layout.ts';
import { topicLayout } from '../../src/model/citation-graph/topic-layout.ts';
import { toWire } from '../../src/model/citation-graph/to-wire.ts';
import { encodeNetwork } from '../../src/model/citation-graph/wire-encode.ts';
import type { CitationGraph } from '../../src/model/citation-graph/graph.ts';
import { makeSyntheticGraph, syntheticFamilies } from './synthetic.ts';

/** What one run serves: the page's file, the same for the bare pages, and the page itself. */
export interface Prepared {
  wire: Uint8Array;
  raw: Uint8Array;
  html: string;
  /** Time that the force layout took, when it was computed. */
  layoutSeconds: number;
}

/**
 * Makes the network of a size with its layouts. The force layout is kept in the cache with its time, since it takes
 * minutes for the largest; the time is that of the computation.
 */
export async function prepare(count: number, { site, cache }: { site: string; cache: string }): Promise<Prepared> {
  const graph = makeSyntheticGraph(count);
  const { layout, seconds } = await layoutOf(graph, join(cache, `layout-${count}.tsv`));
  const families = new Map(syntheticFamilies.map((family) => [family.id, { ...family, name: family.short, summary: '' }]));
  const parts = toWire(
    graph,
    { force: layout, time: timeLayout(graph.works, syntheticFamilies), topic: topicLayout(graph.works, syntheticFamilies) },
    { families, chapters: [], aliases: [] },
  );
  return {
    wire: encodeNetwork(parts),
    raw: toRaw(graph, layout),
    html: await pageOf(graph, layout, site),
    layoutSeconds: seconds,
  };
}

async function layoutOf(graph: CitationGraph, file: string): Promise<{ layout: Layout; seconds: number }> {
  if (existsSync(file)) {
    const [first = '', ...rest] = (await readFile(file, 'utf8')).split('\n');
    return { layout: parseLayout(rest.join('\n')), seconds: Number(first) };
  }
  const start = performance.now();
  const layout = forceLayout(graph);
  const seconds = (performance.now() - start) / 1000;
  await writeFile(file, `${seconds}\n${formatLayout(layout)}`);
  return { layout, seconds };
}

function toRaw({ works, edges }: CitationGraph, layout: Layout): Uint8Array {
  const head = Uint32Array.of(works.length, edges.length);
  const places = Float32Array.from([
    ...works.map(({ key }) => layout.get(key)?.x ?? 0),
    ...works.map(({ key }) => layout.get(key)?.y ?? 0),
  ]);
  const ends = Uint32Array.from([...edges.map(({ citing }) => citing), ...edges.map(({ cited }) => cited)]);
  const raw = new Uint8Array(head.byteLength + places.byteLength + ends.byteLength);
  raw.set(new Uint8Array(head.buffer), 0);
  raw.set(new Uint8Array(places.buffer), head.byteLength);
  raw.set(new Uint8Array(ends.buffer), head.byteLength + places.byteLength);
  return raw;
}

/** A drawing in the page would weigh more than it is worth beyond so many works; the canvas has all of them. */
const mostDrawn = 1_000;

/** The page as it was built, with a drawing of these works in place of the Atlas's own, and without its table. */
async function pageOf(graph: CitationGraph, layout: Layout, site: string): Promise<string> {
  const html = await readFile(join(site, 'network/index.html'), 'utf8');
  const drawing = graph.works.length <= mostDrawn ? drawingOf(graph, layout) : '';
  return html
    .replace(/<svg class="network-picture"[\s\S]*?<\/svg>/, drawing)
    .replace(/<noscript>\s*<svg[\s\S]*?<\/noscript>/, '')
    .replace(/(<table class="[^"]*network-table[\s\S]*?<tbody>)[\s\S]*?(<\/tbody>)/, '$1$2');
}

function drawingOf(graph: CitationGraph, layout: Layout): string {
  const { viewBox, surveyEdges, otherEdges, marks, labels, fontSize } = drawPicture(graph, layout);
  return [
    `<svg class="network-picture" viewBox="${viewBox}" aria-hidden="true">`,
    ...[['network-edges is-survey', surveyEdges] as const, ['network-edges', otherEdges] as const].map(
      ([name, paths]) => `<g class="${name}">${paths.map((d) => `<path d="${d}"/>`).join('')}</g>`,
    ),
    `<g class="network-marks">${roles.map(({ id }) => `<path class="role-${id}" d="${marks.flatMap(({ work, path }) => (work.role === id ? path : [])).join('')}"/>`).join('')}</g>`,
    `<g class="network-labels" font-size="${fontSize}">${labels.map(({ work, x, y }) => `<text x="${x}" y="${y}">${work.label}</text>`).join('')}</g></svg>`,
  ].join('');
}
