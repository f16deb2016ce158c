import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../../src/model/results/table.ts';
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
