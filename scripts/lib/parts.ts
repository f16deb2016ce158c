import type { z, ZodType } from 'zod';
import type { Entry, Parts, ProseEntry } from '../../src/model/survey.ts';
import { collections, documents, tables } from '../../src/schemas/collections.ts';
import type { Content, ContentFile, Kind } from './content-files.ts';

/** Thrown inside, never outside: a file that does not fit its schema. */
class Misfit extends Error {}

/** The content as `createSurvey` wants it; undefined where a file is missing, cannot be read or does not fit its schema. */
export function findParts(content: Content): Parts | undefined {
  try {
    return {
      edition: single(content, 'edition'),
      taxonomy: single(content, 'taxonomy'),
      attributes: single(content, 'attributes'),
      aliases: single(content, 'aliases'),
      references: entries(content, 'references'),
      chapters: entries(content, 'chapters'),
      sections: texts(content, 'sections'),
      techniques: texts(content, 'techniques'),
      benchmarks: texts(content, 'benchmarks'),
      metrics: texts(content, 'metrics'),
      glossary: entries(content, 'glossary'),
      edges: rows(content, 'edges'),
      coverage: rows(content, 'coverage'),
    };
  } catch (error) {
    if (error instanceof Misfit) return undefined;
    throw error;
  }
}

function fit<S extends ZodType>(schema: S, data: unknown): z.output<S> {
  const { success, data: record } = schema.safeParse(data);
  if (!success) throw new Misfit();
  return record;
}

function first(content: Content, kind: Kind): ContentFile {
  const [file] = content.of(kind);
  if (!file) throw new Misfit();
  return file;
}

function single<K extends keyof typeof documents>(content: Content, kind: K): z.output<(typeof documents)[K]['schema']> {
  return fit(documents[kind].schema, first(content, kind).data);
}

function rows<K extends keyof typeof tables>(content: Content, kind: K): z.output<(typeof tables)[K]['schema']>[] {
  const { data } = first(content, kind);
  if (!Array.isArray(data)) throw new Misfit();
  return data.map((row) => fit(tables[kind].schema, row));
}

type Folder = keyof typeof collections;
type RecordOf<K extends Folder> = z.output<(typeof collections)[K]['schema']>;

function entries<K extends Folder>(content: Content, kind: K): Entry<RecordOf<K>>[] {
  return content.of(kind).map(({ id, data }) => ({ id, data: fit(collections[kind].schema, data) }));
}

function texts<K extends Folder>(content: Content, kind: K): ProseEntry<RecordOf<K>>[] {
  return content.of(kind).map(({ id, data, prose }) => {
    if (!prose) throw new Misfit();
    return { id, data: fit(collections[kind].schema, data), prose };
  });
}
