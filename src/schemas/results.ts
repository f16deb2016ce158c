import { z } from 'zod';
import { citeKeySchema, idSchema, lineSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/** A number as printed, with the uncertainty where the work prints one: `0.63`, `-1,204`, `21.74 ± 0.05`. */
export const printedNumberSchema = z
  .string()
  .regex(
    /^-?\d[\d,]*(?:\.\d+)?(?: ± \d+(?:\.\d+)?)?$/,
    'Write the number as printed, in quotes, for example "21.74" or "21.74 ± 0.05"; its unit belongs to the column.',
  );

/** How the numbers of a table were made, as far as the work says so. Only what is stated is written. */
const settingSchema = z.strictObject({
  /** `Stable Diffusion 1.5`. A row may name its own instead. */
  baseModel: lineSchema.optional(),
  /** `DDIM`. */
  sampler: lineSchema.optional(),
  /** Denoising steps. */
  steps: z.int().positive().optional(),
  /** Scale of classifier-free guidance. */
  guidance: z.number().optional(),
  /** `512 x 512`. */
  resolution: lineSchema.optional(),
  imagesPerPrompt: z.int().positive().optional(),
  /** Anything else that a fair comparison must keep equal: `best of 5 seeds`. */
  other: lineSchema.optional(),
});

/** A column of a table. */
const columnSchema = z.strictObject({
  /** Names the column inside the table. */
  id: idSchema,
  /** Id of the metric's record, where there is one. */
  metric: idSchema.optional(),
  /** What was measured, under one name in all of the Atlas: numbers of one name are found and sorted together. */
  name: lineSchema,
  /** `not-applicable` where the rows of the column cannot be ranked: win rates against different rivals. */
  direction: z.enum(['higher-is-better', 'lower-is-better', 'not-applicable']),
  unit: lineSchema.optional(),
  /** How many times the usual numbers of its name the printed ones are: 100 for 75 where others print 0.75. */
  scale: z.number().positive().default(1),
  /** `false` where nobody can tell how the printed numbers lie to the usual ones; such a column has a name of its own. */
  isScaleKnown: z.boolean().default(true),
});

/** A line of a table: one system under the setting of the table. */
const rowSchema = z.strictObject({
  /** The system as the work calls it. */
  name: lineSchema,
  technique: idSchema.optional(),
  /** Where the system has no record: the work that introduced it. */
  work: citeKeySchema.optional(),
  /** In columns of win rates: the rival, as far as the work names it: `SDXL`. */
  against: lineSchema.optional(),
  /** Where it differs from the table's. */
  baseModel: lineSchema.optional(),
  /** Numbers by the ids of the columns; a column without a number is left out. */
  values: z.record(idSchema, printedNumberSchema),
  /** Columns whose metric this system was trained on or searched with, as the work says. */
  optimised: z.array(idSchema).default([]),
});

/** A table of a work: numbers that were measured on one test set under one setting. */
const resultTableSchema = z.strictObject({
  /** Names the table inside its file. */
  id: idSchema,
  title: lineSchema.max(200, 'Say it in at most 200 characters.'),
  sources: sourcesSchema,
  testSet: z.strictObject({
    /** Id of the benchmark's record, where there is one. */
    benchmark: idSchema.optional(),
    name: lineSchema,
    /** Which part of it: `400 prompts`. */
    part: lineSchema.optional(),
  }),
  setting: settingSchema.default({}),
  /** What stands after `±`: `standard error over 3 seeds`. */
  uncertainty: lineSchema.optional(),
  metrics: z.array(columnSchema).min(1),
  rows: z.array(rowSchema).min(1),
});
export type ResultTable = z.output<typeof resultTableSchema>;

/** Numbers that a work prints: `content/results/<key of the work>.yaml`. */
export const resultsSchema = z.strictObject({ tables: z.array(resultTableSchema).min(1) });
export type ResultsRecord = z.output<typeof resultsSchema>;
