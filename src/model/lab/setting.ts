import type { Lab, LabSetting, MethodId } from '../../schemas/lab.ts';

export type { Lab, LabSetting, MethodId };

/** What a select of the lab offers, by the field of the setting that it sets. */
export const choices = {
  learnt: [0, 30, 100, 300, 1000],
  tries: [2, 4, 8, 16, 32, 64],
  strength: [0.5, 1, 2, 5],
  group: [4, 16, 100, 2000],
  through: [1, 5, 10, 50],
  samples: [300, 1000, 4000],
} as const satisfies Partial<Record<keyof LabSetting, readonly number[]>>;
export type Choice = keyof typeof choices;

/** Values of beta that the slider stops at: from 1/32 to 4, four to a doubling. */
export const betas: readonly number[] = Array.from({ length: 29 }, (_, i) => Number((2 ** (i / 4 - 5)).toPrecision(3)));

/** Which fields matter for a method besides world, reward and seed. Beta always does: it says what the best answer is. */
export const fieldsOf: Record<MethodId, readonly (keyof LabSetting)[]> = {
  reference: ['beta'],
  'best-of-n': ['beta', 'tries'],
  guidance: ['beta', 'strength'],
  steering: ['beta', 'group'],
  'reward-weighted': ['beta', 'samples'],
  'policy-gradient': ['beta'],
  'reward-gradient': ['beta', 'through'],
  'direct-preference': ['beta', 'samples'],
};

/** What the lab opens with. */
export function initialSetting({ worlds, rewards }: Pick<Lab, 'worlds' | 'rewards'>): LabSetting {
  return {
    world: worlds[0]?.id ?? '',
    reward: rewards[0]?.id ?? '',
    method: 'steering',
    learnt: 0,
    beta: 0.5,
    tries: 4,
    strength: 1,
    group: 16,
    through: 50,
    samples: 4000,
    seed: 1,
  };
}

/** The query of an address for a setting, with its question mark: what differs from the initial one and matters. */
export function toQuery(setting: LabSetting, initial: LabSetting): string {
  const query = new URLSearchParams();
  const fields = ['world', 'reward', 'learnt', 'method', ...fieldsOf[setting.method], 'seed'] as (keyof LabSetting)[];
  for (const field of fields) if (setting[field] !== initial[field]) query.set(field, String(setting[field]));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The setting that an address asks for; what it does not say, or says wrongly, is as in the initial one. */
export function fromQuery(text: string, lab: Pick<Lab, 'worlds' | 'rewards'>): LabSetting {
  const query = new URLSearchParams(text);
  const initial = initialSetting(lab);
  const known = (ids: readonly string[], name: string, otherwise: string) =>
    ids.find((id) => id === query.get(name)) ?? otherwise;
  const number = (name: Choice) => choices[name].find((value) => String(value) === query.get(name)) ?? initial[name];
  const seed = Number(query.get('seed'));
  return {
    world: known(
      lab.worlds.map(({ id }) => id),
      'world',
      initial.world,
    ),
    reward: known(
      lab.rewards.map(({ id }) => id),
      'reward',
      initial.reward,
    ),
    method: known(Object.keys(fieldsOf), 'method', initial.method) as MethodId,
    beta: betas.find((beta) => String(beta) === query.get('beta')) ?? initial.beta,
    learnt: number('learnt'),
    tries: number('tries'),
    strength: number('strength'),
    group: number('group'),
    through: number('through'),
    samples: number('samples'),
    seed: Number.isInteger(seed) && seed >= 1 && seed <= 9999 ? seed : initial.seed,
  } as LabSetting;
}

const words: Record<Choice | 'beta', (value: number) => string> = {
  learnt: (pairs) => `reward model from ${pairs.toLocaleString('en-GB')} pairs`,
  beta: (value) => `beta ${value}`,
  tries: (value) => `N = ${value}`,
  strength: (value) => `strength ${value}`,
  group: (value) => `groups of ${value.toLocaleString('en-GB')}`,
  through: (value) => `${value} ${value === 1 ? 'step' : 'steps'} back`,
  samples: (value) => `training set of ${value.toLocaleString('en-GB')}`,
};

/** A setting in words: its method, and what matters for it in the same world. */
export function inWords(setting: LabSetting, { methods }: { methods: readonly { id: MethodId; name: string }[] }): string {
  const method = methods.find(({ id }) => id === setting.method)?.name ?? setting.method;
  const fields = [...fieldsOf[setting.method], ...(setting.learnt > 0 ? ['learnt'] : [])] as (Choice | 'beta')[];
  return [method, ...fields.map((field) => words[field](setting[field]))].join(', ');
}
