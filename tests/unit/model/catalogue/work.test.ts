import { describe, expect, it } from 'vitest';
import { byFirstPublication, newestFirst, toldDateOfRecord, yearCell } from '../../../../src/model/catalogue/work.ts';
import type { Survey } from '../../../../src/model/survey.ts';

const works = {
  may: { date: '2024-05-22' },
  year: { date: '2024' },
  arxiv: { date: '2024', arxiv: '2402.14740' },
  issued: { csl: { issued: { 'date-parts': [[2024]] } } },
  next: { date: '2025-01' },
  unknown: { csl: {} },
};
const survey = { references: new Map(Object.entries(works)) } as unknown as Survey;
const records = Object.keys(works).map((work) => ({ name: work, work }));
const names = (order: (a: (typeof records)[0], b: (typeof records)[0]) => number) =>
  [...records].sort(order).map(({ name }) => name);

describe('records in the order of time', () => {
  it('have what is known by year only at the end of its year, and what is unknown last', () => {
    expect(names(byFirstPublication(survey))).toEqual(['arxiv', 'may', 'issued', 'year', 'next', 'unknown']);
    expect(names(newestFirst(survey))).toEqual(['next', 'issued', 'year', 'may', 'arxiv', 'unknown']);
  });

  it('sort by their cells in the same order', () => {
    const cells = records.map(({ work }) => yearCell(survey, work)).filter(({ isUnknown }) => !isUnknown);
    expect(cells.sort((a, b) => ((a.sort ?? '') < (b.sort ?? '') ? -1 : 1)).map(({ text }) => text)).toEqual([
      '2024',
      '2024',
      '2024',
      '2024',
      '2025',
    ]);
    expect([yearCell(survey, 'year').sort, yearCell(survey, 'issued').sort]).toEqual(['2024-99-99', '2024-99-99']);
  });

  it('are told with their date, and never as unchecked where the year is known', () => {
    expect(['may', 'arxiv', 'issued', 'unknown'].map((work) => toldDateOfRecord(survey, work))).toEqual([
      '2024-05-22',
      '2024-02',
      '2024 (known by year only)',
      'Not yet checked',
    ]);
  });
});
