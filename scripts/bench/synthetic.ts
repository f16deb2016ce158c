import type { CitationGraph, GraphEdge, GraphWork } from '../../src/model/citation-graph/graph.ts';

const words =
  'alignment diffusion preference reward gradient policy score noise guidance sampling human feedback flow image video prompt step trajectory model learning'.split(
    ' ',
  );
const topicCount = 12;

/** Topics of the made-up works. */
export const syntheticFamilies = Array.from({ length: topicCount }, (_, i) => ({ id: `topic-${i}`, short: `Topic ${i + 1}` }));

/**
 * A made-up citation network: works appear one after the other and cite about `degree` earlier ones, mostly of their
 * own topic, often such as are cited already (preferential attachment, Price 1976), otherwise recent ones. The same
 * seed gives the same network.
 */
export function makeSyntheticGraph(
  count: number,
  { degree = 8, seed = 1 }: { degree?: number; seed?: number } = {},
): CitationGraph {
  const random = makeRandom(seed);
  const topics = Uint8Array.from({ length: count }, () => Math.floor(random() ** 1.5 * topicCount));
  const cited: number[][] = [];
  const citations = new Uint32Array(count);
  /** For each topic, works in order of birth, and every time that one of them was cited. */
  const born: number[][] = syntheticFamilies.map(() => []);
  const drawn: number[][] = syntheticFamilies.map(() => []);
  for (let work = 0; work < count; work += 1) {
    const own = topics[work] ?? 0;
    const list = new Set<number>();
    const wanted = Math.min(work, Math.round(degree * (0.5 + random())));
    for (let attempt = 0; list.size < wanted && attempt < 4 * degree; attempt += 1) {
      const topic = random() < 0.85 ? own : Math.floor(random() * topicCount);
      const pool = random() < 0.6 ? drawn[topic] : born[topic];
      if (!pool || pool.length === 0) continue;
      const other =
        pool === drawn[topic]
          ? pool[Math.floor(random() * pool.length)]
          : pool[pool.length - 1 - Math.floor(random() ** 2 * pool.length)];
      if (other !== undefined) list.add(other);
    }
    cited.push([...list]);
    for (const other of list) {
      citations[other] = (citations[other] ?? 0) + 1;
      drawn[topics[other] ?? 0]?.push(other);
    }
    born[own]?.push(work);
  }
  return toGraph(count, { topics, cited, citations, random });
}

function toGraph(
  count: number,
  { topics, cited, citations, random }: { topics: Uint8Array; cited: number[][]; citations: Uint32Array; random: () => number },
): CitationGraph {
  // The survey is a late work; those it cites are its references.
  const survey = Math.floor(count * 0.97);
  const references = new Set(cited[survey]);
  const works = Array.from({ length: count }, (_, i): GraphWork => {
    const year = 1990 + Math.floor(36 * Math.sqrt(i / count));
    const title = Array.from({ length: 5 + Math.floor(random() * 5) }, () => words[Math.floor(random() * words.length)]).join(
      ' ',
    );
    return {
      key: `author${year}work${String(i).padStart(6, '0')}`,
      title: `${title} ${i}`,
      label: `${title.split(' ').slice(0, 2).join(' ')} ${i}`,
      names: [],
      authors: 'Author et al.',
      published: String(year),
      date: String(year),
      year,
      role: i === survey ? 'survey' : cited[i]?.includes(survey) ? 'citing' : references.has(i) ? 'reference' : 'other',
      isInList: references.has(i),
      topics: [`topic-${topics[i] ?? 0}`],
      paradigm: `topic-${topics[i] ?? 0}`,
      chapters: [],
      list: 'complete',
      cites: cited[i]?.length ?? 0,
      citedBy: citations[i] ?? 0,
    };
  });
  const sorted = works
    .map((work, from) => ({ work, from }))
    .sort((a, b) => b.work.citedBy - a.work.citedBy || (a.work.key < b.work.key ? -1 : 1));
  const placeOf = new Uint32Array(count);
  sorted.forEach(({ from }, place) => (placeOf[from] = place));
  const edges = sorted.flatMap(({ from }, citing) =>
    (cited[from] ?? [])
      .map((other) => placeOf[other] ?? 0)
      .sort((a, b) => a - b)
      .map((to): GraphEdge => ({ citing, cited: to, evidence: 'made up', read: '2026-11-23', kinds: [] })),
  );
  return { works: sorted.map(({ work }) => work), edges, indexOf: new Map(sorted.map(({ work }, place) => [work.key, place])) };
}

/** Numbers in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
