import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betas, choices, fieldsOf, fromQuery, initialSetting, inWords, toQuery, type LabSetting } from '#model/lab/setting.ts';

const lab = {
  worlds: [{ id: 'one' }, { id: 'two' }],
  rewards: [{ id: 'up' }, { id: 'down' }],
} as unknown as Parameters<typeof fromQuery>[1];
const initial = initialSetting(lab);

describe('the address of a setting of the lab', () => {
  it('is empty for the one it opens with', () => {
    expect(toQuery(initial, initial)).toBe('');
    expect(fromQuery('', lab)).toEqual(initial);
  });

  it('restores every setting in all that matters for its method', () => {
    const setting = fc.record({
      world: fc.constantFrom('one', 'two'),
      reward: fc.constantFrom('up', 'down'),
      method: fc.constantFrom(...(Object.keys(fieldsOf) as LabSetting['method'][])),
      learnt: fc.constantFrom(...choices.learnt),
      beta: fc.constantFrom(...betas),
      tries: fc.constantFrom(...choices.tries),
      strength: fc.constantFrom(...choices.strength),
      group: fc.constantFrom(...choices.group),
      through: fc.constantFrom(...choices.through),
      samples: fc.constantFrom(...choices.samples),
      seed: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(setting, (asked) => {
        const restored = fromQuery(toQuery(asked, initial), lab);
        for (const field of ['world', 'reward', 'method', 'learnt', 'seed', ...fieldsOf[asked.method]] as (keyof LabSetting)[])
          expect(restored[field]).toBe(asked[field]);
      }),
    );
  });

  it.each(['?world=nowhere&method=magic', '?beta=-1&tries=1000000', '?seed=0&seed=1e9', '?group=3&learnt=x'])(
    'falls back to the initial setting for what it does not know: %s',
    (query) => expect(fromQuery(query, lab)).toEqual(initial),
  );
});

describe('inWords(setting)', () => {
  it('names the method and what matters for it', () => {
    const methods = [{ id: 'best-of-n' as const, name: 'Best of N' }];
    expect(inWords({ ...initial, method: 'best-of-n', tries: 16, learnt: 1000 }, { methods })).toBe(
      'Best of N, beta 0.5, N = 16, reward model from 1,000 pairs',
    );
  });
});
