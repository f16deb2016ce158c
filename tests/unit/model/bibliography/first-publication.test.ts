import { describe, expect, it } from 'vitest';
import {
  compareFirstPublication,
  firstPublication,
  publicationMonth,
  toldDate,
  yearsOf,
} from '../../../../src/model/bibliography/first-publication.ts';

const issued = (...parts: number[]) => ({ issued: { 'date-parts': [parts] } });

describe('firstPublication(work)', () => {
  it.each([
    ['the date of the record', { date: '2024-05-22', arxiv: '2405.00001', csl: issued(2025, 3) }, '2024-05-22'],
    ['the month of the arXiv number where the record has the year only', { date: '2024', arxiv: '2402.14740' }, '2024-02'],
    ['the month of the arXiv number where the record has no date', { arxiv: '2510.18851', csl: issued(2025) }, '2025-10'],
    ['the arXiv number where it is earlier', { date: '2024', arxiv: '2312.00001' }, '2023-12'],
    ['the arXiv number where it is earlier by a month', { date: '2024-06-01', arxiv: '2405.00001' }, '2024-05'],
    ['the date of the record where it is earlier', { date: '2023-11-24', arxiv: '2312.11473' }, '2023-11-24'],
    ['the year of the record where the arXiv number is of a later one', { date: '2023', arxiv: '2401.00001' }, '2023'],
    ['the month of an arXiv number of the last century', { arxiv: 'hep-th/9901001' }, '1999-01'],
    ['only the year of the version that is cited', { csl: issued(2025, 6, 12) }, '2025'],
    ['unknown where nothing is', {}, undefined],
  ])('is %s', (_what, work, date) => {
    expect(firstPublication(work)).toBe(date);
  });
});

describe('compareFirstPublication(a, b)', () => {
  it('puts what is known by year or month only at the end of that, and what is unknown last', () => {
    const dates = [undefined, '2025', '2024', '2024-12-31', '2025-01', '2024-05', '2024-05-22', '2024-06-01', '1978'];
    expect(dates.sort(compareFirstPublication)).toEqual([
      '1978',
      '2024-05-22',
      '2024-05',
      '2024-06-01',
      '2024-12-31',
      '2024',
      '2025-01',
      '2025',
      undefined,
    ]);
  });

  it('agrees with the places on an axis as to years and days', () => {
    const dates = ['2024-12-01', '2024', '2025-01-01', '2025-06', '2025'];
    expect([...dates].sort((a, b) => yearsOf(a) - yearsOf(b))).toEqual([...dates].sort(compareFirstPublication));
  });
});

describe('a date of first publication', () => {
  it('is told with the word that only its year is known', () => {
    expect([toldDate('2024-05-22'), toldDate('2024')]).toEqual(['2024-05-22', '2024 (known by year only)']);
  });

  it('is drawn by month', () => {
    expect(publicationMonth({ date: '2024-05-22' })).toEqual({
      date: '2024-05',
      year: expect.closeTo(2024 + 4.5 / 12, 9) as number,
    });
    expect(publicationMonth({})).toBeUndefined();
  });
});
