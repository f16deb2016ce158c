import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const pageSchema = z.string().regex(/^(?:technique|section|benchmark|metric|work|term):[a-z0-9/-]+$/);
const querySchema = z.strictObject({
  query: z.string().min(1),
  /** Pages that answer the query, that serve it well, that touch it. */
  best: z.array(pageSchema).min(1),
  good: z.array(pageSchema).default([]),
  fair: z.array(pageSchema).default([]),
});

/** A query with the grade of each page that should be found: 3 answers it, 2 serves it well, 1 touches it. */
export interface GradedQuery {
  query: string;
  class: string;
  /** By address inside the site. */
  grades: ReadonlyMap<string, number>;
  /** Every second query of a class is for tuning, the others for the report. */
  isForTuning: boolean;
}

/** Reads graded queries. @throws where the file does not fit, or names a page twice in a query */
export async function readQueries(file: string): Promise<GradedQuery[]> {
  const classes = z.record(z.string(), z.array(querySchema)).parse(parse(await readFile(file, 'utf8')));
  return Object.entries(classes).flatMap(([name, queries]) =>
    queries.map(({ query, best, good, fair }, index) => {
      const graded = [best, good, fair].flatMap((pages, i) => pages.map((page): [string, number] => [addressOf(page), 3 - i]));
      const grades = new Map(graded);
      if (grades.size < graded.length) throw new Error(`The query "${query}" grades a page twice.`);
      return { query, class: name, grades, isForTuning: index % 2 === 0 };
    }),
  );
}

function addressOf(page: string): string {
  const [kind = '', id = ''] = page.split(':');
  if (kind === 'term') return `/glossary/#${id}`;
  return `/${{ technique: 'techniques', section: 'chapters', benchmark: 'benchmarks', metric: 'metrics', work: 'references' }[kind]}/${id}/`;
}
