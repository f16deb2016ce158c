import { describe, expect, it } from 'vitest';
import { termUses, unlinkedFirstUses } from '../../../src/markdown/term-uses.ts';

const terms = new Map([
  ['reward-model', 'reward model'],
  ['proxy-reward-model', 'proxy reward model'],
  ['win-rate', 'win rate'],
]);
const told = (source: string) => termUses(source, terms).map(({ term, isLinked }) => `${term}${isLinked ? ' linked' : ''}`);

describe('termUses(source, terms)', () => {
  it('finds links and bare words, plurals and words over two lines', () => {
    expect(told('Two reward\nmodels, a <Term id="win-rate">win rate</Term>.')).toEqual(['reward-model', 'win-rate linked']);
  });

  it('gives words to the longest term', () => {
    expect(told('A proxy reward model.')).toEqual(['proxy-reward-model']);
  });

  it('passes over headings, tables, captions and other links', () => {
    const source =
      '## Win rate {#w}\n\n| win rate |\n|---|\n| win rate |\n\n<Figure id="f">\nA win rate.\n</Figure>\n\n[win rate](https://a.example)';
    expect(told(source)).toEqual([]);
  });

  it('takes no part of a word', () => {
    expect(told('A reward modeller and a win-rate.')).toEqual([]);
  });
});

describe('unlinkedFirstUses(uses)', () => {
  it('names a term whose first use is bare, even where a link comes later', () => {
    const uses = termUses(
      'A win rate, then a <Term id="win-rate">win rate</Term>; a <Term id="reward-model">reward model</Term>, a reward model.',
      terms,
    );
    expect(unlinkedFirstUses(uses).map(({ term, start, end }) => [term, start, end])).toEqual([['win-rate', 2, 10]]);
  });
});
