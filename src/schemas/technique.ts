import { z } from 'zod';
import { citeKeySchema, daySchema, idSchema, lineSchema, sinceSchema, webAddressSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/**
 * Values of attributes are ids of `content/attributes.yaml`. `not-reported` says that the sources were
 * read and do not tell; a field that is left out says that nobody has looked yet.
 */
const valueSchema = idSchema;
const valuesSchema = z.array(valueSchema).min(1);

/** A link to another technique (its id) or, where it has no record, to a work (its cite key). */
const relationSchema = z
  .strictObject({
    technique: idSchema.optional(),
    work: citeKeySchema.optional(),
    /** What is taken over, or in which experiment they meet; one short phrase. */
    how: lineSchema.optional(),
  })
  .refine((relation) => (relation.technique === undefined) !== (relation.work === undefined), {
    message: 'Give either technique: <id> or work: <cite key>, not both.',
  });

/** One alignment technique: front matter of `content/techniques/<id>.mdx`. The text below it explains the idea. */
export const techniqueSchema = z.strictObject({
  /** The name that its authors use: `Diffusion-DPO`. */
  name: lineSchema,
  /** Other spellings, acronyms, long forms. Search knows all of them. */
  aliases: z.array(lineSchema).default([]),
  /** The work that introduced it. */
  work: citeKeySchema,
  /** Families of `content/taxonomy.yaml`, the main one first. */
  families: z.array(idSchema).min(1),
  /** What it does in one sentence, plain text, no more than 200 characters. */
  gist: lineSchema.max(240, 'Say it in at most 240 characters.'),

  /** What it learns from. */
  signal: z
    .strictObject({
      /** Form of the judgements: `pairwise`, `ranking`, `binary`, `rating`, `reward-score`, ... */
      feedback: valuesSchema.optional(),
      /** Who judges: `human`, `reward-model`, `vlm`, `programme`, ... */
      feedbackFrom: valuesSchema.optional(),
      /**
       * Where the signal arrives: `terminal`, `step`, `region`, ... What the judge is shown decides, not how far the
       * gradient runs: a finished sample is `terminal` even if one step is trained, the clean sample predicted from a
       * noisy latent is `step`. For a generator of one step the prediction from pure noise is the finished sample.
       */
      level: valueSchema.optional(),
      /** Whether a reward must be there while it runs: `yes`, `no`, `optional`, `not-reported`. */
      rewardModel: valueSchema.optional(),
      /** Whether that reward must be differentiable: `yes`, `no`, `not-applicable`, ... */
      differentiableReward: valueSchema.optional(),
      /** Whether it needs preference pairs: `yes`, `no`, ... */
      pairs: valueSchema.optional(),
      /** Whether it needs a reference model: `yes`, `no`, `optional`, ... */
      referenceModel: valueSchema.optional(),
      sources: sourcesSchema,
    })
    .optional(),

  /** What it changes, and when. */
  training: z
    .strictObject({
      /**
       * `training` if the generator's own weights change before use, otherwise `test-time`, also where a prompt, tokens,
       * an embedding or a helper network is learned beforehand; `regime` then says whose samples it was learned from.
       */
      stage: valueSchema.optional(),
      /** What is optimised: `full-weights`, `lora`, `prompt`, `initial-noise`, `trajectory`, ... */
      optimises: valuesSchema.optional(),
      /** Where the samples come from: `offline`, `online`, `iterative`, `not-applicable`. */
      regime: valueSchema.optional(),
      /** Networks needed besides the policy and its reference, in words: `a step-aware preference model`. */
      extraNetworks: z.array(lineSchema).optional(),
      /** What it costs as reported: `4 x A100 for 24 hours (SDXL)`. */
      compute: lineSchema.optional(),
      sources: sourcesSchema,
    })
    .optional(),

  /** On what its paper tried it. */
  setting: z
    .strictObject({
      /** `image`, `video`, `3d`, `motion`, `audio`, `molecule`, ... */
      modality: valuesSchema.optional(),
      /** Base models as the paper names them: `Stable Diffusion 1.5`, `SDXL 1.0`. */
      baseModels: z.array(lineSchema).optional(),
      /** Training or tuning data, by the id of a benchmark record or in words. */
      data: z.array(lineSchema).optional(),
      sources: sourcesSchema,
    })
    .optional(),

  /** What is optimised, as a formula in the Atlas's notation. */
  objective: z
    .strictObject({
      /** LaTeX without dollar signs. */
      latex: z.string().min(1).max(4000),
      /** Every symbol of it, in the order of appearance. */
      symbols: z.array(z.strictObject({ symbol: lineSchema, meaning: lineSchema })).min(1),
      sources: sourcesSchema,
    })
    .optional(),

  /** Numbers that its paper reports, each with its setting and its place. */
  results: z
    .array(
      z.strictObject({
        /** What was measured: `PickScore win rate against SDXL`. */
        metric: lineSchema,
        /** The number as printed, with unit: `70.0 %`. */
        value: lineSchema,
        /** What it is compared with, as printed: `62.3 % (SFT)`. */
        baseline: lineSchema.optional(),
        /** Prompts or data of the measurement: `PartiPrompts`. */
        dataset: lineSchema.optional(),
        baseModel: lineSchema.optional(),
        sources: sourcesSchema,
      }),
    )
    .default([]),

  /** What it cannot do, by its authors or by others who tried. */
  limits: z.array(z.strictObject({ text: lineSchema, sources: sourcesSchema })).default([]),

  /** Where it comes from. "Extended by" is derived from the others' records. */
  lineage: z
    .strictObject({
      /** Techniques and works whose method it takes further. */
      buildsOn: z.array(relationSchema).default([]),
      /** Techniques and works that its experiments compare with. */
      comparedWith: z.array(relationSchema).default([]),
      sources: sourcesSchema,
    })
    .optional(),

  /** Code by its authors. */
  code: z.strictObject({ url: webAddressSchema, licence: lineSchema.optional(), sources: sourcesSchema }).optional(),

  since: sinceSchema,
  /** When the record was last held against its sources as a whole. */
  checked: daySchema,
});
export type TechniqueRecord = z.output<typeof techniqueSchema>;
