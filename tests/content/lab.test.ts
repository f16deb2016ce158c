import { describe, expect, it } from 'vitest';
import { endsOf, optimumOf, shareOfGain } from '../../src/model/lab/answers.ts';
import type { Measures } from '../../src/model/lab/measure.ts';
import { run } from '../../src/model/lab/run.ts';
import { makeScene } from '../../src/model/lab/scene.ts';
import { fromQuery, initialSetting, toQuery } from '../../src/model/lab/setting.ts';
import { readLab } from '../helpers/lab.ts';

const lab = await readLab();

/** What the runs of an experiment come to, and what the best answer of each would be. */
function runsOf(id: string, seed = 1): (Measures & { best: Measures; gain: number })[] {
  const experiment = lab.experiments.find((each) => each.id === id);
  if (!experiment) throw new Error(`There is no experiment "${id}".`);
  return experiment.runs.map((asked) => {
    const setting = { ...asked, seed };
    const scene = makeScene(lab, setting);
    const measures = [...run(scene, setting)].at(-1)?.measures;
    if (!measures) throw new Error(`A run of "${id}" came to nothing.`);
    const ends = endsOf(scene, optimumOf(scene, setting.beta));
    return { ...measures, best: ends.optimum, gain: shareOfGain(ends, measures, setting.beta) };
  });
}

describe('experiments of the lab', () => {
  it.each(lab.experiments.flatMap(({ id, runs }) => runs.map((setting) => ({ id, setting }))))(
    'can be set up by an address: $id, $setting.method',
    ({ setting }) => {
      const initial = initialSetting(lab);
      expect(toQuery(fromQuery(toQuery(setting, initial), lab), initial)).toBe(toQuery(setting, initial));
      expect(fromQuery(toQuery(setting, initial), lab).beta).toBe(setting.beta);
    },
  );

  it('one point may stand for all: guidance is right at strength 1, and goes twice as far for nearly four times the price at 2', () => {
    const [right, double, steered] = runsOf('one-point');
    expect(right!.reward / right!.best.reward).toBeGreaterThan(0.87);
    expect(right!.reward / right!.best.reward).toBeLessThan(1.03);
    expect(steered!.reward).toBeCloseTo(right!.best.reward, 1);
    expect(double!.reward / right!.reward).toBeCloseTo(2, 1);
    expect(double!.divergence / right!.divergence).toBeGreaterThan(3.3);
  });

  it('many kinds: strength does not change the shares of the clusters, steering does', () => {
    const [mild, strong, steered] = runsOf('many-kinds');
    expect(mild?.gain).toBeLessThan(0.6);
    expect(strong?.gain).toBeLessThan(mild?.gain ?? NaN);
    expect(steered?.gain).toBeGreaterThan(0.9);
    expect(Math.abs((steered?.modes ?? NaN) - (steered?.best.modes ?? NaN))).toBeLessThan(0.2);
    expect(mild?.modes).toBeGreaterThan((mild?.best.modes ?? NaN) + 0.5);
  });

  it('best of N: each fourfold N pays about 1.4 nats more and gains less', () => {
    const [four, sixteen, all] = runsOf('best-of-n');
    const paid = [sixteen!.divergence - four!.divergence, all!.divergence - sixteen!.divergence];
    for (const nats of paid) expect(Math.abs(nats - 1.3)).toBeLessThan(0.25);
    expect(all!.reward - sixteen!.reward).toBeLessThan(sixteen!.reward - four!.reward);
  });

  it.each([1, 2, 4])('fooled: the learnt reward rises all the way, the true one falls in the end (seed %i)', (seed) => {
    const [mild, more, most] = runsOf('fooled', seed);
    expect(mild!.reward).toBeLessThan(more!.reward);
    expect(more!.reward).toBeLessThan(most!.reward);
    expect(most!.trueReward).toBeLessThan(Math.max(mild!.trueReward, more!.trueReward) - 0.2);
  });

  it('few samples: three hundred pay more for less', () => {
    const [many, few] = runsOf('few-samples');
    expect(few!.gain).toBeLessThan(many!.gain - 0.1);
  });

  it('uphill: the policy gradient finds the rare kind, the slope does not', () => {
    const [byReward, bySlope, polished] = runsOf('uphill');
    expect(byReward!.gain).toBeGreaterThan(0.75);
    expect(byReward!.gain).toBeGreaterThan(bySlope!.gain + 0.2);
    expect(bySlope!.gain).toBeGreaterThan(polished!.gain);
  });

  it('same beta: DPO goes less far at the same one, as far at a fifth, and too far at a sixteenth', () => {
    const [same, fifth, sixteenth] = runsOf('same-beta');
    expect(same!.divergence).toBeLessThan(0.4 * same!.best.divergence);
    expect(fifth!.divergence).toBeGreaterThan(0.8 * same!.best.divergence);
    expect(sixteenth!.divergence).toBeGreaterThan(fifth!.divergence + 0.3);
    expect(sixteenth!.reward).toBeLessThan(fifth!.reward + 0.05);
  });

  it('lost particles: the larger the group the nearer to the best answer', () => {
    const gains = runsOf('lost-particles').map(({ gain }) => gain);
    expect(gains[0]).toBeLessThan((gains[1] ?? NaN) - 0.1);
    expect(gains[2]).toBeGreaterThan(0.9);
  });
});
