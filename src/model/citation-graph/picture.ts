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
  /** Each is held at the side of its mark, since how wide a reader's letters are is only estimated. */
  labels: { work: GraphWork; x: number; y: number; anchor: 'start' | 'middle' | 'end' }[];
  fontSize: number;
}

const margin = 24;
/** Widths of capitals, digits and other characters of a sans-serif face in parts of its size, rounded up. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 0.72 : /\d/.test(letter) ? 0.6 : 0.5), 0);
/** Labels lie beside marks of this radius or more, or are left out. */
const keepClear = 8;

/**
 * Draws every work and every citation; the largest marks lie below, so that none is hidden.
 *
 * @param labels at most how many, their size in units of the layout, and the work that has one before all others
 */
export function drawPicture(
  { works, edges }: CitationGraph,
  layout: Layout,
  { labelLimit = 60, fontSize = 11, first }: { labelLimit?: number; fontSize?: number; first?: number } = {},
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
    // Whole units do: both ends lie below marks.
    lines[group].push(`M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`);
  }
  const wishes = [...works.keys()]
    .sort((a, b) => Number(b === first) - Number(a === first) || importance(works[a]) - importance(works[b]))
    .map((work) => {
      const { x, y } = places[work] ?? { x: 0, y: 0 };
      const facts = works[work];
      return {
        work,
        x: x - left + margin,
        y: y - top + margin,
        radius: radiusOf(facts?.citedBy ?? 0),
        width: widthOf(facts?.label ?? '') * fontSize,
      };
    });
  const labels = placeLabels(wishes, { width, height, line: fontSize * 1.25, limit: labelLimit, keepClear, isSparse: true });
  return {
    viewBox: [left - margin, top - margin, width, height].map(round).join(' '),
    surveyEdges: joined(lines.survey),
    otherEdges: joined(lines.other),
    marks: works.map((work, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      return { work, path: shapePath(roleAt(roleIndex(work.role)).shape, x, y, radiusOf(work.citedBy)) };
    }),
    labels: labels.flatMap(({ work: index, x, y }) => {
      const work = works[index];
      if (!work) return [];
      const mark = (places[index]?.x ?? 0) - left + margin;
      const width = widthOf(work.label) * fontSize;
      const [anchor, at] =
        x >= mark ? (['start', x] as const) : x + width <= mark ? (['end', x + width] as const) : (['middle', mark] as const);
      return [{ work, x: round(at + left - margin), y: round(y + top - margin + fontSize * 0.35), anchor }];
    }),
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
