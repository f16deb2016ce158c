import { buildCitationGraph, type CitationGraph } from '#model/citation-graph/graph.ts';
import { placeMissing } from '#model/citation-graph/layout.ts';
import { parseLayout } from '#model/citation-graph/layout-file.ts';
import { timeLayout } from '#model/citation-graph/time-layout.ts';
import { topicLayout } from '#model/citation-graph/topic-layout.ts';
import type { Layouts } from '#model/citation-graph/to-wire.ts';
import type { Survey } from '#model/survey.ts';

/** The network with the places of its works. */
export interface Network {
  graph: CitationGraph;
  layouts: Layouts;
}

// A glob, since the file may be absent; works without a place get one here, so that a new work never breaks a build.
const committed = import.meta.glob<string>('/content/citation-graph/layout.tsv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const networks = new WeakMap<Survey, Network>();

/** The citation network of the survey; made once for each survey that was read. */
export function getNetwork(survey: Survey): Network {
  const known = networks.get(survey);
  if (known) return known;
  const graph = buildCitationGraph(survey);
  const families = [...survey.families.values()].filter(({ parent }) => parent === undefined);
  const network = {
    graph,
    layouts: {
      force: placeMissing(graph, parseLayout(Object.values(committed)[0] ?? '')),
      time: timeLayout(graph.works, families),
      topic: topicLayout(graph.works, families),
    },
  };
  networks.set(survey, network);
  return network;
}
