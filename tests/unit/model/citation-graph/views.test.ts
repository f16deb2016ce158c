import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../../../src/model/citation-graph/adjacency.ts';
import { egoLayout } from '../../../../src/model/citation-graph/ego-layout.ts';
import { findNeighborhood } from '../../../../src/model/citation-graph/neighborhood.ts';
import { timeLayout } from '../../../../src/model/citation-graph/time-layout.ts';
import { topicLayout } from '../../../../src/model/citation-graph/topic-layout.ts';

const families = [
  { id: 'one', short: 'One' },
  { id: 'two', short: 'Two' },
];
const work = (key: string, date: string | undefined, paradigm?: string) => ({
  key,
  date,
  year: date === undefined ? undefined : Number(date.slice(0, 4)),
  paradigm,
});
const works = [
  work('b', '2024-05', 'one'),
  work('a', '2024-01', 'one'),
  work('c', '2022', 'two'),
  work('d', undefined),
  work('e', '2024-02', 'gone'),
];

describe('timeLayout', () => {
  const { places, years, lanes } = timeLayout(works, families);
  it('has only years and lanes with works, in order', () => {
    expect(years.map(({ label }) => label)).toEqual(['2022', '2024', 'Year unknown']);
    expect(lanes.map(({ label }) => label)).toEqual(['One', 'Two', 'No topic yet']);
  });
  it('puts each work into its year and lane', () => {
    const inside = (key: string, column: number, row: number) => {
      const { x, y } = places.get(key) ?? { x: NaN, y: NaN };
      return (
        x > (years[column]?.start ?? 0) &&
        x < (years[column]?.end ?? 0) &&
        y > (lanes[row]?.start ?? 0) &&
        y < (lanes[row]?.end ?? 0)
      );
    };
    expect([inside('a', 1, 0), inside('b', 1, 0), inside('c', 0, 1), inside('d', 2, 2), inside('e', 1, 2)]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
  it('orders works of a year by date', () => {
    expect((places.get('a')?.x ?? 0) < (places.get('b')?.x ?? 0)).toBe(true);
  });
  it('gives no place twice', () => {
    const many = Array.from({ length: 50 }, (_, i) => work(`w${i}`, '2024', i % 3 === 0 ? 'one' : 'two'));
    expect(new Set([...timeLayout(many, families).places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(50);
  });
});

describe('topicLayout', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    key: `w${i}`,
    paradigm: i % 2 === 0 ? 'one' : i % 3 === 0 ? 'two' : undefined,
  }));
  const { places, clusters } = topicLayout(many, families);
  it('places every work inside the disc of its topic', () => {
    const outside = many.filter(({ key, paradigm }) => {
      const disc = clusters.find(({ id }) => id === (paradigm ?? 'none'));
      const place = places.get(key);
      return !disc || !place || Math.hypot(place.x - disc.x, place.y - disc.y) > disc.r;
    });
    expect(outside).toEqual([]);
  });
  it('keeps discs apart', () => {
    const gaps = clusters.flatMap((a, i) => clusters.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r));
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });
  it('is the same each time', () => {
    expect(topicLayout(many, families)).toEqual({ places, clusters });
  });
});

describe('egoLayout', () => {
  // 0 cites 1 and 2; 3 cites 0; 4 cites 3.
  const graph = adjacencyOf(5, [
    { citing: 0, cited: 1 },
    { citing: 0, cited: 2 },
    { citing: 3, cited: 0 },
    { citing: 4, cited: 3 },
  ]);
  const places = egoLayout(graph, 0, findNeighborhood(graph, 0, 2));
  it('puts the work in the middle, what it cites at the left, what cites it at the right', () => {
    expect(places.get(0)).toEqual({ x: 0, y: 0 });
    expect([1, 2, 3].map((each) => Math.sign(Math.round(places.get(each)?.x ?? 0)))).toEqual([-1, -1, 1]);
  });
  it('puts works two citations away outside', () => {
    expect(Math.hypot(places.get(4)?.x ?? 0, places.get(4)?.y ?? 0)).toBeGreaterThan(
      Math.hypot(places.get(3)?.x ?? 0, places.get(3)?.y ?? 0),
    );
  });
});
