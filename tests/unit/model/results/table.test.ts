import { describe, expect, it } from 'vitest';
import { resultTable, settingsOf } from '../../../../src/model/results/table.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const survey = await readSurvey();

describe('settingsOf(survey, metric, benchmark)', () => {
  it('gives the settings in which several systems were measured', () => {
    expect(settingsOf(survey, 'score', 'prompts').map(({ numbers }) => numbers.length)).toEqual([2]);
    expect(settingsOf(survey, 'score').length).toBe(1);
  });

  it('gives none for another benchmark or metric', () => {
    expect([settingsOf(survey, 'score', 'others'), settingsOf(survey, 'other')]).toEqual([[], []]);
  });
});

describe('resultTable(settings)', () => {
  it('has a row for each number with its rank, and says which was trained on the metric', () => {
    const { head, rows } = resultTable(settingsOf(survey, 'score'));
    expect(head.slice(0, 7)).toEqual(['Setting', 'System', 'Base model', 'Metric', 'Value', 'Rank', 'Trained on the metric']);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['1', 'Beta', '', 'Score', '0.51 ± 0.02', '1 of 2', 'yes'],
      ['1', 'Alpha', '', 'Score', '0.42', '2 of 2', ''],
    ]);
  });
});
