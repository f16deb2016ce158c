import { describe, expect, it } from 'vitest';
import { searchForm, startingPoints } from '../../../../src/model/search/form.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const work = (year: number, venue: string) => `csl:
  type: article
  title: Work of ${year} at ${venue}
  issued: { date-parts: [[${year}]] }
venueShort: ${venue} ${year}
origin: survey
provenance: { sources: [the work itself], agree: 1 }
`;
const survey = await readSurvey(undefined, {
  'references/a2022a.yaml': work(2022, 'CVPR'),
  'references/a2023b.yaml': work(2023, 'CVPR'),
  'references/a2024c.yaml': work(2024, 'CVPR'),
  'references/b2024d.yaml': work(2024, 'TMLR'),
});

describe('searchForm(survey)', () => {
  const { filters, years } = searchForm(survey);
  const valuesOf = (filter: string) => filters.find(({ id }) => id === filter)?.values;

  it('offers the values that some page has', () => {
    expect(valuesOf('modality')).toEqual([expect.objectContaining({ id: 'image', label: 'Image' })]);
    expect(valuesOf('paradigm')).toEqual([{ id: 'steering', label: 'Steering' }]);
  });

  it('offers a venue with three works, without its year', () => {
    expect(valuesOf('venue')).toEqual([{ id: 'CVPR', label: 'CVPR' }]);
  });

  it('offers the years of works, the newest first', () => {
    expect(years).toEqual(['2024', '2023', '2022']);
  });

  it('offers chapters with their numbers', () => {
    expect(valuesOf('chapter')?.map(({ label }) => label)).toEqual(['1 Basics']);
  });
});

describe('startingPoints(survey, most)', () => {
  it('gives the techniques that others build on', () => {
    expect(startingPoints(survey, 3)).toEqual([{ id: 'alpha', name: 'Alpha', followers: 1 }]);
  });
});
