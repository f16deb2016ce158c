import { describe, expect, it } from 'vitest';
import { withSynonyms } from '../../../../src/model/search/synonyms.ts';

const groups = [
  ['reward hacking', 'reward over-optimisation', 'over-optimisation'],
  ['DPO', 'direct preference optimisation'],
];

describe('withSynonyms(groups, texts)', () => {
  it.each([
    ['a word of a group in other letters', ['On dpo for images'], ['On dpo for images', 'direct preference optimisation']],
    ['a word that holds another of its group', ['Reward over-optimisation'], ['Reward over-optimisation', 'reward hacking']],
    ['a part of a word', ['DPOK'], ['DPOK']],
    [
      'words of two groups',
      ['DPO', 'Reward hacking'],
      ['DPO', 'Reward hacking', 'reward over-optimisation', 'over-optimisation', 'direct preference optimisation'],
    ],
    ['the same text twice', ['Plain', 'Plain'], ['Plain']],
  ])('adds to %s what means the same', (_what, texts, all) => {
    expect(withSynonyms(groups, texts)).toEqual(all);
  });
});
