import { neighboursOf } from '#model/citation-graph/adjacency.ts';
import { nameFor } from '#model/citation-graph/find.ts';
import { roleAt } from '#model/citation-graph/roles.ts';
import { compact } from '#model/search/normal-form.ts';
import type { ViewState } from '#model/citation-graph/view-state.ts';
import type { Details, WorkLine } from './messages.ts';
import type { NetworkData } from './network-data.ts';
import type { Scene } from './scene.ts';

const lists: Record<string, string> = {
  c: 'Its whole reference list was read.',
  p: 'Part of its reference list was read.',
  u: 'Its reference list has not been read, so what it cites is not known here.',
};

/** Evidence for a sentence; in which format a text was read says nothing to a reader. */
const plain = (evidence: string) => evidence.replace(/^full text(?: \([^)]*markdown\))?/, 'the full text');

/** A work by its number, for a list; with the place of a citation what that one is for and where it was seen. */
export function lineOf(data: NetworkData, work: number, edge = -1, question = ''): WorkLine {
  const { text } = data;
  const title = text?.titles[work] ?? '';
  const name = nameFor(question, text?.names[work] ?? []);
  const [evidence, read] = edge === -1 ? ['', ''] : data.evidenceOf(edge);
  return {
    key: text?.keys[work] ?? '',
    title,
    name: compact(title).includes(compact(name)) ? '' : name,
    authors: text?.authors[work] ?? '',
    year: text?.published[work] ?? '',
    kind: edge === -1 ? '' : data.kindsOf(edge),
    source: plain(evidence),
    read,
  };
}

/** Everything that the panel tells of the selected work; undefined until the texts have come. */
export function describe(data: NetworkData, scene: Scene, state: ViewState): Details | undefined {
  const { text, works, adjacency } = data;
  const work = scene.selected;
  if (!text || work === undefined) return undefined;
  const letter = text.lists[work] ?? 'u';
  const isListed = letter !== letter.toLowerCase();
  const role = roleAt(works.role[work] ?? 3);
  const citation = (citing: number, cited: number, shown: number) => lineOf(data, shown, data.edgeBetween(citing, cited));
  const path = state.to === undefined ? undefined : (scene.path ?? []);
  return {
    work: lineOf(data, work),
    role: isListed && role.id === 'citing' ? `${role.label}, and in its reference list` : role.label,
    list: lists[letter.toLowerCase()] ?? '',
    topics: (text.topics.of[work] ?? []).flatMap((place) => text.topics.table[place]?.[1] ?? []),
    chapters: (text.chapters.of[work] ?? []).flatMap((place) => text.chapters.table[place]?.[1] ?? []),
    cites: [...neighboursOf(adjacency.cites, work)].map((other) => citation(work, other, other)),
    citedBy: [...neighboursOf(adjacency.citedBy, work)].map((other) => citation(other, work, other)),
    path: path?.map((each, index) => {
      const before = path[index - 1];
      if (before === undefined) return lineOf(data, each);
      const follows = data.edgeBetween(before, each);
      const edge = follows === -1 ? data.edgeBetween(each, before) : follows;
      return { ...lineOf(data, each, edge), kind: follows === -1 ? 'is cited by' : 'cites' };
    }),
  };
}
