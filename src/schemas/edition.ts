import { z } from 'zod';
import { citeKeySchema, daySchema, lineSchema, webAddressSchema } from './ids.ts';

/** This edition of the Atlas and the survey it grows out of: `content/edition.yaml`. */
export const editionSchema = z.strictObject({
  /** Name of the site. */
  title: lineSchema,
  /** What it is, in one sentence. */
  tagline: lineSchema,
  /** Version of the content, `2026.11`. */
  version: z.string().regex(/^\d{4}\.\d{1,2}$/, 'Write the edition as "<year>.<month>", for example "2026.11".'),
  /** Day of the last change of substance. */
  date: daySchema,
  /** Key of the survey's own reference. */
  survey: citeKeySchema,
  /** Facts about the survey's versions that the reference record has no field for. */
  surveyFacts: z.strictObject({
    /** References in the first version as the listing counts them. */
    listedReferences: z.int(),
    pages: z.int(),
    figures: z.int(),
    tables: z.int(),
    categories: z.array(lineSchema),
    source: lineSchema,
  }),
  /** Where the project's source and issues live; left out while it has no public home. */
  repository: webAddressSchema.optional(),
});
export type Edition = z.output<typeof editionSchema>;
