import { z } from 'zod';
import { idSchema, lineSchema, sectionPathSchema } from './ids.ts';

const texSchema = z.string().min(1).max(200);

/** The symbols that mean the same in every section: `content/notation.yaml`. Order in the file is order on the page. */
export const notationSchema = z.strictObject({
  symbols: z.array(
    z.strictObject({
      /** Permanent id, the fragment of its address. */
      id: idSchema,
      /** Heading under which it is listed: `Generation`. */
      group: lineSchema,
      /** The symbol as shown, in LaTeX without dollar signs. */
      tex: texSchema,
      /** Further ways in which a text writes the symbol when it speaks of it alone. */
      forms: z.array(texSchema).default([]),
      /** What it stands for, with its range or unit where it has one; plain text. */
      meaning: lineSchema,
      /** The section that introduces it. */
      section: sectionPathSchema.optional(),
    }),
  ),
});
export type Notation = z.output<typeof notationSchema>;
export type NotationSymbol = Notation['symbols'][number];
