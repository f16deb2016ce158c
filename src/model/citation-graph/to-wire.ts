import type { EdgeList } from './adjacency.ts';
import { edgeKinds } from './edge-kinds.ts';
import type { CitationGraph } from './graph.ts';
import type { Layout } from './places.ts';
import { roleIndex } from './roles.ts';
import type { TimeLayout } from './time-layout.ts';
import type { TopicLayout } from './topic-layout.ts';
import { widest } from './work-facts.ts';
import { phraseOf } from '../search/synonyms.ts';
import type { Survey } from '../survey.ts';
import type { WireParts } from './wire-encode.ts';
import type { Places, WireText } from './wire.ts';

export interface Layouts {
  force: Layout;
  time: TimeLayout;
  topic: TopicLayout;
}
type Names = Pick<Survey, 'families' | 'chapters' | 'aliases'>;

/** Everything that the reader's side needs of the network. */
export function toWire(graph: CitationGraph, layouts: Layouts, names: Names): WireParts {
  const { works, edges } = graph;
  const places = (layout: Layout): Places => ({
    x: Float32Array.from(works, ({ key }) => layout.get(key)?.x ?? 0),
    y: Float32Array.from(works, ({ key }) => layout.get(key)?.y ?? 0),
  });
  const list: EdgeList = {
    citing: Uint32Array.from(edges, ({ citing }) => citing),
    cited: Uint32Array.from(edges, ({ cited }) => cited),
  };
  return {
    works: {
      count: works.length,
      ...places(layouts.force),
      role: Uint8Array.from(works, ({ role }) => roleIndex(role)),
      year: Uint16Array.from(works, ({ year }) => year ?? 0),
      citedBy: Uint32Array.from(works, ({ citedBy }) => citedBy),
    },
    edges: list,
    layouts: { time: places(layouts.time.places), topic: places(layouts.topic.places) },
    text: toText(graph, layouts, names),
  };
}

function toText({ works, edges }: CitationGraph, layouts: Layouts, { families, chapters, aliases }: Names): WireText {
  const letters = { complete: 'c', partial: 'p', unread: 'u' };
  const withWider = (topics: readonly string[]) => [...new Set(topics.flatMap((id) => [id, widest(families, id)]))];
  return {
    keys: works.map(({ key }) => key),
    titles: works.map(({ title }) => title),
    labels: works.map(({ label }) => label),
    names: works.map(({ names, title }) => [...names, ...acronymsOf(aliases, title)]),
    authors: works.map(({ authors }) => authors),
    published: works.map(({ published }) => published),
    lists: works.map(({ list, isInList }) => (isInList ? letters[list].toUpperCase() : letters[list])).join(''),
    topics: tabulate(
      [...families.values()].map(({ id, name }) => [id, name]),
      works.map(({ topics }) => withWider(topics)),
    ),
    chapters: tabulate(
      chapters.map(({ id, title }) => [id, title]),
      works.map((work) => work.chapters),
    ),
    evidence: toRuns(edges.map(({ evidence, read }) => [evidence, read ?? ''])),
    kinds: edges.flatMap(({ kinds }, edge) => kinds.map((kind): [number, number] => [edge, edgeKinds.indexOf(kind)])),
    years: layouts.time.years.map(({ label, start, end }) => ({ label, start, end })),
    lanes: layouts.time.lanes.map(({ label, start, end }) => ({ label, start, end })),
    clusters: layouts.topic.clusters.map(({ label, x, y, r }) => ({ label, x, y, r })),
  };
}

/** Shorter words for what a title begins with: "Direct Preference Optimization: ..." is asked for as "DPO". */
function acronymsOf(groups: Survey['aliases'], title: string): string[] {
  const start = phraseOf(title);
  return groups.flatMap((group) => {
    const long = group.find((word) => start.startsWith(phraseOf(word)));
    return long === undefined ? [] : group.filter((word) => word.length < long.length);
  });
}

/** A table of the values that occur, in the given order, and for each work the places of its own. */
function tabulate(all: readonly [id: string, name: string][], own: readonly (readonly string[])[]): WireText['topics'] {
  const used = new Set(own.flat());
  const table = all.filter(([id]) => used.has(id));
  const placeOf = new Map(table.map(([id], place) => [id, place]));
  return { table, of: own.map((ids) => ids.flatMap((id) => placeOf.get(id) ?? [])) };
}

function toRuns(seen: readonly (readonly [evidence: string, read: string])[]): WireText['evidence'] {
  const table: [string, string][] = [];
  const places = new Map<string, number>();
  const runs: [number, number][] = [];
  for (const [evidence, read] of seen) {
    const name = `${read} ${evidence}`;
    const place = places.get(name) ?? table.push([evidence, read]) - 1;
    places.set(name, place);
    const last = runs.at(-1);
    if (last?.[1] === place) last[0] += 1;
    else runs.push([1, place]);
  }
  return { table, runs };
}
