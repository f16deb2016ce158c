import { z } from 'zod';
import { lineSchema } from './ids.ts';
import { addressSchema } from './redirects.ts';

/** What readers ask in their own words, and where the answer is: `content/search/asked.yaml`. */
export const askedSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      /** Ways to ask the same: symptoms, wishes, questions. */
      asks: z.array(lineSchema).min(1),
      /** Pages that answer, the best first: `/chapters/challenges/over-optimisation/`. */
      pages: z.array(addressSchema).min(1),
    }),
  ),
});
export type Asked = z.output<typeof askedSchema>;
