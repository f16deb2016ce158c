import { describe, expect, it } from 'vitest';
import { formatLayout, layoutIsCurrent, parseLayout } from '../../../../src/model/citation-graph/layout-file.ts';
import { forceLayout, placeMissing, type LayoutInput } from '../../../../src/model/citation-graph/layout.ts';

const keys = Array.from({ length: 40 }, (_, i) => `work${String(i).padStart(2, '0')}`);
/** A ring with chords, a survey that cites all, and three works that only the survey knows. */
function makeNetwork(count = keys.length): LayoutInput {
  const works = [
    ...keys.slice(0, count).map((key) => ({ key, role: 'reference', citedBy: 2 })),
    { key: 'survey', role: 'survey', citedBy: 0 },
  ];
  const alone = ['zeta', 'eta', 'theta'].map((key) => ({ key, role: 'reference', citedBy: 1 }));
  const ring = keys.slice(0, count).flatMap((_, i) => [
    { citing: i, cited: (i + 1) % count },
    { citing: i, cited: (i + 7) % count },
  ]);
  const star = Array.from({ length: count + 3 }, (_, i) => ({ citing: count, cited: i < count ? i : i + 1 }));
  return { works: [...works, ...alone], edges: [...ring, ...star] };
}
const distance = (a = { x: NaN, y: NaN }, b = { x: NaN, y: NaN }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('forceLayout', () => {
  it('gives the same bytes for the same input', () => {
    expect(formatLayout(forceLayout(makeNetwork()))).toBe(formatLayout(forceLayout(makeNetwork())));
  });
  it('does not depend on the order of the works', () => {
    const { works, edges } = makeNetwork();
    const last = works.length - 1;
    const turned = {
      works: [...works].reverse(),
      edges: edges.map(({ citing, cited }) => ({ citing: last - citing, cited: last - cited })),
    };
    expect(formatLayout(forceLayout(turned))).toBe(formatLayout(forceLayout({ works, edges })));
  });
  it('is left as it is when no work is new', () => {
    const first = forceLayout(makeNetwork());
    expect(formatLayout(forceLayout(makeNetwork(), first))).toBe(formatLayout(first));
  });
  it('keeps the old works close when one is added', () => {
    const before = forceLayout(makeNetwork(39));
    const after = forceLayout(makeNetwork(40), before);
    expect(after.size).toBe(before.size + 1);
    expect(Math.max(...[...before].map(([key, place]) => distance(place, after.get(key))))).toBeLessThan(40);
  });
  it('puts a new work near those it is tied to', () => {
    const after = forceLayout(makeNetwork(40), forceLayout(makeNetwork(39)));
    const near = distance(after.get('work39'), after.get('work38'));
    expect(near).toBeLessThan(250);
  });
  it('puts the survey in the middle and works without citations around the others', () => {
    const layout = forceLayout(makeNetwork());
    expect(layout.get('survey')).toEqual({ x: 0, y: 0 });
    const reach = Math.max(...keys.map((key) => Math.abs(layout.get(key)?.x ?? 0)));
    for (const key of ['zeta', 'eta', 'theta']) expect(distance(layout.get(key), { x: 0, y: 0 })).toBeGreaterThan(reach * 0.5);
  });
  it('keeps marks apart', () => {
    const places = [...forceLayout(makeNetwork()).values()];
    const least = Math.min(...places.flatMap((a, i) => places.slice(i + 1).map((b) => distance(a, b))));
    expect(least).toBeGreaterThan(9);
  });
});

describe('placeMissing', () => {
  it('places a work that the layout lacks among its neighbours and moves no other', () => {
    const layout = forceLayout(makeNetwork());
    const place = layout.get('work05');
    layout.delete('work05');
    const filled = placeMissing(makeNetwork(), layout);
    expect([...filled.keys()].sort()).toEqual([...layout.keys(), 'work05'].sort());
    expect(distance(filled.get('work05'), place)).toBeLessThan(200);
    expect(filled.get('work06')).toEqual(layout.get('work06'));
  });
  it('leaves out places of works that are gone', () => {
    expect(placeMissing(makeNetwork(), new Map([['gone', { x: 1, y: 1 }]])).has('gone')).toBe(false);
  });
});

describe('the file of the layout', () => {
  it('is sorted by key, with one decimal', () => {
    expect(
      formatLayout(
        new Map([
          ['b', { x: 1, y: -2.25 }],
          ['a', { x: 0.04, y: 3 }],
        ]),
      ),
    ).toBe('key\tx\ty\na\t0.0\t3.0\nb\t1.0\t-2.3\n');
  });
  it('comes back as it was written', () => {
    const layout = forceLayout(makeNetwork());
    expect(formatLayout(parseLayout(formatLayout(layout)))).toBe(formatLayout(layout));
  });
  it('says what is missing and what is gone', () => {
    const references = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(
      layoutIsCurrent(
        { references },
        new Map([
          ['b', { x: 0, y: 0 }],
          ['c', { x: 0, y: 0 }],
        ]),
      ),
    ).toEqual({ isCurrent: false, missing: ['a'], gone: ['c'] });
    expect(
      layoutIsCurrent(
        { references },
        new Map([
          ['a', { x: 0, y: 0 }],
          ['b', { x: 0, y: 0 }],
        ]),
      ).isCurrent,
    ).toBe(true);
  });
  it('passes over lines that hold no place', () => {
    expect([...parseLayout('key\tx\ty\na\t1\t2\nb\tNaN\t2\nc\n\t1\t1\n').keys()]).toEqual(['a']);
  });
});
