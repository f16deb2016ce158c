import type { Comparison } from '#model/techniques/comparison.ts';
import { toCsv, type TextTable } from '#model/techniques/table-formats.ts';
import { download } from './download.ts';

/** Rows of a catalogue that a reader takes away. */
export interface Exported {
  /** Name of the file without its ending. */
  name: string;
  rows: readonly HTMLTableRowElement[];
  heads: readonly HTMLTableCellElement[];
  /** Address of all records as JSON. */
  records: string;
  /** Address of a file that tells more than the table: a comparison as JSON, or CSV with the ids of the rows in its first column. */
  source: string | undefined;
}

/**
 * Gives the rows to the reader as a file, in their order: `bibtex` of their works, `json` of their records or `csv`.
 *
 * @throws where something cannot be fetched
 */
export async function exportRows(kind: string, list: Exported): Promise<void> {
  const { name, rows, records: address } = list;
  if (kind === 'bibtex') {
    const { exportWorks, withoutNotes } = await import('./selection/exporter.ts');
    const file = await exportWorks(withoutNotes(rows.map(({ dataset }) => dataset.work ?? '')), kind, name);
    return download(file.name, file.text, 'application/x-bibtex');
  }
  if (kind === 'json') {
    const { records, ...about } = (await getJson(address)) as { records: { id: string }[] };
    const chosen = rows.flatMap(({ dataset }) => records.find((record) => record.id === dataset.id) ?? []);
    return download(`${name}.json`, `${JSON.stringify({ ...about, records: chosen }, null, 2)}\n`, 'application/json');
  }
  download(`${name}.csv`, await csvOf(list), 'text/csv');
}

async function csvOf(list: Exported): Promise<string> {
  const { source, rows } = list;
  if (source === undefined) return toCsv(asTable(list));
  return source.endsWith('.csv') ? linesOf(source, rows) : toCsv(await fromSource(source, rows));
}

/** The lines of a file that tell of these rows. No cell of it holds a line break, and no id a comma. */
async function linesOf(source: string, rows: readonly HTMLTableRowElement[]): Promise<string> {
  const [head = '', ...lines] = (await (await get(source)).text()).split('\r\n');
  const byId = new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line]));
  return [head, ...rows.flatMap(({ dataset }) => byId.get(dataset.id ?? '') ?? []), ''].join('\r\n');
}

/** The rows with the properties of a file that tells more than the table. */
async function fromSource(source: string, rows: readonly HTMLTableRowElement[]): Promise<TextTable> {
  const { properties, techniques } = (await getJson(source)) as Comparison;
  const told = rows
    .flatMap(({ dataset }) => techniques.find((each) => each.id === dataset.id) ?? [])
    .map(({ name, cells }) => [name, ...properties.map((property) => cells[property.id] ?? '')]);
  return { head: ['Technique', ...properties.map(({ label }) => label)], rows: told };
}

/** The rows as the table shows them, with what each is and the key of its work. */
function asTable({ heads, rows }: Exported): TextTable {
  const [first = '', ...others] = heads.map((head) => head.textContent.trim());
  const told = rows.map((row) => {
    const [name, ...cells] = [...row.cells];
    return [
      name?.querySelector('a')?.textContent ?? '',
      name?.querySelector('.row-gist')?.textContent ?? '',
      row.dataset.work ?? '',
      ...cells.map((cell) => cell.textContent.trim()),
    ];
  });
  return { head: [first, 'In one sentence', 'Work', ...others], rows: told };
}

async function getJson(address: string): Promise<unknown> {
  return (await get(address)).json();
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} could not be fetched (${response.status}).`);
  return response;
}
