import { z } from 'zod';
import { citeKeySchema, daySchema, lineSchema } from './ids.ts';

/** One citation: a row of `content/citation-graph/edges.tsv`. */
export const citationEdgeSchema = z.strictObject({
  /** The work whose reference list was read. */
  citing: citeKeySchema,
  /** The work found in it. */
  cited: citeKeySchema,
  /** Where it was seen. */
  evidence: lineSchema,
  /** When it was read. */
  read: daySchema,
});
export type CitationEdge = z.output<typeof citationEdgeSchema>;

/** A work whose reference list was read: a row of `content/citation-graph/coverage.tsv`. */
export const coverageSchema = z.strictObject({
  work: citeKeySchema,
  /** `complete`: every entry was looked at; `partial`: only some were. */
  list: z.enum(['complete', 'partial']),
  /** Which part was read, or what else must be known: `entries [5]-[62]`. */
  part: lineSchema.optional(),
  evidence: lineSchema,
  read: daySchema,
});
export type Coverage = z.output<typeof coverageSchema>;
