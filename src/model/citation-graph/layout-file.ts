import type { Layout } from './places.ts';

const header = 'key\tx\ty';

/** The layout as a table, sorted by key, one decimal: the content of `content/citation-graph/layout.tsv`. */
export function formatLayout(layout: Layout): string {
  const rows = [...layout]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { x, y }]) => `${key}\t${x.toFixed(1)}\t${y.toFixed(1)}`);
  return [header, ...rows, ''].join('\n');
}

/** Reads the table; lines that hold no place are passed over, because a missing place is made good at build time. */
export function parseLayout(text: string): Layout {
  const layout: Layout = new Map();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [key = '', x = '', y = ''] = line.split('\t');
    if (key !== '' && x !== '' && y !== '' && Number.isFinite(Number(x)) && Number.isFinite(Number(y)))
      layout.set(key, { x: Number(x), y: Number(y) });
  }
  return layout;
}

/** What keeps a layout from being current: works without a place, and places without a work. */
export interface LayoutState {
  isCurrent: boolean;
  missing: string[];
  gone: string[];
}

/** Compares the works of the survey with the places of the committed layout. */
export function layoutIsCurrent(survey: { references: ReadonlyMap<string, unknown> }, layout: Layout): LayoutState {
  const missing = [...survey.references.keys()].filter((key) => !layout.has(key)).sort();
  const gone = [...layout.keys()].filter((key) => !survey.references.has(key)).sort();
  return { isCurrent: missing.length === 0 && gone.length === 0, missing, gone };
}
