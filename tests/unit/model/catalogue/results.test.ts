import { describe, expect, it } from 'vitest';
import { resultCatalogue } from '../../../../src/model/catalogue/results.ts';
import { placedNumbers } from '../../../../src/model/results/places.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const survey = await readSurvey(undefined, {
  'results/brown2024second.yaml': `tables:
  - id: main
    title: Scores on the prompts
    sources: [{ work: brown2024second, place: Table 1, checked: "2026-11-27" }]
    testSet: { benchmark: prompts, name: Prompts }
    metrics:
      - { id: score, metric: score, name: Score, direction: higher-is-better }
      - { id: fid, name: FID, direction: lower-is-better }
      - { id: win, name: Win rate, direction: not-applicable, unit: "%" }
    rows: [{ name: Beta, against: Alpha, values: { score: "0.51", fid: "12", win: "60" } }]
`,
});
const catalogue = resultCatalogue(survey, placedNumbers(survey));

describe('resultCatalogue(survey, numbers)', () => {
  it('lists systems, though what it counts are numbers', () => {
    expect([catalogue.named, catalogue.noun]).toEqual(['system', 'number']);
  });

  it('sorts values within their metric, by its direction', () => {
    const value = catalogue.columns.find(({ id }) => id === 'value');
    expect(value?.ranked).toEqual({ within: 'metric', directions: { FID: 1, 'Win rate': 0 } });
  });

  it('can be filtered by what occurs once, because the overview links to it', () => {
    const metrics = catalogue.facets.find(({ id }) => id === 'metric');
    expect(metrics?.values.map(({ id }) => id)).toEqual(['FID', 'Score', 'Win rate']);
  });
});
