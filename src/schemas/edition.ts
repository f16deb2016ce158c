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
  /** Day on which this edition was released; sections have their own days of change. */
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
  /** Discussions below the pages, by giscus (GitHub Discussions); left out while there are none. giscus.app shows the values. */
  discussion: z
    .strictObject({
      /** Where giscus runs. Nothing is asked of it before a reader opens a discussion. */
      service: webAddressSchema.default('https://giscus.app'),
      /** Owner and name of the repository with the discussions: `atlas/atlas`. */
      repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'Write the repository as "<owner>/<name>".'),
      /** Its id, as giscus shows it: `R_kgDOH...`. */
      repositoryId: lineSchema,
      /** Category for new discussions: `Pages`. */
      category: lineSchema,
      /** Its id: `DIC_kwDOH...`. */
      categoryId: lineSchema,
    })
    .optional(),
});
export type Edition = z.output<typeof editionSchema>;
