import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { unjoined, type Reference } from '../../src/model/survey.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';

/** A work for a test; what is not given does not matter to it. */
export function makeReference(key: string, record: Record<string, unknown>): Reference {
  const data = referenceSchema.parse({ origin: 'added', provenance: { sources: [], agree: 0 }, ...record });
  return unjoined(key, data);
}

/** Every work of the Atlas's own bibliography. */
export function realReferences(): Reference[] {
  return readdirSync('content/references').map((file) =>
    makeReference(
      file.replace('.yaml', ''),
      parse(readFileSync(`content/references/${file}`, 'utf8')) as Record<string, unknown>,
    ),
  );
}
