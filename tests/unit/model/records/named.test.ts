import { describe, expect, it } from 'vitest';
import { nameReader } from '../../../../src/model/records/named.ts';

const read = nameReader([
  { id: 'comp', name: 'T2I-CompBench', aliases: [] },
  { id: 'comp-2', name: 'T2I-CompBench++', aliases: [] },
  { id: 'pick-1', name: 'Pick-a-Pic v1', aliases: ['Pick-a-Pic'] },
  { id: 'pick-2', name: 'Pick-a-Pic v2', aliases: [] },
  { id: 'parti', name: 'PartiPrompts', aliases: ['Parti prompts', 'P2'] },
  { id: 'hps-2', name: 'Human Preference Score v2', aliases: ['HPS v2', 'HPS v2.1'] },
  { id: 'geneval', name: 'GenEval', aliases: [] },
  { id: 'inception', name: 'Inception Score', aliases: ['IS'] },
]);

describe('nameReader(records)', () => {
  it.each([
    ['GenEval (553 prompts)', ['geneval']],
    ['GenEval-style prompts', []],
    ['MyGenEval', []],
    ['T2I-CompBench++ and nothing else', ['comp-2']],
    ['T2I-CompBench, T2I-CompBench++', ['comp', 'comp-2']],
    ['4,000 prompts of Pick-a-Pic v1', ['pick-1']],
    ['Parti-Prompts (1632)', ['parti']],
    ['HPSv2 reward', ['hps-2']],
    ['HPSv2.1 reward', ['hps-2']],
    ['HPSv20', []],
  ])('reads "%s" as %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('passes over a name that fits several versions', () => {
    expect(read('Pick-a-Pic training pairs')).toEqual([]);
  });

  it('takes short names only as they are written', () => {
    expect(read('what is measured on p2')).toEqual([]);
    expect(read('IS on P2')).toEqual(['parti', 'inception']);
  });
});
