/** What the lab can run; each has its code in `model/lab/methods/`. */
export const methodIds = [
  'reference',
  'best-of-n',
  'guidance',
  'steering',
  'reward-weighted',
  'policy-gradient',
  'reward-gradient',
  'direct-preference',
] as const;
export type MethodId = (typeof methodIds)[number];

/** What a select of the lab offers, by the field of the setting that it sets. Kept apart from zod, which browsers do not load. */
export const choices = {
  learnt: [0, 30, 100, 300, 1000],
  tries: [2, 4, 8, 16, 32, 64],
  strength: [0.5, 1, 2, 5],
  group: [4, 16, 100, 2000],
  through: [1, 5, 10, 50],
  samples: [300, 1000, 4000],
} as const;
export type Choice = keyof typeof choices;

/** Where chance can begin. */
export const seeds = { first: 1, last: 9999 } as const;

/** What the lab opens with, and what an experiment has where it says nothing. */
export const initial = { learnt: 0, beta: 0.5, tries: 4, strength: 1, group: 16, through: 50, samples: 4000, seed: 1 } as const;
