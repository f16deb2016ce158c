import { aliasesSchema } from './aliases.ts';
import { askedSchema } from './asked.ts';
import { attributesSchema } from './attributes.ts';
import { benchmarkSchema } from './benchmark.ts';
import { chapterSchema, sectionSchema } from './chapter.ts';
import { citationEdgeSchema, coverageSchema } from './citation-edge.ts';
import { editionSchema } from './edition.ts';
import { glossaryTermSchema } from './glossary-term.ts';
import { labSchema } from './lab.ts';
import { metricSchema } from './metric.ts';
import { notationSchema } from './notation.ts';
import { redirectsSchema } from './redirects.ts';
import { referenceSchema } from './reference.ts';
import { resultsSchema } from './results.ts';
import { taxonomySchema } from './taxonomy.ts';
import { techniqueSchema } from './technique.ts';

/** Which files of `content/` follow which schema. The site and `npm run validate` both read by this table. */
export const collections = {
  references: { pattern: 'references/*.yaml', schema: referenceSchema },
  chapters: { pattern: 'chapters/*/chapter.yaml', schema: chapterSchema },
  sections: { pattern: 'chapters/*/*.mdx', schema: sectionSchema },
  techniques: { pattern: 'techniques/*.mdx', schema: techniqueSchema },
  benchmarks: { pattern: 'benchmarks/*.mdx', schema: benchmarkSchema },
  metrics: { pattern: 'metrics/*.mdx', schema: metricSchema },
  results: { pattern: 'results/*.yaml', schema: resultsSchema },
  glossary: { pattern: 'glossary/*.yaml', schema: glossaryTermSchema },
} as const;

/** Single files, one record each. */
export const documents = {
  edition: { file: 'edition.yaml', schema: editionSchema },
  taxonomy: { file: 'taxonomy.yaml', schema: taxonomySchema },
  attributes: { file: 'attributes.yaml', schema: attributesSchema },
  notation: { file: 'notation.yaml', schema: notationSchema },
  redirects: { file: 'redirects.yaml', schema: redirectsSchema },
  lab: { file: 'lab.yaml', schema: labSchema },
  aliases: { file: 'search/aliases.yaml', schema: aliasesSchema },
  asked: { file: 'search/asked.yaml', schema: askedSchema },
} as const;

/** Tables, one record a line; the first line names the columns. */
export const tables = {
  edges: { file: 'citation-graph/edges.tsv', schema: citationEdgeSchema },
  coverage: { file: 'citation-graph/coverage.tsv', schema: coverageSchema },
} as const;

/**
 * The id that a file's place gives its record: `techniques/ddpo.mdx` is `ddpo`,
 * `chapters/02-techniques/05-direct-preference.mdx` is `techniques/direct-preference` (numbers only order),
 * `chapters/02-techniques/chapter.yaml` is `techniques`.
 */
export function idOfFile(path: string): string {
  const parts = path.replace(/\.(?:yaml|mdx)$/, '').split('/');
  if (parts[0] !== 'chapters') return parts.at(-1) ?? path;
  const names = parts.slice(1).map((part) => part.replace(/^\d+-/, ''));
  return names.at(-1) === 'chapter' ? (names[0] ?? path) : names.join('/');
}

/** Rows of a tab-separated table as records; empty lines are passed over, empty cells left out. Lines count from 1. */
export function readTable(text: string): { row: Record<string, string>; line: number }[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split('\t');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const extra = cells.slice(columns.length).map((cell, i): [string, string] => [`column ${columns.length + i + 1}`, cell]);
    const row = Object.fromEntries(
      [...columns.map((column, i): [string, string | undefined] => [column, cells[i]]), ...extra].filter(
        ([, cell]) => cell !== undefined && cell !== '',
      ),
    );
    return [{ row: row as Record<string, string>, line: index + 2 }];
  });
}
