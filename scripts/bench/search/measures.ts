/** Results that a reader looks at. */
const depth = 10;

/** How good an order of pages is for one query; each from 0 to 1. */
export interface Relevance {
  /** One over the place of the first page that answers the query (Voorhees 1999); 0 where none is among the first ten. */
  reciprocalRank: number;
  /** Discounted cumulative gain over the ideal one (Järvelin and Kekäläinen 2002), gains 1, 2, 3, discount log2(place + 1). */
  ndcg: number;
  /** Share of the pages that answer the query or serve it well, of ten at most, that are among the first ten. */
  recall: number;
}

/** Measures an order of pages against the grades of a query. A page counts once, at its first place. */
export function measureRelevance(pages: readonly string[], grades: ReadonlyMap<string, number>): Relevance {
  const first = [...new Set(pages)].slice(0, depth);
  const gains = first.map((page) => grades.get(page) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, depth);
  const wanted = [...grades.values()].filter((grade) => grade >= 2).length;
  const answer = gains.indexOf(3);
  return {
    reciprocalRank: answer < 0 ? 0 : 1 / (answer + 1),
    ndcg: gainOf(gains) / gainOf(ideal),
    recall: gains.filter((grade) => grade >= 2).length / Math.min(wanted, depth),
  };
}

function gainOf(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** The mean of each measure. */
export function meanOf(all: readonly Relevance[]): Relevance {
  const mean = (of: (each: Relevance) => number) => all.reduce((sum, each) => sum + of(each), 0) / all.length;
  return {
    reciprocalRank: mean((each) => each.reciprocalRank),
    ndcg: mean((each) => each.ndcg),
    recall: mean((each) => each.recall),
  };
}
