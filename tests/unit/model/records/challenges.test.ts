import { describe, expect, it } from 'vitest';
import { challengeMatrix, recordsNamedIn, placesNaming } from '../../../../src/model/records/challenges.ts';
import { matrixTable } from '../../../../src/model/records/matrix.ts';
import type { Section, Survey } from '../../../../src/model/survey.ts';

const link = (name: string, target: string, line: number) => ({ name, target, line });
const section = (path: string, number: string, links: object[], status = 'written') =>
  ({
    path,
    number,
    title: path,
    status,
    prose: {
      links,
      headings: [
        { id: 'problem', line: 5 },
        { id: 'tried', line: 20 },
      ],
    },
  }) as unknown as Section;
const first = section('challenges/first', '5.1', [
  link('Technique', 'beta', 22),
  link('Technique', 'beta', 30),
  link('Benchmark', 'pairs', 6),
]);
const second = section('challenges/second', '5.2', [link('Technique', 'alpha', 2)]);
const planned = section('challenges/third', '5.3', [link('Technique', 'alpha', 6)], 'outlined');
const record = (id: string): [string, object] => [id, { id, name: id.toUpperCase() }];
const survey = {
  chapters: [{ id: 'challenges', sections: [first, second, planned] }],
  sections: new Map([first, second, planned].map((each) => [each.path, each])),
  techniques: new Map([record('beta'), record('alpha'), record('unnamed')]),
  benchmarks: new Map([record('pairs')]),
  metrics: new Map(),
} as unknown as Survey;

describe('challengeMatrix(survey, kind)', () => {
  it('counts the links of written sections and leads to the heading of the first', () => {
    const { columns, rows } = challengeMatrix(survey, 'Technique');
    expect(columns.map(({ name }) => name)).toEqual(['5.1 challenges/first', '5.2 challenges/second']);
    expect(rows.map(({ id, cells }) => [id, [...cells.values()].flat().map(({ letter, path }) => `${letter} ${path}`)])).toEqual([
      ['alpha', ['1 /chapters/challenges/second/']],
      ['beta', ['2 /chapters/challenges/first/#tried']],
    ]);
  });

  it('is a row for each mark as data', () => {
    expect(matrixTable(challengeMatrix(survey, 'Benchmark')).rows).toEqual([
      ['pairs', 'PAIRS', 'challenges/first', '5.1 challenges/first', 'named once in 5.1', '', ''],
    ]);
  });
});

describe('recordsNamedIn(survey, section, kind)', () => {
  it('names each record once', () => {
    expect(recordsNamedIn(survey, first, 'Technique').map(({ id }) => id)).toEqual(['beta']);
    expect(recordsNamedIn(survey, first, 'Metric')).toEqual([]);
  });
});

describe('placesNaming(survey, kind, id)', () => {
  it('goes through the sections in reading order', () => {
    expect(placesNaming(survey, 'Technique', 'alpha')).toEqual([
      { label: '5.2 challenges/second', path: '/chapters/challenges/second/' },
      { label: '5.3 challenges/third', path: '/chapters/challenges/third/' },
    ]);
  });
});
