import type { GraphParts } from '../../src/model/citation-graph/graph.ts';
import type { Reference } from '../../src/model/survey.ts';

type Facts = Partial<Pick<Reference, 'origin' | 'citesSurvey' | 'date' | 'topics' | 'mentions' | 'introduces' | 'coverage'>> & {
  title?: string;
};

/** A survey of works with only the facts that a test is about. The survey itself has the key `survey`. */
export function makeSurvey(works: Record<string, Facts>, edges: [citing: string, cited: string][] = []): GraphParts {
  const references = new Map(
    Object.entries({ survey: { origin: 'self' as const, title: 'The Survey' }, ...works }).map(
      ([key, { title, ...facts }]: [string, Facts]) => [key, makeReference(key, title ?? `Title of ${key}`, facts)],
    ),
  );
  return {
    references,
    edges: edges.map(([citing, cited]) => ({ citing, cited, evidence: `the list of ${citing}`, read: '2026-11-23' })),
    edition: { title: '', tagline: '', version: '', date: '2026-11-23', survey: 'survey' } as unknown as GraphParts['edition'],
    techniques: new Map(),
    benchmarks: new Map(),
    families: new Map(
      [
        { id: 'direct', name: 'Direct preference', short: 'Direct', summary: '' },
        { id: 'direct-offline', name: 'Offline pairs', short: 'Offline', parent: 'direct', summary: '' },
        { id: 'rewards', name: 'Reward models', short: 'Rewards', summary: '' },
      ].map((family) => [family.id, family]),
    ),
  };
}

function makeReference(key: string, title: string, facts: Omit<Facts, 'title'>): Reference {
  return {
    key,
    csl: { type: 'article', title, author: [{ family: 'Author', given: 'An' }], issued: { 'date-parts': [[2024]] } },
    yearLetter: '',
    moreAuthors: false,
    origin: 'added',
    citesSurvey: false,
    otherTitles: [],
    formerKeys: [],
    topics: [],
    provenance: { sources: ['a list that was read'], agree: 1, suspect: null, notes: null },
    mentions: [],
    cites: [],
    citedBy: [],
    coverage: undefined,
    introduces: [],
    ...facts,
  };
}
