import { describe, expect, it } from 'vitest';
import { fromQuery, initialSetting, toQuery } from '#model/derivation/setting.ts';
import { figure, gap, settingInWords, summary, verdict } from '#model/derivation/words.ts';

describe('the address of the derivation', () => {
  it('restores what it says, and says nothing where all is as at first', () => {
    const setting = { seed: 7, beta: 1.25, broken: ['rewriting', 'noise'] } as const;
    expect(fromQuery(toQuery(setting))).toEqual(setting);
    expect(toQuery(initialSetting)).toBe('');
  });

  it.each(['?seed=0&beta=6', '?seed=1.5&beta=x', '?seed=99999&break=forward,<b>', '?beta=Infinity'])(
    'does not believe %s',
    (query) => expect(fromQuery(query)).toEqual(initialSetting),
  );
});

it('says for paper what the numbers depend on', () => {
  expect(settingInWords(initialSetting)).toBe('The numbers are those of seed 1 with beta 0.5; no step is broken.');
  expect(settingInWords({ seed: 7, beta: 2, broken: ['rewriting', 'jensen'] })).toBe(
    'The numbers are those of seed 7 with beta 2; broken on purpose: steps 2, 9.',
  );
});

describe('the words of a check', () => {
  const check = { left: 1, right: 1.5, claim: 'equal', tolerance: 1e-9 } as const;
  it('say whether it holds and by how much the sides differ', () => {
    expect(verdict(check)).toEqual({
      word: 'Does not hold.',
      sentence: 'The sides differ by 0.5; 1\u00a0×\u00a010⁻⁹ is allowed for rounding.',
    });
    expect(verdict({ ...check, claim: 'at most' })).toEqual({ word: 'Holds.', sentence: 'The left side is smaller by 0.5.' });
    expect(verdict({ ...check, claim: 'at least' }).word).toBe('Does not hold.');
    expect(verdict({ ...check, claim: 'near' }).word).toBe('Approximate.');
    expect(summary([check, { ...check, claim: 'near' }])).toBe('1 of 1 identities and inequalities do not hold.');
  });

  it('write small and negative numbers so that they can be read', () => {
    expect([figure(-0.123456789), figure(1.5e-7), gap(-2.22e-16), gap(0)]).toEqual([
      '−0.12345679',
      '1.5\u00a0×\u00a010⁻⁷',
      '2.2\u00a0×\u00a010⁻¹⁶',
      '0',
    ]);
  });
});
