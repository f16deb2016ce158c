import { describe, expect, it } from 'vitest';
import { bestOfCells, endsOf, measureCells, optimumOf, shareOfGain } from '#model/lab/answers.ts';
import { blocksOf, countBlocks } from '#model/lab/measure.ts';
import { run, type Frame } from '#model/lab/run.ts';
import { makeScene, type Scene } from '#model/lab/scene.ts';
import { initialSetting, type LabSetting } from '#model/lab/setting.ts';
import { effectiveSamples } from '#model/lab/weights.ts';

const world = {
  worlds: [
    {
      id: 'clusters',
      name: 'Clusters',
      note: 'Three of them.',
      bells: [
        { weight: 50, x: -2, y: 0, spread: 0.5 },
        { weight: 35, x: 1.5, y: 1.5, spread: 0.5 },
        { weight: 15, x: 1.5, y: -2, spread: 0.35 },
      ],
    },
  ],
  rewards: [
    {
      id: 'corner',
      name: 'Corner',
      note: 'Lower right.',
      terms: [{ kind: 'hill' as const, x: 1.5, y: -2, height: 2, width: 1 }],
    },
  ],
};
const setting = (changes: Partial<LabSetting>): LabSetting => ({ ...initialSetting(world), ...changes });
const last = (scene: Scene, asked: LabSetting): Frame => [...run(scene, asked)].at(-1) as Frame;
const scene = makeScene(world, setting({}));
const gainOf = (changes: Partial<LabSetting>) => {
  const asked = setting(changes);
  return shareOfGain(endsOf(scene, optimumOf(scene, asked.beta)), last(scene, asked).measures, asked.beta);
};

describe('methods of the lab', () => {
  it('leave the reference model as it is where there is no alignment', () => {
    const { measures } = last(scene, setting({ method: 'reference' }));
    expect(measures.divergence).toBeLessThan(0.06);
    expect(measures.trueReward).toBeCloseTo(measureCells(scene.cells, scene).trueReward, 1);
  });

  it.each([4, 16] as const)('sample best-of-%i as its exact distribution says', (tries) => {
    const { measures } = last(scene, setting({ method: 'best-of-n', tries }));
    const exact = measureCells(bestOfCells(scene, tries), scene);
    expect(measures.trueReward).toBeCloseTo(exact.trueReward, 1);
    expect(Math.abs(measures.divergence - exact.divergence)).toBeLessThan(0.12);
  });

  it('steer a large group to the exact optimum', () => {
    const asked = setting({ method: 'steering', group: 2000, beta: 0.5 });
    const { points } = last(scene, asked);
    const optimum = blocksOf(optimumOf(scene, 0.5));
    const distance = countBlocks(points).reduce((sum, share, i) => sum + Math.abs(share - (optimum[i] ?? 0)), 0) / 2;
    // Half the absolute differences of 2,000 counts in some 200 cells is a sixth by chance alone.
    expect(distance).toBeLessThan(0.2);
  });

  it('steer the better the larger the group', () => {
    const gains = ([4, 16, 100] as const).map((group) => gainOf({ method: 'steering', group }));
    expect(gains).toEqual([...gains].sort((a, b) => a - b));
  });

  it('gain most of what there is to gain by weighting many samples', () => {
    expect(gainOf({ method: 'reward-weighted', samples: 4000 })).toBeGreaterThan(0.85);
  });

  it('learn from pairs alone', () => {
    expect(gainOf({ method: 'direct-preference', beta: 0.5 })).toBeGreaterThan(0.3);
  });

  it('never gain more than the exact optimum, but for the error of counting', () => {
    for (const method of ['guidance', 'best-of-n', 'steering'] as const) expect(gainOf({ method })).toBeLessThan(1.03);
  });

  it('give the same numbers for the same seed, and others for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => last(scene, setting({ method: 'steering', seed })).measures);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('report from time to time while they train', () => {
    const done = [...run(scene, setting({ method: 'direct-preference', samples: 300 }))].map((frame) => frame.done);
    expect(done.length).toBeGreaterThan(4);
    expect(done.at(-1)).toBe(1);
  });
});

describe('effectiveSamples(weights)', () => {
  it('is the number of samples for equal weights, and one where one has all the weight', () => {
    expect(effectiveSamples(new Float64Array(40).fill(0.5))).toBeCloseTo(40, 12);
    expect(effectiveSamples(Float64Array.from([1, 0, 0]))).toBe(1);
  });
});

describe('a reward model from pairs', () => {
  const learnt = (pairs: 30 | 1000) => makeScene(world, setting({ learnt: pairs }));
  it('comes near to the differences of the true reward where it has seen pairs', () => {
    const { reward, trueReward } = learnt(1000);
    const difference = ({ at }: typeof reward) => at(1.5, -2) - at(-2, 0);
    expect(Math.abs(difference(reward) - difference(trueReward))).toBeLessThan(0.6);
  });

  it('lets true reward fall in the end while the learnt one rises', () => {
    const one = learnt(30);
    const [mild, strong] = [1, 0.06].map((beta) => measureCells(optimumOf(one, beta), one));
    const best = measureCells(optimumOf(scene, 0.06), scene);
    expect(strong?.reward).toBeGreaterThan(mild?.reward ?? NaN);
    expect(strong?.trueReward).toBeLessThan(best.trueReward);
  });
});
