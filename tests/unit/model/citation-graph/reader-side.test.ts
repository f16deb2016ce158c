import { DirectedGraph } from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { buildFindIndex, findWorks } from '../../../../src/model/citation-graph/find.ts';
import { toGraphml } from '../../../../src/model/citation-graph/graphml.ts';
import { placeLabels } from '../../../../src/model/citation-graph/labels.ts';
import { findAt, findToward } from '../../../../src/model/citation-graph/nearest.ts';
import { hash } from '../../../../src/model/citation-graph/places.ts';
import { shapePath } from '../../../../src/model/citation-graph/shapes.ts';
import { fromQuery, initialState, leftOutOf, toQuery, type Offers } from '../../../../src/model/citation-graph/view-state.ts';
import type { WireText, WireWorks } from '../../../../src/model/citation-graph/wire.ts';
import { makeSyntheticGraph } from '../../../../scripts/bench/synthetic.ts';

const size = { width: 800, height: 600 };

describe('placeLabels', () => {
  const wishes = Array.from({ length: 400 }, (_, work) => ({
    work,
    x: hash(`x${work}`, 1) * 800,
    y: hash(`y${work}`, 1) * 600,
    radius: 3 + hash(`r${work}`, 1) * 8,
    width: 40 + hash(`w${work}`, 1) * 120,
  }));
  const room = { ...size, line: 16, limit: 1_000, keepClear: 6 };
  const placed = placeLabels(wishes, room);
  it('never lets two labels overlap, and keeps all inside', () => {
    const boxes = placed.map(({ work, x, y }) => ({ left: x, right: x + (wishes[work]?.width ?? 0), top: y - 8, bottom: y + 8 }));
    const clashes = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(placed.length).toBeGreaterThan(30);
    expect(clashes).toEqual([]);
    expect(boxes.every(({ left, right, top, bottom }) => left >= 0 && right <= 800 && top >= 0 && bottom <= 600)).toBe(true);
  });
  it('leaves out what would cover a large mark, if asked to, save the first label', () => {
    const sparse = placeLabels(wishes, { ...room, isSparse: true });
    const covers = ({ work, x, y }: (typeof sparse)[number]) =>
      wishes.some(
        (mark) =>
          mark.work !== work &&
          mark.radius >= room.keepClear &&
          x < mark.x + mark.radius / 2 &&
          x + (wishes[work]?.width ?? 0) > mark.x - mark.radius / 2 &&
          y - 8 < mark.y + mark.radius / 2 &&
          y + 8 > mark.y - mark.radius / 2,
      );
    expect(sparse.length).toBeGreaterThan(10);
    expect(sparse.slice(1).filter(covers)).toEqual([]);
    expect(sparse[0]?.work).toBe(0);
  });
  it('serves the most important first', () => {
    expect(placed[0]?.work).toBe(0);
    expect(placeLabels(wishes, { ...room, limit: 1 })).toEqual([placed[0]]);
  });
  it('goes to the left where the right edge is near', () => {
    expect(placeLabels([{ work: 0, x: 790, y: 300, radius: 4, width: 100 }], room)).toEqual([{ work: 0, x: 683, y: 300 }]);
  });
});

describe('finding by place', () => {
  const places = { x: Float32Array.of(0, 100, -100, 10), y: Float32Array.of(0, 20, 0, 200) };
  it('finds the mark under the pointer, not a hidden one', () => {
    expect(
      findAt(
        places,
        { x: 97, y: 22, reach: 5 },
        () => 3,
        () => true,
      ),
    ).toBe(1);
    expect(
      findAt(
        places,
        { x: 97, y: 22, reach: 5 },
        () => 3,
        (work) => work !== 1,
      ),
    ).toBeUndefined();
  });
  it('walks in the four directions', () => {
    const toward = (direction: 'left' | 'right' | 'up' | 'down') => findToward(places, 0, [1, 2, 3], direction);
    expect([toward('right'), toward('left'), toward('down'), toward('up')]).toEqual([1, 2, 3, undefined]);
  });
});

describe('findWorks', () => {
  const works: [name: string, title: string, facts: string, published: string, firstPublic: number][] = [
    ['DDPO', 'Training Diffusion Models with Reinforcement Learning', 'Black et al.', '2024', 2023],
    ['DPOK', 'Reinforcement Learning for Fine-tuning Text-to-Image Diffusion Models', 'Fan et al.', '2023', 2023],
    ['Diffusion-DPO', 'Diffusion Model Alignment Using Direct Preference Optimization', 'Wallace et al.', '2024', 2023],
    ['DPO', 'Direct Preference Optimization', 'Rafailov et al.', '2023b', 2022],
    ['HPS v2', 'Human Preference Score v2', 'Wu and Müller', '2023', 2023],
  ];
  const column = <T>(from: (work: (typeof works)[number]) => T) => works.map(from);
  const index = buildFindIndex(
    {
      titles: column(([, title]) => title),
      labels: column(([name]) => name),
      names: column(() => []),
      authors: column(([, , authors]) => authors),
      published: column(([, , , year]) => year),
      keys: column(() => 'key'),
    } as unknown as WireText,
    { year: Uint16Array.from(works, ([, , , , year]) => year) } as WireWorks,
  );
  const found = (question: string) => findWorks(question, index, 3).map((work) => works[work]?.[0]);
  it('puts the exact name first, then names that begin so', () => {
    expect(found('dpo')).toEqual(['DPO', 'DPOK', 'Diffusion-DPO']);
    expect(found('diffusion dpo')[0]).toBe('Diffusion-DPO');
  });
  it('forgives marks, spaces, accents and typos', () => {
    expect(found('hpsv2')).toEqual(['HPS v2']);
    expect(found('difusion dpo')[0]).toBe('Diffusion-DPO');
    expect(found('MULLER human')).toEqual(['HPS v2']);
    expect(found('rafialov')).toEqual(['DPO']);
  });
  it('knows a work by author and year, of publication as of the first public version', () => {
    expect([found('black 2024'), found('2023 black')]).toEqual([['DDPO'], ['DDPO']]);
  });
  it('knows a work by its year with the letter and without', () => {
    expect([found('rafailov 2023b'), found('rafailov 2023')]).toEqual([['DPO'], ['DPO']]);
  });
  it('finds nothing for nothing, and for words of which one is nowhere', () => {
    expect([found('  '), found('diffusion zebra')]).toEqual([[], []]);
  });
});

