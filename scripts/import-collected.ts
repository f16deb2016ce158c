/**
 * Writes a collected bibliography into `content/`, once, at the beginning of the project; kept so that a reader can
 * see how the records came about. After it `content/` is the master.
 *
 *   node scripts/import-collected.ts <folder with references.json, edges.tsv, coverage.tsv, companion.tsv> --read 2026-11-23
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTable } from '../src/schemas/collections.ts';
import { importReferences, type CollectedReference } from './lib/import.ts';
import { topicsOf } from './lib/import-topics.ts';
import { writeYaml } from './lib/yaml.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { read: { type: 'string' } } });
const [folder] = positionals;
if (!folder || !values.read) {
  console.error('Usage: node scripts/import-collected.ts <folder> --read <day on which the lists were read>');
  process.exit(2);
}
const collected = JSON.parse(await readFile(join(folder, 'references.json'), 'utf8')) as CollectedReference[];
const references = importReferences(collected);
const topics = topicsOf(readTable(await readFile(join(folder, 'companion.tsv'), 'utf8')).map(({ row }) => row));
const joined = new Map(
  collected.flatMap(({ key, duplicateOf }) => (duplicateOf ? [[key, duplicateOf]] : [])) as [string, string][],
);

await mkdir('content/references', { recursive: true });
for (const [key, record] of references) {
  const { moreAuthors, citesSurvey, otherTitles, formerKeys, topics: _none, ...rest } = record;
  const { csl, provenance, ...facts } = rest;
  const lean = {
    csl,
    ...(moreAuthors ? { moreAuthors } : {}),
    ...facts,
    ...(citesSurvey ? { citesSurvey } : {}),
    ...(otherTitles.length > 0 ? { otherTitles } : {}),
    ...(formerKeys.length > 0 ? { formerKeys } : {}),
    ...(topics.has(key) ? { topics: topics.get(key) } : {}),
    provenance,
  };
  await writeFile(`content/references/${key}.yaml`, writeYaml(lean));
}

/** Sorted rows without doubles, keys of joined records replaced. */
async function writeTable(name: string, columns: string[], keyColumns: string[]): Promise<number> {
  const rows = readTable(await readFile(join(folder as string, name), 'utf8')).map(({ row }) => {
    for (const column of keyColumns) row[column] = joined.get(row[column] ?? '') ?? row[column] ?? '';
    // "partial (entries [5]-[62])": one word, then which part. Remarks on complete lists were the collectors' own.
    const [, list, part] = /^(complete|partial)(?:; | \()?(.*?)\)?$/.exec(row.list ?? '') ?? [];
    if (list !== undefined) Object.assign(row, { list, part: list === 'partial' ? part : '' });
    return [...columns.map((column) => row[column] ?? ''), values.read].join('\t');
  });
  const sorted = [...new Set(rows)].sort();
  await mkdir('content/citation-graph', { recursive: true });
  await writeFile(`content/citation-graph/${name}`, [[...columns, 'read'].join('\t'), ...sorted, ''].join('\n'));
  return sorted.length;
}
const edges = await writeTable('edges.tsv', ['citing', 'cited', 'evidence'], ['citing', 'cited']);
const lists = await writeTable('coverage.tsv', ['work', 'list', 'part', 'evidence'], ['work']);
console.log(`${references.size} works from ${collected.length} records, ${edges} citations, ${lists} reference lists.`);
