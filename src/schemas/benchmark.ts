import { z } from 'zod';
import { citeKeySchema, daySchema, idSchema, lineSchema, sinceSchema, webAddressSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/** A count as printed (`584,000`, `about 79k`) with the number that plots use. */
const countSchema = z.strictObject({ printed: lineSchema, number: z.number().positive() });

/** A preference dataset, prompt set or test suite: front matter of `content/benchmarks/<id>.mdx`. */
export const benchmarkSchema = z.strictObject({
  /** The name that its authors use: `Pick-a-Pic v2`. */
  name: lineSchema,
  aliases: z.array(lineSchema).default([]),
  /** The work that introduced it. */
  work: citeKeySchema,
  /** `preference-dataset`: judgements to learn from; `prompt-set`: prompts only; `test-suite`: prompts with a way to score. */
  kind: z.enum(['preference-dataset', 'prompt-set', 'test-suite']),
  /** What it is in one sentence. */
  gist: lineSchema.max(240, 'Say it in at most 240 characters.'),
  /** `image`, `video`, ...: values of the attribute `modality`. */
  modality: z.array(idSchema).min(1),
  /** How large it is. */
  size: z
    .strictObject({
      prompts: countSchema.optional(),
      /** Images, videos or other items that are judged. */
      items: countSchema.optional(),
      /** Judgements: comparisons, ratings, marks. */
      judgements: countSchema.optional(),
      sources: sourcesSchema,
    })
    .optional(),
  /** Where prompts and items come from. */
  origin: z
    .strictObject({
      prompts: lineSchema.optional(),
      /** Generators as named: `SDXL beta`, `Dreamlike Photoreal 2.0`. */
      generators: z.array(lineSchema).optional(),
      sources: sourcesSchema,
    })
    .optional(),
  /** Who judged, and how. */
  annotation: z
    .strictObject({
      annotators: lineSchema.optional(),
      protocol: lineSchema.optional(),
      /** Values of the attribute `feedback`. */
      feedback: z.array(idSchema).optional(),
      /** What is judged: `overall preference`, `text alignment`, `aesthetics`. */
      dimensions: z.array(lineSchema).optional(),
      /** Agreement as printed, with its measure. */
      agreement: lineSchema.optional(),
      sources: sourcesSchema,
    })
    .optional(),
  splits: z.strictObject({ text: lineSchema, sources: sourcesSchema }).optional(),
  licence: z.strictObject({ name: lineSchema, sources: sourcesSchema }).optional(),
  access: z.strictObject({ url: webAddressSchema, sources: sourcesSchema }).optional(),
  /** Known problems. */
  problems: z.array(z.strictObject({ text: lineSchema, sources: sourcesSchema })).default([]),
  since: sinceSchema,
  checked: daySchema,
});
export type BenchmarkRecord = z.output<typeof benchmarkSchema>;
