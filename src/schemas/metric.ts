import { z } from 'zod';
import { citeKeySchema, daySchema, lineSchema, sinceSchema, webAddressSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/** A metric or reward model used as one: front matter of `content/metrics/<id>.mdx`. */
export const metricSchema = z.strictObject({
  /** The name that its authors use: `PickScore`. */
  name: lineSchema,
  aliases: z.array(lineSchema).default([]),
  /** The work that introduced it. */
  work: citeKeySchema,
  /** What it tells in one sentence. */
  gist: lineSchema.max(240, 'Say it in at most 240 characters.'),
  /** What it measures: `human-preference`, `text-alignment`, `aesthetics`, `fidelity`, `diversity`, `safety`. */
  measures: z
    .array(
      z.enum(['human-preference', 'text-alignment', 'aesthetics', 'fidelity', 'diversity', 'safety', 'video', 'personalisation']),
    )
    .min(1),
  /** The scale on which `content/results` tells its numbers, where papers print several: `plain cosine`. */
  usualScale: lineSchema.optional(),
  /** How it is computed. */
  computation: z
    .strictObject({
      /** What goes in: `prompt and image`. */
      input: lineSchema.optional(),
      /** Network it is built on, as named: `CLIP ViT-H/14`; `none` where it is computed without a network. */
      backbone: lineSchema.optional(),
      /** What it was trained on: ids of benchmark records or words; `[none]` where there is nothing to train. */
      trainingData: z.array(lineSchema).optional(),
      /** Values it can take as stated: `unbounded`, `0 to 1`. */
      range: lineSchema.optional(),
      direction: z.enum(['higher-is-better', 'lower-is-better', 'not-applicable']).optional(),
      /** LaTeX without dollar signs. */
      formula: z.string().min(1).max(4000).optional(),
      sources: sourcesSchema,
    })
    .optional(),
  /** The implementation that its authors publish. */
  implementation: z.strictObject({ url: webAddressSchema, licence: lineSchema.optional(), sources: sourcesSchema }).optional(),
  /** Agreement with people as reported. */
  agreement: z
    .array(z.strictObject({ measure: lineSchema, value: lineSchema, dataset: lineSchema, sources: sourcesSchema }))
    .default([]),
  /** What misleads, and who showed it. */
  pitfalls: z.array(z.strictObject({ text: lineSchema, sources: sourcesSchema })).default([]),
  since: sinceSchema,
  checked: daySchema,
});
export type MetricRecord = z.output<typeof metricSchema>;
