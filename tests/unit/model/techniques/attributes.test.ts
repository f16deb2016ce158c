import { describe, expect, it } from 'vitest';
import { cellText, meaningsOf } from '../../../../src/model/techniques/attributes.ts';
import type { Technique } from '../../../../src/model/survey.ts';
import type { Attribute } from '../../../../src/schemas/attributes.ts';

const feedback: Attribute = {
  id: 'feedback',
  label: 'Feedback',
  field: 'signal.feedback',
  meaning: 'The form in which judgements arrive.',
  values: [
    { id: 'reward', label: 'Reward', meaning: 'A number for each sample.' },
    { id: 'pairs', label: 'Pairs', meaning: 'Which of two samples is better.' },
  ],
  also: {},
};
const technique = (values?: string[]) => ({ signal: values && { feedback: values } }) as unknown as Technique;

describe('a column of the catalogue', () => {
  it('shows its values by their labels and says what they mean', () => {
    expect(cellText(technique(['pairs', 'reward']), feedback)).toBe('Pairs, Reward');
    expect(meaningsOf(technique(['pairs']), feedback)).toMatchObject([
      { label: 'Pairs', meaning: 'Which of two samples is better.' },
    ]);
  });

  it('says so where the sources do not tell, and where nobody has looked', () => {
    expect([cellText(technique(['not-reported']), feedback), cellText(technique(), feedback)]).toEqual([
      'Not reported',
      'Not yet checked',
    ]);
    expect(meaningsOf(technique(['not-reported']), feedback)).toEqual([]);
  });
});
