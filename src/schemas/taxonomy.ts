import { z } from 'zod';
import { idSchema, lineSchema, sectionPathSchema } from './ids.ts';

/** The tree of topics: `content/taxonomy.yaml`. Order in the file is order on the page. */
export const taxonomySchema = z.strictObject({
  families: z
    .array(
      z.strictObject({
        /** Permanent id, used by records. */
        id: idSchema,
        /** Name as shown: `Direct preference optimisation`. */
        name: lineSchema,
        /** Short name for charts and filters. */
        short: lineSchema,
        /** Id of the wider family; a family without one is a paradigm. */
        parent: idSchema.optional(),
        /** What belongs here, in one sentence. */
        summary: lineSchema,
        /** The section that treats it. */
        section: sectionPathSchema.optional(),
      }),
    )
    .min(1),
});
export type Taxonomy = z.output<typeof taxonomySchema>;
export type Family = Taxonomy['families'][number];
