import { describe, expect, it } from 'vitest';
import { csvColumns, numbersTable } from '../../../../src/model/results/csv.ts';
import { placedNumbers } from '../../../../src/model/results/places.ts';
import { toCsv } from '../../../../src/model/techniques/table-formats.ts';
import { readSurvey } from '../../../helpers/survey.ts';

/** The numbers of one table as records by the heads of the columns. */
async function rowsOf(table: string) {
  const survey = await readSurvey(undefined, { 'results/brown2024second.yaml': `tables:\n${table}` });
  const { head, rows } = numbersTable(survey, placedNumbers(survey), (path) => `https://atlas.example${path}`);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])));
}
const table = (columns: string, rows: string, more = '') => `  - id: main
    title: Scores on the prompts
    sources: [{ work: brown2024second, place: Table 1, checked: "2026-11-27" }]
    testSet: { benchmark: prompts, name: Prompts, part: 40 prompts }
${more}    metrics: [{ id: score, ${columns} }]
    rows: [${rows}]
`;
const score = 'metric: score, name: Score, direction: higher-is-better';

describe('the columns of a file of reported numbers', () => {
  it('have headings that stay', () => {
    expect(csvColumns.map(({ id }) => id).join(' ')).toBe(
      'id system technique base_model metric metric_id metric_variant against direction value plus_minus plus_minus_meaning unit ' +
        'printed_scale usual_scale usual_value trained_on_metric benchmark test_set test_set_part table sampler steps guidance ' +
        'resolution images_per_prompt other_conditions group rank rank_of close_to_previous work work_title year source_place link',
    );
  });
});

describe('numbersTable(survey, numbers, absolute)', () => {
  it('has one value a cell: the number as printed, its uncertainty, scale, rank and training apart', async () => {
    const [first] = await rowsOf(
      table(
        `${score}, scale: 100`,
        '{ name: Beta, values: { score: "1,055.0 ± 0.2" }, optimised: [score] }, { name: Alpha, values: { score: "42" } }',
        '    setting: { sampler: DDIM, steps: 50 }\n',
      ),
    );
    expect(first).toMatchObject({
      id: 'brown2024second/main/1/score',
      system: 'Beta',
      metric: 'Score',
      metric_id: 'score',
      metric_variant: 'score',
      value: '1055.0',
      plus_minus: '0.2',
      unit: '',
      printed_scale: '100',
      usual_value: '10.55',
      trained_on_metric: 'yes',
      test_set: 'Prompts',
      test_set_part: '40 prompts',
      table: 'Scores on the prompts',
      sampler: 'DDIM',
      steps: '50',
      guidance: '',
      group: 'brown2024second/main/score',
      rank: '1',
      rank_of: '2',
      source_place: 'Table 1',
      link: 'https://atlas.example/references/brown2024second/#numbers',
    });
  });

  it('leaves open what is not stated: no rank alone, no training, no scale that nobody knows', async () => {
    const [only] = await rowsOf(table(`${score}, isScaleKnown: false`, '{ name: Beta, values: { score: "0.7" } }'));
    expect(only).toMatchObject({ value: '0.7', printed_scale: '', usual_value: '', rank: '', rank_of: '1' });
    expect(only).toMatchObject({ trained_on_metric: 'unknown', against: '', base_model: '' });
  });

  it('gives a spreadsheet numbers as numbers and no formula', async () => {
    const survey = await readSurvey(undefined, {
      'results/brown2024second.yaml': `tables:\n${table(score, '{ name: "=HYPERLINK(1)", values: { score: "-0.31" } }')}`,
    });
    const file = toCsv(numbersTable(survey, placedNumbers(survey), (path) => path));
    expect(file).toContain(",'=HYPERLINK(1),");
    expect(file).toContain(',-0.31,');
  });
});
