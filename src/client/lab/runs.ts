import type { Measures } from '#model/lab/measure.ts';
import type { LabSetting } from '#model/lab/setting.ts';

/** A run that stays on the page. */
export interface Run {
  number: number;
  setting: LabSetting;
  /** Its method and what was set, in words. */
  name: string;
  measures: Measures;
  gain: number;
  done: number;
}

/** A run of which nothing is known yet. */
export function beginRun(number: number, setting: LabSetting, name: string): Run {
  const measures = { reward: 0, trueReward: 0, divergence: 0, modes: 0, outside: 0 };
  return { number, setting, name, measures, gain: NaN, done: 0 };
}

/** Runs that belong into one chart: they share world and rewards. */
export function isBeside(one: LabSetting, other: LabSetting): boolean {
  const isSameModel = one.learnt === 0 || one.seed === other.seed;
  return one.world === other.world && one.reward === other.reward && one.learnt === other.learnt && isSameModel;
}

/** A number of the table. */
export const figure = (value: number): string => value.toFixed(2).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)} %`.replace('-', '−');

/** What the table says of some measures: the names of its columns and their cells. */
export function cellsOf(
  { trueReward, reward, divergence, modes }: Measures,
  gain: number,
  isLearnt: boolean,
): [string, string][] {
  return [
    ['True reward', figure(trueReward)],
    ...(isLearnt ? [['Learnt reward', figure(reward)] as [string, string]] : []),
    ['Divergence', figure(divergence)],
    ['Modes', figure(modes)],
    ['Gain', Number.isFinite(gain) ? percent(gain) : ''],
  ];
}

/** The runs as a table of comma-separated values, with everything that was set. */
export function toCsv(runs: readonly Run[]): string {
  const settings = [
    'world',
    'reward',
    'method',
    'learnt',
    'beta',
    'tries',
    'strength',
    'group',
    'through',
    'samples',
    'seed',
  ] as const;
  const rows = runs.map(({ number, setting, measures, gain }) => [
    number,
    ...settings.map((field) => setting[field]),
    ...[measures.trueReward, measures.reward, measures.divergence, measures.modes, gain].map((value) => value.toFixed(4)),
  ]);
  const head = ['run', ...settings, 'true_reward', 'optimised_reward', 'divergence_nats', 'effective_modes', 'share_of_gain'];
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}
