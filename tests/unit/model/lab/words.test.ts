import { describe, expect, it } from 'vitest';
import { fieldsOf, initialSetting, type LabSetting } from '#model/lab/setting.ts';
import { runInWords, sceneInWords } from '#model/lab/words.ts';
import { readLab } from '../../../helpers/lab.ts';

const lab = await readLab();
const initial = initialSetting(lab);

describe('a setting in words', () => {
  it('says the world, the reward and what they cost, as paper needs it', () => {
    expect(sceneInWords({ ...initial, learnt: 1000 }, lab)).toEqual([
      ['World', 'Three clusters. Two common kinds of picture and a rare one, well apart.'],
      ['Reward', 'The lower right. A hill over the lower right, and a lower one left of the middle.'],
      ['What is optimised', 'a reward model from 1,000 pairs'],
      ['Price of divergence (beta)', '0.5'],
    ]);
  });

  it('says of a run its method, all that matters for it and nothing else', () => {
    const said = runInWords({ ...initial, method: 'reward-gradient', through: 5, seed: 7 }, lab);
    expect(said.slice(4)).toEqual([
      ['Method', 'Reward backpropagation'],
      ['Steps back', '5'],
      ['Seed of chance', '7'],
    ]);
  });

  it.each(Object.keys(fieldsOf) as LabSetting['method'][])('leaves out nothing that a run by %s depends on', (method) => {
    const said = runInWords({ ...initial, method }, lab);
    expect(said).toHaveLength(6 + fieldsOf[method].length - 1);
    expect(new Set(said.map(([label]) => label)).size).toBe(said.length);
  });
});
