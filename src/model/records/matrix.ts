import type { Source } from '../../schemas/source.ts';
import { byFirstPublication } from '../catalogue/work.ts';
import { paths } from '../paths.ts';
import type { Survey } from '../survey.ts';
import type { TextTable } from '../techniques/table-formats.ts';
import { benchmarkUses, type Role } from './uses.ts';

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
  /** Places that say so; without any the mark leads to `path`. */
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

/** Techniques over the benchmarks that they train on or report results on; rows and columns without a mark are left out. */
export function benchmarkMatrix(survey: Survey): Matrix {
  const uses = benchmarkUses(survey);
  const columns = [...survey.benchmarks.values()].filter(({ id }) => uses.has(id)).sort(byFirstPublication(survey));
  const rows = [...survey.techniques.values()].sort(byFirstPublication(survey)).flatMap(({ id, name }) => {
    const cells = new Map<string, Mark[]>();
    for (const benchmark of columns) {
      const use = uses.get(benchmark.id)?.find(({ technique }) => technique.id === id);
      if (use)
        cells.set(
          benchmark.id,
          [...use.roles].map(([role, sources]) => ({ ...meanings[role], sources })),
        );
    }
    return cells.size > 0 ? [{ id, name, path: paths.technique(id), cells }] : [];
  });
  return { corner: 'Technique', columns: columns.map(({ id, name }) => ({ id, name, path: paths.benchmark(id) })), rows };
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
