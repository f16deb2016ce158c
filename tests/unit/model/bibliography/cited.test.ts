import { describe, expect, it } from 'vitest';
import { citedWorks, citedWorksOf, getReference } from '../../../../src/model/bibliography/cited.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const survey = await readSurvey();
const start = survey.sections.get('basics/start')?.prose;
const alpha = survey.techniques.get('alpha')?.prose;
if (!start || !alpha) throw new Error('The smallest content has changed.');
const shown = (works: ReturnType<typeof citedWorks>) => works.map(({ reference, anchors }) => [reference.key, ...anchors]);

describe('citedWorks(survey, prose)', () => {
  it('gives each work once, in the order of a reference list, with its places in the order of the text', () => {
    expect(shown(citedWorks(survey, start))).toEqual([
      ['adams2023first', 'cite-adams2023first-1'],
      ['brown2024second', 'cite-brown2024second-1', 'cite-brown2024second-2'],
    ]);
  });
});

describe('citedWorksOf(survey, texts)', () => {
  it('joins the places of several texts of a page by their names there', () => {
    const texts = [start, alpha].map((prose, index) => ({ prose, rename: (id: string) => `s${index}-${id}` }));
    expect(shown(citedWorksOf(survey, texts))[0]).toEqual([
      'adams2023first',
      's0-cite-adams2023first-1',
      's1-cite-adams2023first-1',
    ]);
  });
});

describe('getReference(survey, key)', () => {
  it('knows a work by a former key too', () => {
    expect(getReference(survey, 'brown2024draft').key).toBe('brown2024second');
  });

  it('throws where there is no such work', () => {
    expect(() => getReference(survey, 'nobody')).toThrow('The bibliography has no work "nobody".');
  });
});
