import { z } from 'zod';
import { idSchema, lineSchema } from './ids.ts';

/** The columns of catalogue and comparison with their closed vocabularies: `content/attributes.yaml`. */
export const attributesSchema = z.strictObject({
  attributes: z
    .array(
      z.strictObject({
        /** Id of the column, used in addresses: `feedback`. */
        id: idSchema,
        /** Heading as shown: `Feedback`. */
        label: lineSchema,
        /** Where a technique record keeps the value: `signal.feedback`. */
        field: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/, 'Write the field as "<group>.<field>", for example "signal.feedback".'),
        /** What the column tells. */
        meaning: lineSchema,
        /** The allowed values in the order of display. */
        values: z.array(z.strictObject({ id: idSchema, label: lineSchema, meaning: lineSchema })).min(1),
        /** What readers who search may call a value, by its id: `no: [without reward model]`. */
        also: z.record(idSchema, z.array(lineSchema)).default({}),
      }),
    )
    .min(1),
  /** Families of base models: whoever filters by the name finds what it covers too. Every other model is found by its own name. */
  baseModels: z.array(z.strictObject({ name: lineSchema, covers: z.array(lineSchema).min(1) })).default([]),
});
export type Attributes = z.output<typeof attributesSchema>;
export type Attribute = Attributes['attributes'][number];
