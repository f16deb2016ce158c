import { z } from 'zod';
import { citeKeySchema, daySchema, lineSchema, webAddressSchema } from './ids.ts';

/**
 * Where a fact was read. Either a work of the bibliography with the place in it, or a web address
 * (a repository's README, a data card) that was opened.
 */
export const sourceSchema = z
  .strictObject({
    /** Key of the work that was read, for example `wallace2024diffusion`. */
    work: citeKeySchema.optional(),
    /** The place in it: `Sec. 4.1`, `Table 2`, `Eq. 14`, `Abstract`, `README`. */
    place: lineSchema.optional(),
    /** The page or file that was read, where it is not a work of the bibliography. */
    url: webAddressSchema.optional(),
    /** What a reader must know to judge the reading, for example `read in version 1`. */
    note: lineSchema.optional(),
    /** The day on which it was read. */
    checked: daySchema,
  })
  .refine((source) => source.work !== undefined || source.url !== undefined, {
    message: 'Name the work (work: <cite key>) or the address (url: https://...) that was read.',
  });
export type Source = z.output<typeof sourceSchema>;

/** At least one source. */
export const sourcesSchema = z.array(sourceSchema).min(1, 'Name at least one source that was read.');
