import { describe, expect, it } from 'vitest';
import { filterText, textFilter } from '../../../../src/model/search/text-filter.ts';

const text = filterText('Müller, Łukasz: Flow-GRPO and HPSv2 with T2I-CompBench++, guidance 0.25. D. Poole');
const finds = (query: string) => textFilter(query)(text);

describe('textFilter(query)', () => {
  it.each([
    'muller',
    'MÜLLER',
    'lukasz',
    'flow-grpo',
    'flowgrpo',
    'Flow GRPO',
    'flowg',
    'hps-v2',
    'compbench++',
    '0.25',
    'uidanc',
  ])('finds %s whatever its accents, marks and case', (query) => expect(finds(query)).toBe(true));

  it('asks for every word, in any order', () => {
    expect(finds('grpo muller')).toBe(true);
    expect(finds('grpo miller')).toBe(false);
  });

  it('keeps a number together', () => {
    expect(textFilter('0.25')(filterText('0.5 of 25'))).toBe(false);
  });

  it('does not make an acronym of initials', () => {
    expect(finds('dpo')).toBe(false);
  });

  it('fits everything without words', () => {
    expect([finds(''), finds(' ++ ')]).toEqual([true, true]);
  });
});
