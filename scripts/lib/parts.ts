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
      edition: single(content, 'edition', documents.edition.schema),
      taxonomy: single(content, 'taxonomy', documents.taxonomy.schema),
      attributes: single(content, 'attributes', documents.attributes.schema),
      notation: single(content, 'notation', documents.notation.schema),
      redirects: single(content, 'redirects', documents.redirects.schema),
      lab: single(content, 'lab', documents.lab.schema),
      aliases: single(content, 'aliases', documents.aliases.schema),
      asked: single(content, 'asked', documents.asked.schema),
      references: entries(content, 'references', collections.references.schema),
      chapters: entries(content, 'chapters', collections.chapters.schema),
      sections: texts(content, 'sections', collections.sections.schema),
      techniques: texts(content, 'techniques', collections.techniques.schema),
      benchmarks: texts(content, 'benchmarks', collections.benchmarks.schema),
      metrics: texts(content, 'metrics', collections.metrics.schema),
      results: entries(content, 'results', collections.results.schema),
      glossary: entries(content, 'glossary', collections.glossary.schema),
      edges: rows(content, 'edges', tables.edges.schema),
      coverage: rows(content, 'coverage', tables.coverage.schema),
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

function single<S extends ZodType>(content: Content, kind: keyof typeof documents, schema: S): z.output<S> {
  return fit(schema, first(content, kind).data);
}

function rows<S extends ZodType>(content: Content, kind: keyof typeof tables, schema: S): z.output<S>[] {
  const { data } = first(content, kind);
  if (!Array.isArray(data)) throw new Misfit();
  return data.map((row) => fit(schema, row));
}

function entries<S extends ZodType>(content: Content, kind: keyof typeof collections, schema: S): Entry<z.output<S>>[] {
  return content.of(kind).map(({ id, data }) => ({ id, data: fit(schema, data) }));
}

function texts<S extends ZodType>(content: Content, kind: keyof typeof collections, schema: S): ProseEntry<z.output<S>>[] {
  return content.of(kind).map(({ id, data, prose }) => {
    if (!prose) throw new Misfit();
    return { id, data: fit(schema, data), prose };
  });
}
