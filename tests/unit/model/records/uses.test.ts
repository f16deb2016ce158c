import { describe, expect, it } from 'vitest';
import { benchmarkMatrix, matrixTable } from '../../../../src/model/records/matrix.ts';
import { benchmarkUses, metricsTrainedOn, metricUses } from '../../../../src/model/records/uses.ts';
import type { Survey } from '../../../../src/model/survey.ts';

const read = (place: string) => [{ work: 'paper', place, checked: '2026-11-23' }];
const record = (id: string, name: string, more: object = {}) => [id, { id, name, aliases: [], work: 'paper', ...more }] as const;

const survey = {
  techniques: new Map([
    record('alpha', 'Alpha', {
      setting: { data: ['pairs', 'Questions prompts (test)', 'own images'], sources: read('Sec. 4') },
      results: [{ metric: 'Taste win rate', dataset: 'Pairs validation set', sources: read('Table 1') }],
    }),
    record('beta', 'Beta', { results: [] }),
    record('gamma', 'Gamma', { results: [] }),
  ]),
  benchmarks: new Map([record('pairs', 'Pairs'), record('questions', 'Questions'), record('unused', 'Unused')]),
  metrics: new Map([
    record('taste', 'Taste', { computation: { trainingData: ['pairs', 'more images'], sources: read('README') } }),
    record('looks', 'Looks', { computation: { trainingData: ['random parts of Pairs'] } }),
  ]),
  results: [
    {
      testSet: { name: 'the prompts', benchmark: 'questions' },
      sources: read('Table 2'),
      metrics: [{ id: 'a', metric: 'taste' }],
      rows: [{ technique: 'beta', values: { a: '0.5' } }, { technique: 'gamma', values: {} }, { values: { a: '0.4' } }],
    },
  ],
  references: new Map([['paper', { date: '2024-01-01' }]]),
} as unknown as Survey;
const told = (uses: ReturnType<typeof benchmarkUses>) =>
  [...uses].map(([id, all]) => [id, all.map(({ technique, roles }) => `${technique.id}: ${[...roles.keys()].join(' ')}`)]);

describe('benchmarkUses(survey)', () => {
  it('tells data from what is only reported on, by ids, names and the tables of numbers', () => {
    expect(told(benchmarkUses(survey))).toEqual([
      ['pairs', ['alpha: data reported']],
      ['questions', ['alpha: reported', 'beta: reported', 'gamma: reported']],
    ]);
  });

  it('keeps the places that say so', () => {
    const [use] = benchmarkUses(survey).get('pairs') ?? [];
    expect([...(use?.roles ?? [])].map(([role, [source]]) => [role, source?.place])).toEqual([
      ['data', 'Sec. 4'],
      ['reported', 'Table 1'],
    ]);
  });
});

describe('metricUses(survey)', () => {
  it('finds the names in results and the columns of tables that hold a number', () => {
    expect(told(metricUses(survey))).toEqual([['taste', ['alpha: reported', 'beta: reported']]]);
  });
});

describe('metricsTrainedOn(survey, benchmark)', () => {
  it('goes by ids and by names in the words of the record', () => {
    const pairs = survey.benchmarks.get('pairs');
    expect(pairs && metricsTrainedOn(survey, pairs).map(({ id }) => id)).toEqual(['taste', 'looks']);
  });
});

describe('benchmarkMatrix(survey)', () => {
  it('leaves out rows and columns without a mark, and is a row for each mark as data', () => {
    const matrix = benchmarkMatrix(survey);
    expect(matrix.columns.map(({ id }) => id)).toEqual(['pairs', 'questions']);
    expect(matrixTable(matrix).rows.map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
      ['alpha', 'pairs', 'among its data', 'Sec. 4'],
      ['alpha', 'pairs', 'results reported on it', 'Table 1'],
      ['alpha', 'questions', 'results reported on it', 'Sec. 4'],
      ['beta', 'questions', 'results reported on it', 'Table 2'],
      ['gamma', 'questions', 'results reported on it', 'Table 2'],
      ['looks', 'pairs', 'the metric was trained on it', ''],
      ['taste', 'pairs', 'the metric was trained on it', 'README'],
    ]);
  });
});
