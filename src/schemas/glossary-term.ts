import { z } from 'zod';
import { lineSchema, sectionPathSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/** A term: `content/glossary/<id>.yaml`. */
export const glossaryTermSchema = z.strictObject({
  /** The term as it stands in a sentence: `reference model`. */
  term: lineSchema,
  /** Other words for the same thing. */
  aliases: z.array(lineSchema).default([]),
  /** What it means, in one to three sentences of plain text. */
  definition: lineSchema,
  /** The section that explains it. */
  section: sectionPathSchema.optional(),
  sources: sourcesSchema,
});
export type GlossaryTermRecord = z.output<typeof glossaryTermSchema>;
