import { adjacencyOf } from './adjacency.ts';
import { egoLayout } from './ego-layout.ts';
import type { CitationGraph } from './graph.ts';
import { drawPicture, type Picture } from './picture.ts';

/** Labels of a small picture, and their size in units of the layout. */
const labelLimit = 16;
const fontSize = 13;

/**
 * One work with the works it is known to cite, at the left, and those known to cite it, at the right, with every citation
 * among them. Citations of and by the survey, which lead nearly everywhere, count only on the survey's own picture.
 * Undefined where no citation is known.
 */
export function drawNeighbourhood({ works, edges, indexOf }: CitationGraph, key: string): Picture | undefined {
  const center = indexOf.get(key);
  if (center === undefined) return undefined;
  const near = new Set(edges.flatMap(({ citing, cited }) => (citing === center ? [cited] : cited === center ? [citing] : [])));
  if (near.size === 0) return undefined;
  const kept = [center, ...[...near].filter((each) => each !== center).sort((a, b) => a - b)];
  const places = new Map(kept.map((each, place) => [each, place]));
  const isSurvey = (each: number) => each !== center && works[each]?.role === 'survey';
  const inside = edges.flatMap((edge) => {
    const [citing, cited] = [places.get(edge.citing), places.get(edge.cited)];
    const isKept = edge.citing === center || edge.cited === center || !(isSurvey(edge.citing) || isSurvey(edge.cited));
    return citing === undefined || cited === undefined || !isKept ? [] : [{ ...edge, citing, cited }];
  });
  const distances = new Map(kept.map((_, place) => [place, place === 0 ? 0 : 1]));
  const layout = egoLayout(adjacencyOf(kept.length, inside), 0, distances);
  const shown = kept.flatMap((each) => works[each] ?? []);
  return drawPicture(
    { works: shown, edges: inside, indexOf: new Map(shown.map((work, place) => [work.key, place])) },
    new Map(shown.map(({ key: each }, place) => [each, layout.get(place) ?? { x: 0, y: 0 }])),
    { labelLimit, fontSize, first: 0 },
  );
}
