import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leftOutOf,
  listedFilters,
  orders,
  readView,
  writeView,
  type Order,
  type SearchView,
} from '../../../../src/model/search/view.ts';
import { pageKinds } from '../../../../src/model/search/page-facts.ts';

describe('the address of a search', () => {
  it('holds words, filters, years and order', () => {
    const view = readView('?q=video+reward&kind=technique&paradigm=direct-preference&year=2024-2025&sort=newest');
    expect(view).toEqual({
      words: 'video reward',
      chosen: new Map([
        ['kind', new Set(['technique'])],
        ['paradigm', new Set(['direct-preference'])],
      ]),
      years: { from: '2024', to: '2025' },
      order: 'newest',
    });
  });

  it.each([
    ['?year=2024', { from: '2024', to: '2024' }],
    ['?year=2024-', { from: '2024', to: '' }],
    ['?year=-2024', { from: '', to: '2024' }],
    ['?year=soon', { from: '', to: '' }],
  ])('%s is a span of years', (address, years) => {
    expect(readView(address).years).toEqual(years);
  });

  it('reads kinds by their former names, and passes over what it does not know', () => {
    const view = readView('?kind=Techniques&kind=references&kind=spaceship&sort=loudest&colour=red');
    expect(view.chosen.get('kind')).toEqual(new Set(['technique', 'work']));
    expect(view.order).toBe('relevance');
  });

  it('tells what the form does not offer, and nothing else', () => {
    const offers = (name: string, value: string) => ['kind technique', 'kind work', 'from 2024'].includes(`${name} ${value}`);
    expect(leftOutOf('?q=a&kind=Techniques&kind=references&year=-2024&sort=newest&colour=red', offers)).toEqual([]);
    expect(leftOutOf('?kind=nope&paradigm=nope&year=soon&sort=loudest', offers)).toEqual([
      { what: 'kind of page', value: 'nope' },
      { what: 'paradigm', value: 'nope' },
      { what: 'year', value: 'soon' },
      { what: 'order', value: 'loudest' },
    ]);
    expect(leftOutOf('?year=1066-2024', offers)).toEqual([{ what: 'year', value: '1066' }]);
  });

  it('reads back what it wrote', () => {
    const year = fc.constantFrom('', '2021', '2024');
    const filters = listedFilters.filter((filter) => filter !== 'kind');
    const views = fc.record({
      words: fc.string().map((words) => words.trim()),
      kinds: fc.uniqueArray(fc.constantFrom(...Object.keys(pageKinds)), { maxLength: 3 }),
      filter: fc.constantFrom(...filters),
      values: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
      from: year,
      to: year,
      order: fc.constantFrom(...(Object.keys(orders) as Order[])),
    });
    fc.assert(
      fc.property(views, ({ words, kinds, filter, values, from, to, order }) => {
        const chosen: SearchView['chosen'] = new Map(
          (
            [
              ['kind', new Set(kinds)],
              [filter, new Set(values)],
            ] as const
          ).filter(([, each]) => each.size > 0),
        );
        const view: SearchView = { words, chosen, years: { from, to }, order };
        expect(readView(`?${writeView(view)}`)).toEqual(view);
      }),
    );
  });
});
