import { fieldsOf, type Choice, type Lab, type LabSetting, type MethodId } from './setting.ts';

type Control = Choice | 'beta' | 'seed';

const counted = (value: number) => value.toLocaleString('en-GB');

/** What each control of the lab is called, and how it names its values. */
export const controls: Readonly<Record<Control, { label: string; name: (value: number) => string }>> = {
  learnt: {
    label: 'What is optimised',
    name: (pairs) => (pairs === 0 ? 'the true reward' : `a reward model from ${counted(pairs)} pairs`),
  },
  beta: { label: 'Price of divergence (beta)', name: String },
  tries: { label: 'Samples to choose from (N)', name: String },
  strength: { label: 'Strength of the guidance', name: (value) => `${value} ×` },
  group: { label: 'Particles in a group', name: counted },
  through: { label: 'Steps back', name: (value) => (value === 50 ? 'all 50' : String(value)) },
  samples: { label: 'Training set', name: counted },
  seed: { label: 'Seed of chance', name: String },
};

type Named = Pick<Lab, 'worlds' | 'rewards'> & { methods: readonly { id: MethodId; name: string }[] };
/** What was set, and to what. */
export type Line = [label: string, value: string];

const lineOf = (control: Control, setting: LabSetting): Line => [
  controls[control].label,
  controls[control].name(setting[control]),
];

/** What the exact answers depend on, for paper, where no control shows it: the world, the rewards and the price of divergence. */
export function sceneInWords(setting: LabSetting, { worlds, rewards }: Pick<Lab, 'worlds' | 'rewards'>): Line[] {
  const named = (all: readonly { id: string; name: string; note: string }[], sought: string) =>
    all.filter(({ id }) => id === sought).map(({ name, note }) => `${name}. ${note}`)[0] ?? sought;
  return [
    ['World', named(worlds, setting.world)],
    ['Reward', named(rewards, setting.reward)],
    lineOf('learnt', setting),
    lineOf('beta', setting),
  ];
}

/** The same, and what a run depends on besides: its method with all that matters for it, and where chance began. */
export function runInWords(setting: LabSetting, lab: Named): Line[] {
  const method = lab.methods.find(({ id }) => id === setting.method)?.name ?? setting.method;
  const fields = fieldsOf[setting.method].filter((field) => field !== 'beta') as Choice[];
  return [
    ...sceneInWords(setting, lab),
    ['Method', method],
    ...fields.map((field) => lineOf(field, setting)),
    lineOf('seed', setting),
  ];
}
