import type { Survey, Technique } from '../survey.ts';

/** What a citation is for, where a technique record says so. The order is the number on the wire. */
export const edgeKinds = ['builds-on', 'compares-with', 'uses-data'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** The kind as a phrase between two works: "A builds on B". */
export const edgeKindPhrases: Record<EdgeKind, string> = {
  'builds-on': 'builds on',
  'compares-with': 'compares with',
  'uses-data': 'uses data of',
};

type Records = Pick<Survey, 'techniques' | 'benchmarks'>;

/** Name of a citation in maps. */
export const edgeName = (citing: string, cited: string): string => `${citing} ${cited}`;

/** Kinds by citation. A statement makes no citation by itself: it only says what a known one is for. */
export function readEdgeKinds(records: Records): Map<string, Set<EdgeKind>> {
  const kinds = new Map<string, Set<EdgeKind>>();
  const add = (citing: string, cited: string | undefined, kind: EdgeKind) => {
    if (cited === undefined) return;
    const name = edgeName(citing, cited);
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
  };
  const workOf = (relation: { work?: string | undefined; technique?: string | undefined }) =>
    relation.work ?? (relation.technique === undefined ? undefined : records.techniques.get(relation.technique)?.work);
  for (const technique of records.techniques.values()) {
    for (const relation of technique.lineage?.buildsOn ?? []) add(technique.work, workOf(relation), 'builds-on');
    for (const relation of technique.lineage?.comparedWith ?? []) add(technique.work, workOf(relation), 'compares-with');
    for (const work of dataOf(technique, records)) add(technique.work, work, 'uses-data');
  }
  return kinds;
}

/** Works that introduced the data on which a technique was trained; data given in words lead to none. */
function dataOf(technique: Technique, { benchmarks }: Records): string[] {
  return (technique.setting?.data ?? []).flatMap((id) => benchmarks.get(id)?.work ?? []);
}
