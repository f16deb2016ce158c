import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { labSchema, type Lab } from '../../src/schemas/lab.ts';

/** The worlds, rewards and experiments of the Atlas's own lab. */
export async function readLab(): Promise<Lab> {
  return labSchema.parse(parse(await readFile('content/lab.yaml', 'utf8')));
}
