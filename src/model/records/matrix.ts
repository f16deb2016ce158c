import type { Source } from '../../schemas/source.ts';
import { byFirstPublication } from '../catalogue/work.ts';
import { paths } from '../paths.ts';
import type { Survey } from '../survey.ts';
import type { TextTable } from '../techniques/table-formats.ts';
import { benchmarkUses, metricsTrainedOn, type Role } from './uses.ts';

/** A thing that heads a row or a column. */
export interface Head {
  id: string;
  name: string;
  path: string;
}
/** What stands where a row and a column meet: a letter, what it means, and where that was read. */
export interface Mark {
  letter: string;
  meaning: string;
  /** Places that say so; without any the mark leads to `path`, or to the record of its row. */
  sources: readonly Source[];
  path?: string;
}
/** A table of which most cells are empty. */
export interface Matrix {
  /** What the rows are, in one word. */
  corner: string;
  columns: Head[];
  rows: (Head & { cells: Map<string, Mark[]> })[];
}

const meanings: Readonly<Record<Role, { letter: string; meaning: string }>> = {
  data: { letter: 'D', meaning: 'among its data' },
  reported: { letter: 'R', meaning: 'results reported on it' },
};

/**
 * Over the benchmarks: the techniques that train on them or report results on them, then the metrics that were trained on
 * them, each by first publication. Rows and columns without a mark are left out.
 */
export function benchmarkMatrix(survey: Survey): Matrix {
  const uses = benchmarkUses(survey);
  const trained = new Map(
    [...survey.benchmarks.values()].map((benchmark) => [benchmark.id, metricsTrainedOn(survey, benchmark)]),
  );
  const columns = [...survey.benchmarks.values()]
    .filter(({ id }) => uses.has(id) || (trained.get(id)?.length ?? 0) > 0)
    .sort(byFirstPublication(survey));
  /** A row, where any column has marks for it. */
  const rowOf = (head: Head, marksIn: (benchmark: string) => Mark[]): Matrix['rows'] => {
    const marked = columns
      .map((column): [string, Mark[]] => [column.id, marksIn(column.id)])
      .filter(([, marks]) => marks.length > 0);
    return marked.length > 0 ? [{ ...head, cells: new Map(marked) }] : [];
  };
  const techniques = [...survey.techniques.values()].sort(byFirstPublication(survey)).flatMap(({ id, name }) =>
    rowOf({ id, name, path: paths.technique(id) }, (benchmark) => {
      const use = uses.get(benchmark)?.find(({ technique }) => technique.id === id);
      return use ? [...use.roles].map(([role, sources]) => ({ ...meanings[role], sources })) : [];
    }),
  );
  const metrics = [...survey.metrics.values()]
    .sort(byFirstPublication(survey))
    .flatMap(({ id, name, computation }) =>
      rowOf({ id, name, path: paths.metric(id) }, (benchmark) =>
        trained.get(benchmark)?.some((metric) => metric.id === id)
          ? [{ letter: 'T', meaning: 'the metric was trained on it', sources: computation?.sources ?? [] }]
          : [],
      ),
    );
  return {
    corner: 'Technique or metric',
    columns: columns.map(({ id, name }) => ({ id, name, path: paths.benchmark(id) })),
    rows: [...techniques, ...metrics],
  };
}

/** The matrix as rows of data: one for each mark, with the first place that says so. */
export function matrixTable({ corner, columns, rows }: Matrix): TextTable {
  return {
    head: [corner.toLowerCase(), 'name', 'column', 'name of the column', 'mark', 'source', 'place'],
    rows: rows.flatMap(({ id, name, cells }) =>
      columns.flatMap((column) =>
        (cells.get(column.id) ?? []).map(({ meaning, sources: [source] }) => [
          id,
          name,
          column.id,
          column.name,
          meaning,
          source?.work ?? source?.url ?? '',
          source?.place ?? '',
        ]),
      ),
    ),
  };
}
