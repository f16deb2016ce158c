import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GraphParts } from '../../src/model/citation-graph/graph.ts';
import { unjoined, type Reference } from '../../src/model/survey.ts';
import { documents, idOfFile, readTable, tables } from '../../src/schemas/collections.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';

/**
 * Works and citations straight from the folder of the content, without texts: enough for a layout.
 *
 * @throws with the file's name where a record does not fit its schema; `npm run validate` tells more
 */
export async function readNetwork(content: string): Promise<GraphParts> {
  const references = new Map<string, Reference>();
  for (const file of (await readdir(join(content, 'references'))).filter((name) => name.endsWith('.yaml')).sort()) {
    const key = idOfFile(file);
    const record = referenceSchema.safeParse(parse(await readFile(join(content, 'references', file), 'utf8')));
    if (!record.success) throw new Error(`references/${file} does not fit its schema: ${record.error.message}`);
    references.set(key, unjoined(key, record.data));
  }
  const rows = readTable(await readFile(join(content, tables.edges.file), 'utf8'));
  return {
    references,
    edges: rows.map(({ row }) => tables.edges.schema.parse(row)),
    edition: documents.edition.schema.parse(parse(await readFile(join(content, documents.edition.file), 'utf8'))),
    techniques: new Map(),
    benchmarks: new Map(),
    families: new Map(),
  };
}
