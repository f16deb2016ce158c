import { z } from 'zod';
import { idSchema, lineSchema, sectionPathSchema } from './ids.ts';
import { choices, initial, methodIds, seeds } from './lab-choices.ts';

const coordinate = z.number().min(-4).max(4);

/** A part of a reward; the lab adds them up. Heights and slopes are in units of reward, all else in units of the plane. */
const termSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slope'), x: z.number(), y: z.number() }),
  z.strictObject({ kind: z.literal('hill'), x: coordinate, y: coordinate, height: z.number(), width: z.number().min(0.3) }),
  z.strictObject({ kind: z.literal('ring'), radius: z.number().positive(), height: z.number(), width: z.number().min(0.3) }),
]);

/** What a reader can set; what an experiment leaves out stays as it is when the lab opens. */
export const labSettingSchema = z.strictObject({
  /** Id of a world. */
  world: idSchema,
  /** Id of a reward. */
  reward: idSchema,
  method: z.enum(methodIds),
  /** Pairs from which a reward model is learnt, which is then optimised; 0 where the true reward is. */
  learnt: z.literal(choices.learnt).default(initial.learnt),
  /** How much a nat of divergence from the reference model costs in reward. */
  beta: z.number().min(0.03).max(4).default(initial.beta),
  /** Samples of which best-of-N keeps one. */
  tries: z.literal(choices.tries).default(initial.tries),
  /** How many times the slope that would be right if one point stood for all is followed. */
  strength: z.literal(choices.strength).default(initial.strength),
  /** Particles that are steered together. */
  group: z.literal(choices.group).default(initial.group),
  /** Denoising steps through which the slope of the reward is taken. */
  through: z.literal(choices.through).default(initial.through),
  /** Samples, or pairs of them, to learn from. */
  samples: z.literal(choices.samples).default(initial.samples),
  /** Where chance begins. */
  seed: z.int().min(seeds.first).max(seeds.last).default(initial.seed),
});
export type LabSetting = z.output<typeof labSettingSchema>;

const experimentSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  /** The question that it answers. */
  question: lineSchema,
  /** Runs to compare, in this order. */
  runs: z.array(labSettingSchema).min(1),
  /** What one sees, and why. */
  answer: lineSchema,
  /** The section that treats it. */
  section: sectionPathSchema,
});

/** The toy worlds, rewards and experiments of the lab: `content/lab.yaml`. The first world and reward are those it opens with. */
export const labSchema = z
  .strictObject({
    worlds: z
      .array(
        z.strictObject({
          id: idSchema,
          /** Name as shown: `Three clusters`. */
          name: lineSchema,
          /** What it stands for, in one sentence. */
          note: lineSchema,
          /** The reference model's distribution: round bells with weights of any sum. */
          bells: z
            .array(
              z.strictObject({
                weight: z.number().positive(),
                x: coordinate,
                y: coordinate,
                /** Standard deviation; the exact answers are summed over cells that a narrower bell would slip through. */
                spread: z.number().min(0.25).max(1.5),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
    rewards: z
      .array(z.strictObject({ id: idSchema, name: lineSchema, note: lineSchema, terms: z.array(termSchema).min(1) }))
      .min(1),
    methods: z.array(
      z.strictObject({
        id: z.enum(methodIds),
        name: lineSchema,
        /** What it does here, in a sentence or two. */
        what: lineSchema,
        /** How it differs from what is done with large models, and what to watch. */
        mind: lineSchema,
        /** Techniques of the Atlas that work like this. */
        like: z.array(z.strictObject({ technique: idSchema })).default([]),
      }),
    ),
    experiments: z.array(experimentSchema),
  })
  .superRefine(({ worlds, rewards, methods, experiments }, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const lists = { worlds, rewards, methods, experiments };
    for (const [name, entries] of Object.entries(lists))
      entries.forEach(({ id }, index) => {
        if (entries.findIndex((entry) => entry.id === id) < index)
          wrong([name, index, 'id'], `The id "${id}" is used twice; choose another.`);
      });
    for (const id of methodIds)
      if (!methods.some((method) => method.id === id))
        wrong(['methods'], `The lab can run "${id}"; describe it with name, what and mind.`);
    experiments.forEach(({ runs }, index) =>
      runs.forEach(({ world, reward }, run) => {
        const known = (field: 'world' | 'reward', id: string, entries: readonly { id: string }[]) => {
          if (!entries.some((entry) => entry.id === id))
            wrong(
              ['experiments', index, 'runs', run, field],
              `There is no ${field} "${id}"; use one of: ${entries.map((entry) => entry.id).join(', ')}.`,
            );
        };
        known('world', world, worlds);
        known('reward', reward, rewards);
      }),
    );
  });
export type Lab = z.output<typeof labSchema>;
