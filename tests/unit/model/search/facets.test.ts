import { describe, expect, it } from 'vitest';
import { applyFilters, countValues, groupByKind, type ValueSets } from '../../../../src/model/search/facets.ts';
import { readView } from '../../../../src/model/search/view.ts';

const sets: ValueSets = new Map([
  [
    'kind',
    new Map([
      ['technique', new Set(['a', 'b', 'c'])],
      ['work', new Set(['x', 'y'])],
    ]),
  ],
  [
    'modality',
    new Map([
      ['video', new Set(['b', 'c'])],
      ['image', new Set(['a', 'b'])],
    ]),
  ],
  [
    'year',
    new Map([
      ['2023', new Set(['a', 'x'])],
      ['2024', new Set(['b', 'y'])],
      ['2025', new Set(['c'])],
    ]),
  ],
]);
const all = ['y', 'c', 'b', 'x', 'a'];
const left = (address: string) => applyFilters(all, sets, readView(address));

describe('filters of the search', () => {
  it('within a filter any value may hold, between filters all must; the order stays', () => {
    expect(left('?modality=video&modality=image')).toEqual(['c', 'b', 'a']);
    expect(left('?kind=technique&modality=video')).toEqual(['c', 'b']);
    expect(left('')).toEqual(all);
  });

  it('a span of years includes both ends, and may be open', () => {
    expect(left('?year=2023-2024')).toEqual(['y', 'b', 'x', 'a']);
    expect(left('?year=2025-')).toEqual(['c']);
    expect(left('?year=-2023')).toEqual(['x', 'a']);
  });

  it('a value that no page has leaves nothing', () => {
    expect(left('?modality=smell')).toEqual([]);
  });

  it('counts beside a value what it would leave, given the other filters but not its own', () => {
    const counts = countValues(all, sets, readView('?modality=video&year=2024'), 'modality');
    expect([...counts]).toEqual([
      ['video', 1],
      ['image', 1],
    ]);
  });

  it('groups by kind, the kind of the best page first', () => {
    expect(groupByKind(['b', 'x', 'a', '?'], sets)).toEqual([
      { kind: 'technique', ids: ['b', 'a'] },
      { kind: 'work', ids: ['x'] },
      { kind: 'page', ids: ['?'] },
    ]);
  });
});