describe('the address', () => {
  it('is empty for the initial state', () => {
    expect(toQuery(initialState)).toBe('');
  });
  it('brings a state back', () => {
    const state = {
      ...initialState,
      view: 'near' as const,
      steps: 2 as const,
      work: 'wallace2024diffusion',
      to: 'ho2020denoising',
      roles: ['citing' as const],
      from: 2020,
      until: 2024,
      topic: 'direct',
      chapter: 'techniques',
    };
    expect(fromQuery(toQuery(state))).toEqual(state);
  });
  it('passes over what it does not know', () => {
    expect(fromQuery('?view=spiral&steps=9&role=nobody&from=abc')).toEqual(initialState);
  });
  it('tells what it passes over, and keeps the rest', () => {
    const offers: Offers = (name, value) => (name === 'from' ? value === '2020' : value === 'direct');
    const query = '?work=any&view=spiral&role=nobody&role=citing&from=2020&until=abc&topic=direct&chapter=%3Cb%3E&utm_source=x';
    expect(leftOutOf(query, offers)).toEqual([
      { what: 'view', value: 'spiral' },
      { what: 'role', value: 'nobody' },
      { what: 'last year', value: 'abc' },
      { what: 'chapter', value: '<b>' },
    ]);
    expect(fromQuery(query, offers)).toEqual({ ...initialState, work: 'any', roles: ['citing'], from: 2020, topic: 'direct' });
    expect(leftOutOf(toQuery({ ...initialState, view: 'near', steps: 2, from: 2020 }), offers)).toEqual([]);
  });
});

describe('exports', () => {
  it('escapes what XML would misread, and opens again', () => {
    const work = (key: string, title: string) => ({
      key,
      title,
      authors: '',
      year: 2024,
      role: 'reference',
      citedBy: 1,
      list: 'unread',
      x: 0.5,
      y: -1,
    });
    const xml = toGraphml(
      [work('a', 'A & <b> "c" \u0001'), work('b', 'B')],
      [{ citing: 'b', cited: 'a', evidence: 'list', read: '', kinds: 'builds-on' }],
    );
    const root = parse(xml);
    expect(root.querySelectorAll('node').map((node) => node.getAttribute('id'))).toEqual(['a', 'b']);
    expect(root.querySelector('node data[key=title]')?.text).toBe('A & <b> "c" ');
    expect(root.querySelector('edge')?.attributes).toEqual({ source: 'b', target: 'a' });
    expect(root.querySelectorAll('edge data').map((data) => data.getAttribute('key'))).toEqual(['evidence', 'kinds']);
  });
  it('writes GraphML that graphology reads back, with every work, citation and fact', () => {
    const { works, edges } = makeSyntheticGraph(60);
    const lines = works.map(({ key, title, year }) => ({
      key,
      title,
      authors: 'A & B',
      year,
      role: 'reference',
      citedBy: 1,
      list: 'unread',
      x: 1.5,
      y: -2,
    }));
    const xml = toGraphml(
      lines,
      edges.map(({ citing, cited }) => ({
        citing: works[citing]?.key ?? '',
        cited: works[cited]?.key ?? '',
        evidence: 'list',
        read: '2026-11-23',
        kinds: '',
      })),
    );
    const read = parseGraphml(DirectedGraph, xml);
    expect([read.order, read.size]).toEqual([works.length, edges.length]);
    for (const { citing, cited } of edges) expect(read.hasEdge(works[citing]?.key, works[cited]?.key)).toBe(true);
    const [first] = lines;
    expect(read.getNodeAttributes(first?.key)).toMatchObject({
      title: first?.title,
      year: first?.year,
      x: 1.5,
      y: -2,
      citedBy: 1,
    });
  });
  it('draws every form with the area of its circle', () => {
    const areaOf = (path: string) => {
      const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      return (
        Math.abs(
          points.reduce(
            (sum, [x, y], i) =>
              sum + x * (points[(i + 1) % points.length]?.[1] ?? 0) - (points[(i + 1) % points.length]?.[0] ?? 0) * y,
            0,
          ),
        ) / 2
      );
    };
    for (const shape of ['diamond', 'triangle', 'square'] as const)
      expect(areaOf(shapePath(shape, 0, 0, 100)) / (Math.PI * 100 ** 2)).toBeCloseTo(1, 2);
    expect(shapePath('circle', 1, 2, 3)).toBe('M4 2A3 3 0 1 1 -2 2A3 3 0 1 1 4 2Z');
  });
});
