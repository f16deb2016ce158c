import { z } from 'zod';
import { lineSchema } from './ids.ts';

/** Words that mean the same to a reader who searches: `content/search/aliases.yaml`. */
export const aliasesSchema = z.strictObject({
  groups: z.array(z.array(lineSchema).min(2, 'A group joins at least two words; remove it or add one.')),
});
export type Aliases = z.output<typeof aliasesSchema>;
