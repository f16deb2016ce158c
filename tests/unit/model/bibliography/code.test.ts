import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../src/model/bibliography/code.ts';
import type { Reference, Survey } from '../../../../src/model/survey.ts';
import { makeReference } from '../../../helpers/references.ts';

const survey = {
  techniques: new Map([
    ['one', { code: { url: 'https://github.com/a/One' } }],
    ['two', { code: { url: 'https://github.com/a/one/' } }],
    ['three', {}],
  ]),
  metrics: new Map([['score', { implementation: { url: 'https://github.com/a/score' } }]]),
} as unknown as Survey;
const introduces = (...ids: string[]): Reference['introduces'] =>
  ids.map((id) => ({ kind: id === 'score' ? 'metric' : 'technique', id, name: id.toUpperCase(), aliases: [] }));
const work = (more: Partial<Reference>) => ({ ...makeReference('a', { csl: { type: 'article', title: 'A' } }), ...more });

describe('the official code of a work', () => {
  it('comes from the records of what it introduces where its own names none', () => {
    const found = codeOf(survey, work({ introduces: introduces('one', 'three', 'score') }));
    expect(found.map(({ url, records }) => [url, records.map(({ name }) => name)])).toEqual([
      ['https://github.com/a/One', ['ONE']],
      ['https://github.com/a/score', ['SCORE']],
    ]);
  });

  it('is named once, with every record that names it', () => {
    expect(codeOf(survey, work({ introduces: introduces('one', 'two') }))).toMatchObject([
      { records: [{ id: 'one' }, { id: 'two' }] },
    ]);
  });

  it('is that of its own record where they agree', () => {
    const own = { code: 'https://github.com/a/one', introduces: introduces('one') };
    expect(codeOf(survey, work(own))).toEqual([{ url: own.code, records: [] }]);
  });

  it('is empty where nobody names any', () => {
    expect(codeOf(survey, work({ introduces: introduces('three') }))).toEqual([]);
  });
});
