import { neighboursOf, type Adjacency, type Side } from './adjacency.ts';

/** A chain of works; each cites the next where `along` is `cites`, mixed chains change direction. */
export interface CitationPath {
  works: number[];
  along: 'cites' | 'citedBy' | 'mixed';
}

/**
 * The shortest chain of citations between two works, found by breadth-first search; of several the one whose works
 * come first in the order of the network, which is the order of citations.
 *
 * Chains that follow citations in one direction say most, so they win over shorter mixed ones. `avoid` keeps works
 * out of the middle: the survey cites nearly everything, and would be every second answer.
 */
export function findPath(
  graph: Adjacency,
  from: number,
  to: number,
  avoid: (work: number) => boolean = () => false,
): CitationPath | undefined {
  const search = (sides: Side[], along: CitationPath['along']): CitationPath | undefined => {
    const works = breadthFirst(graph.count, sides, { from, to, avoid });
    return works && { works, along };
  };
  return search([graph.cites], 'cites') ?? search([graph.citedBy], 'citedBy') ?? search([graph.cites, graph.citedBy], 'mixed');
}

function breadthFirst(
  count: number,
  sides: readonly Side[],
  { from, to, avoid }: { from: number; to: number; avoid: (work: number) => boolean },
): number[] | undefined {
  const none = -1;
  const before = new Int32Array(count).fill(none);
  before[from] = from;
  let rim = [from];
  while (rim.length > 0 && before[to] === none) {
    const next: number[] = [];
    for (const work of rim) {
      if (work !== from && avoid(work)) continue;
      for (const side of sides) {
        for (const other of neighboursOf(side, work)) {
          if (before[other] !== none) continue;
          before[other] = work;
          next.push(other);
        }
      }
    }
    rim = next;
  }
  if (before[to] === none) return undefined;
  const chain = [to];
  for (let work = to; work !== from; work = before[work] ?? from) chain.unshift(before[work] ?? from);
  return chain;
}
