import { describe, expect, it } from 'vitest';
import { commonStems, holdsBeginning, knownWords, packWords, unpackWords } from '../../../../src/model/search/known-words.ts';

const pages = [
  'Guidance: free training of the naïve, training-free, GPUs of a café',
  'Training-free guidance on 8 GPUs, 2024',
  'Guidance without training; the GPUs of 2024',
  'Free of the reward, training-free, café, naïve',
  'A café of naïve readers, and a reward',
];

describe('the words that the search box knows', () => {
  it('are those of several pages, whole where they have hyphens, without numbers and without those of names', () => {
    const known = knownWords(pages, new Set(['reward']));
    expect(known).toEqual(['cafe', 'free', 'gpus', 'guidance', 'naive', 'of', 'the', 'training', 'trainingfree']);
  });

  it('arrive as they were packed, though each leaves out what it shares with the one before', () => {
    const sorted = ['align', 'aligned', 'alignment', 'beta', 'x0', 'ñandu', 'βdistillation'];
    expect(unpackWords(packWords(sorted))).toEqual(sorted);
    expect(packWords(sorted).length).toBeLessThan(sorted.join(' ').length);
    expect(unpackWords(packWords([]))).toEqual([]);
  });

  it('are met by how they begin, as somebody types them', () => {
    const sorted = ['align', 'aligned', 'guidance', 'training'];
    for (const typed of ['a', 'alig', 'aligned', 'guid', 'training']) expect(holdsBeginning(sorted, typed), typed).toBe(true);
    for (const typed of ['aligm', 'b', 'guidances', 'trainings', 'zz']) expect(holdsBeginning(sorted, typed), typed).toBe(false);
  });

  it('find nothing by themselves where hundreds of pages hold them, in one form or another', () => {
    const many = Array.from({ length: 600 }, (_, page) => (page % 2 === 0 ? 'aligned models' : `aligning a model, page${page}`));
    expect(commonStems(many).sort()).toEqual(['align', 'model']);
    expect(commonStems(many.slice(0, 400))).toEqual([]);
  });
});
