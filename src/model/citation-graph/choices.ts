import type { Survey } from '../survey.ts';
import type { CitationGraph } from './graph.ts';
import { widest } from './work-facts.ts';

/** What a reader can filter by: only values that occur. */
export interface Choices {
  years: number[];
  /** In the order of the taxonomy; the narrow ones stand under their paradigm. */
  topics: { id: string; label: string; isNarrow: boolean }[];
  chapters: { id: string; label: string }[];
}

/** The values of the network's filters. */
export function readChoices({ works }: CitationGraph, { families, chapters }: Pick<Survey, 'families' | 'chapters'>): Choices {
  const topics = new Set(works.flatMap((work) => work.topics.flatMap((id) => [id, widest(families, id)])));
  const cited = new Set(works.flatMap((work) => work.chapters));
  return {
    years: [...new Set(works.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    topics: [...families.values()]
      .filter(({ id }) => topics.has(id))
      .map(({ id, name, parent }) => ({ id, label: name, isNarrow: parent !== undefined })),
    chapters: chapters.filter(({ id }) => cited.has(id)).map(({ id, title, number }) => ({ id, label: `${number} ${title}` })),
  };
}
