import type { Lab, LabSetting } from '../../schemas/lab.ts';
import { choices, initial as given, methodIds, seeds, type Choice, type MethodId } from '../../schemas/lab-choices.ts';

export { choices, seeds };
export type { Choice, Lab, LabSetting, MethodId };

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
  return { ...given, world: worlds[0]?.id ?? '', reward: rewards[0]?.id ?? '', method: 'steering' };
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
  const known = (entries: readonly { id: string }[], name: 'world' | 'reward') =>
    entries.find(({ id }) => id === query.get(name))?.id ?? initial[name];
  const number = (name: Choice) => choices[name].find((value) => String(value) === query.get(name)) ?? initial[name];
  const seed = Number(query.get('seed'));
  return {
    world: known(lab.worlds, 'world'),
    reward: known(lab.rewards, 'reward'),
    method: methodIds.find((id) => id === query.get('method')) ?? initial.method,
    beta: betas.find((beta) => String(beta) === query.get('beta')) ?? initial.beta,
    learnt: number('learnt'),
    tries: number('tries'),
    strength: number('strength'),
    group: number('group'),
    through: number('through'),
    samples: number('samples'),
    seed: Number.isInteger(seed) && seed >= seeds.first && seed <= seeds.last ? seed : initial.seed,
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
