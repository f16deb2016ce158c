import type { CitationGraph, GraphWork } from './graph.ts';
import { placeLabels } from './labels.ts';
import type { Layout, Point } from './places.ts';
import { roleAt, roleIndex } from './roles.ts';
import { round, shapePath } from './shapes.ts';
import { radiusOf } from './size.ts';

/** The whole network as a drawing in units of the layout. */
export interface Picture {
  viewBox: string;
  /** Citations as path data: those of and by the survey apart, since they are many and say little. */
  surveyEdges: string[];
  otherEdges: string[];
  marks: { work: GraphWork; path: string }[];
  labels: { work: GraphWork; x: number; y: number }[];
  fontSize: number;
}

const margin = 24;
/** Mean width of a character of a sans-serif face in parts of its size, rounded up. */
const characterWidth = 0.56;

/**
 * Draws every work and every citation; the largest marks lie below, so that none is hidden.
 *
 * @param labels at most how many, and their size in units of the layout
 */
export function drawPicture(
  { works, edges }: CitationGraph,
  layout: Layout,
  { labelLimit = 60, fontSize = 11 }: { labelLimit?: number; fontSize?: number } = {},
): Picture {
  const places = works.map(({ key }): Point => layout.get(key) ?? { x: 0, y: 0 });
  const [left, right] = extent(places.map(({ x }) => x));
  const [top, bottom] = extent(places.map(({ y }) => y));
  const width = right - left + 2 * margin;
  const height = bottom - top + 2 * margin;
  const lines: Record<'survey' | 'other', string[]> = { survey: [], other: [] };
  for (const { citing, cited } of edges) {
    const [from, to] = [places[citing], places[cited]];
    if (!from || !to) continue;
    const group = works[citing]?.role === 'survey' || works[cited]?.role === 'survey' ? 'survey' : 'other';
    lines[group].push(`M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`);
  }
  const wishes = [...works.keys()]
    .sort((a, b) => importance(works[a]) - importance(works[b]))
    .map((work) => {
      const { x, y } = places[work] ?? { x: 0, y: 0 };
      const facts = works[work];
      return {
        work,
        x: x - left + margin,
        y: y - top + margin,
        radius: radiusOf(facts?.citedBy ?? 0),
        width: (facts?.label.length ?? 0) * fontSize * characterWidth,
      };
    });
  const labels = placeLabels(wishes, { width, height, line: fontSize * 1.25, limit: labelLimit, keepClear: 8 });
  return {
    viewBox: [left - margin, top - margin, width, height].map(round).join(' '),
    surveyEdges: joined(lines.survey),
    otherEdges: joined(lines.other),
    marks: works.map((work, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      return { work, path: shapePath(roleAt(roleIndex(work.role)).shape, x, y, radiusOf(work.citedBy)) };
    }),
    labels: labels.flatMap(({ work, x, y }) =>
      works[work] ? [{ work: works[work], x: round(x + left - margin), y: round(y + top - margin + fontSize * 0.35) }] : [],
    ),
    fontSize,
  };
}

/** So many lines a path: long paths of crossing lines are slow to draw, many short ones make a long page. */
const linesOfPath = 40;

function joined(lines: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(lines.length / linesOfPath) }, (_, i) =>
    lines.slice(i * linesOfPath, (i + 1) * linesOfPath).join(''),
  );
}

/** The survey is labelled first, whatever its citations. */
function importance(work: GraphWork | undefined): number {
  return work === undefined ? 0 : work.role === 'survey' ? -Infinity : -work.citedBy;
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
}
