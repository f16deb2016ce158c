import { describe, expect, it } from 'vitest';
import { countValues, fits } from '../../../../src/model/catalogue/filter.ts';
import { findUnoffered } from '../../../../src/model/catalogue/unoffered.ts';
import { readListView, writeListView } from '../../../../src/model/catalogue/view.ts';

const rows = [
  { values: { kind: ['prompts'], year: ['2023'] } },
  { values: { kind: ['pairs', 'prompts'], year: ['2024'] } },
  { values: { kind: ['pairs'], year: ['2024'] } },
  { values: { kind: [], year: [] } },
];
const choice = (chosen: Record<string, string[]>) =>
  new Map(Object.entries(chosen).map(([facet, values]) => [facet, new Set(values)]));

describe('fits(row, choice)', () => {
  const places = (chosen: Record<string, string[]>) => rows.flatMap((row, place) => (fits(row, choice(chosen)) ? [place] : []));

  it('takes any value within a facet and asks for all facets', () => {
    expect(places({ kind: ['prompts', 'pairs'] })).toEqual([0, 1, 2]);
    expect(places({ kind: ['prompts'], year: ['2024'] })).toEqual([1]);
  });

  it('takes every row without a choice, and none by a facet that no row has', () => {
    expect(places({})).toEqual([0, 1, 2, 3]);
    expect(places({ colour: ['red'] })).toEqual([]);
  });
});

describe('countValues(rows, facet, choice)', () => {
  it('counts what each value would leave, whatever else of its own facet is chosen', () => {
    const chosen = choice({ kind: ['pairs'], year: ['2024'] });
    expect([...countValues(rows, 'kind', chosen)]).toEqual([
      ['pairs', 2],
      ['prompts', 1],
    ]);
    expect([...countValues(rows, 'year', chosen)]).toEqual([['2024', 2]]);
  });

  it('counts a row once for a value that it has twice', () => {
    expect([...countValues([{ values: { kind: ['a', 'a'] } }], 'kind', choice({}))]).toEqual([['a', 1]]);
  });
});

describe('the view of a list in its address', () => {
  it('is read back as it was written', () => {
    const search = 'q=flow+dpo&sort=-year&kind=pairs&kind=prompts&year=2024';
    expect(writeListView(readListView(search, ['kind', 'year'])).toString()).toBe(search);
    expect(writeListView(readListView('', ['kind'])).toString()).toBe('');
  });

  it('passes over what is no facet of the list', () => {
    expect([...readListView('?kind=pairs&t=ddpo', ['kind']).choice.keys()]).toEqual(['kind']);
  });
});

describe('findUnoffered(search, offered)', () => {
  const offered = {
    facets: new Map([['metric', { label: 'Metric', values: new Set(['PickScore']) }]]),
    orders: new Set(['', 'value', '-value']),
    others: ['t'],
  };
  const asked = (search: string) => findUnoffered(search, offered);

  it('names values, facets and orders that a list does not have', () => {
    expect(asked('?metric=nope&metric=PickScore&sort=loudest&colour=red')).toEqual([
      { facet: 'metric', value: 'nope', label: 'Metric' },
      { facet: 'sort', value: 'loudest', label: 'Order' },
      { facet: 'colour', value: 'red' },
    ]);
  });

  it('names nothing of an address that the list understands', () => {
    expect(asked('')).toEqual([]);
    expect(asked('?q=flux&metric=PickScore&sort=-value&t=ddpo&metric=')).toEqual([]);
  });

  it('passes over what others put on links, and words that a search marks', () => {
    expect(asked('?utm_source=mail&fbclid=1&ref=x&highlight=reward')).toEqual([]);
  });
});
