import { describe, expect, it } from 'vitest';
import { buildCitationGraph } from '../../../../src/model/citation-graph/graph.ts';
import { placeMissing } from '../../../../src/model/citation-graph/layout.ts';
import { timeLayout } from '../../../../src/model/citation-graph/time-layout.ts';
import { topicLayout } from '../../../../src/model/citation-graph/topic-layout.ts';
import { toWire } from '../../../../src/model/citation-graph/to-wire.ts';
import { WireReader } from '../../../../src/model/citation-graph/wire-decode.ts';
import { encodeNetwork, type WireParts } from '../../../../src/model/citation-graph/wire-encode.ts';
import { makeSurvey } from '../../../helpers/network.ts';

function makeParts(): WireParts {
  const survey = makeSurvey(
    {
      a: { origin: 'survey', topics: ['direct-offline'], title: 'Straße & <b>' },
      b: { origin: 'citing' },
      c: { coverage: { work: 'c', list: 'partial', evidence: '', read: '' } },
    },
    [
      ['b', 'a'],
      ['c', 'a'],
      ['c', 'b'],
    ],
  );
  const graph = buildCitationGraph(survey);
  const families = [...survey.families.values()].filter(({ parent }) => parent === undefined);
  return toWire(
    graph,
    { force: placeMissing(graph, new Map()), time: timeLayout(graph.works, families), topic: topicLayout(graph.works, families) },
    { families: survey.families, chapters: [], aliases: [] },
  );
}

function read(bytes: Uint8Array, pieceLength: number) {
  const got: { order: string[]; parts: Record<string, unknown> } = { order: [], parts: {} };
  const keep = (name: string) => (value: unknown) => {
    got.order.push(name);
    got.parts[name] = value;
  };
  const reader = new WireReader({
    works: keep('works'),
    edges: keep('edges'),
    layout: (view, places) => keep(view)(places),
    text: keep('text'),
  });
  for (let from = 0; from < bytes.length; from += pieceLength) reader.push(bytes.slice(from, from + pieceLength));
  return got;
}

describe('the file of the network', () => {
  const parts = makeParts();
  const bytes = encodeNetwork(parts);

  it.each([1, 7, 64, 1e6])('is read the same in pieces of %i bytes, works first and texts last', (length) => {
    const { order, parts: got } = read(bytes, length);
    expect(order).toEqual(['works', 'edges', 'time', 'topic', 'text']);
    expect(got.edges).toEqual(parts.edges);
    expect(got.text).toEqual(parts.text);
    expect(got.works).toMatchObject({ count: 4, role: parts.works.role, year: parts.works.year, citedBy: parts.works.citedBy });
  });
  it('keeps places to a small part of the picture', () => {
    const { x } = read(bytes, 1e6).parts.works as { x: Float32Array };
    const reach = Math.max(...parts.works.x.map(Math.abs), ...parts.works.y.map(Math.abs));
    parts.works.x.forEach((value, work) => expect(Math.abs((x[work] ?? NaN) - value)).toBeLessThan(reach / 30_000));
  });
  it('keeps numbers that need several bytes', () => {
    const citedBy = Uint32Array.of(0, 127, 128, 70_000);
    expect(
      (read(encodeNetwork({ ...parts, works: { ...parts.works, citedBy } }), 1e6).parts.works as { citedBy: Uint32Array })
        .citedBy,
    ).toEqual(citedBy);
  });
  it('keeps every citation of a network that is larger than the first piece of memory', () => {
    const count = 3_000;
    const pairs = Array.from({ length: 30_000 }, (_, i) => ({
      citing: Math.floor(i / 10),
      cited: ((i * 7919) % 300) + (i % 10) * 300,
    }));
    pairs.sort((a, b) => a.citing - b.citing || a.cited - b.cited);
    const edges = {
      citing: Uint32Array.from(pairs, ({ citing }) => citing),
      cited: Uint32Array.from(pairs, ({ cited }) => cited),
    };
    const none = { x: new Float32Array(count), y: new Float32Array(count) };
    const works = { count, ...none, role: new Uint8Array(count), year: new Uint16Array(count), citedBy: new Uint32Array(count) };
    const got = read(encodeNetwork({ works, edges, layouts: { time: none, topic: none }, text: parts.text }), 4_096).parts
      .edges as typeof edges;
    expect(pairs.findIndex(({ citing, cited }, i) => got.citing[i] !== citing || got.cited[i] !== cited)).toBe(-1);
    expect(got.cited).toHaveLength(pairs.length);
  });
  it('refuses another file', () => {
    expect(() => read(new TextEncoder().encode('<!doctype html>'), 5)).toThrow('not the file of the citation network');
  });
  it('names evidence once, in runs in the order of the citations', () => {
    expect(parts.text.evidence.table.map(([evidence]) => evidence)).toContain('the list of c');
    expect(parts.text.evidence.runs.reduce((sum, [length]) => sum + length, 0)).toBe(parts.edges.cited.length);
  });
  it('lists a narrow topic with its paradigm, and marks what is in the list of the survey', () => {
    const a = parts.text.keys.indexOf('a');
    expect(parts.text.topics.of[a]?.map((place) => parts.text.topics.table[place]?.[0])).toEqual(['direct-offline', 'direct']);
    expect(parts.text.lists[a]).toBe('U');
    expect(parts.text.lists[parts.text.keys.indexOf('c')]).toBe('p');
  });
});
