import { describe, expect, it } from 'vitest';
import { citationLabel, narrativeLabel, yearLetters, yearWithLetter } from '../../../../src/model/bibliography/labels.ts';
import { compareReferences } from '../../../../src/model/bibliography/names.ts';
import type { Reference } from '../../../../src/model/survey.ts';
import { makeReference } from '../../../helpers/references.ts';

const names = (...families: string[]) => families.map((family) => ({ family }));
const work = (key: string, families: string[], year?: number, record: Record<string, unknown> = {}) =>
  makeReference(key, {
    csl: {
      type: 'article',
      title: `Title of ${key}`,
      author: names(...families),
      ...(year ? { issued: { 'date-parts': [[year]] } } : {}),
    },
    ...record,
  });
/** Works with the letters that they get together. */
function lettered(...works: Reference[]): Reference[] {
  const letters = yearLetters(works);
  return works.map((each) => ({ ...each, yearLetter: letters.get(each.key) ?? '' }));
}
const labels = (...works: Reference[]) => lettered(...works).map(citationLabel);

describe('yearLetters(works)', () => {
  it('tells apart works of the same label, in the order of their first publication and then of their keys', () => {
    expect(
      labels(
        work('late', ['Li', 'Wu', 'Xu'], 2024, { date: '2024-05' }),
        work('second', ['Li', 'Ho', 'Xu'], 2024, { date: '2024-02-15' }),
        work('first', ['Li', 'Ma', 'Xu'], 2024, { date: '2024-02-15' }),
        work('early', ['Li', 'Bo', 'Xu'], 2024, { date: '2023-08' }),
      ),
    ).toEqual(['Li et al., 2024d', 'Li et al., 2024c', 'Li et al., 2024b', 'Li et al., 2024a']);
  });

  it('puts a work known by year only after the others of that year', () => {
    expect(labels(work('a', ['Li'], 2024, { date: '2024' }), work('b', ['Li'], 2024, { arxiv: '2411.00001' }))).toEqual([
      'Li, 2024b',
      'Li, 2024a',
    ]);
  });

  it('gives no letter to a label that is its own', () => {
    expect(
      labels(
        work('a', ['Li'], 2024),
        work('b', ['Li'], 2023),
        work('c', ['Li', 'Wu'], 2024),
        work('d', ['Li', 'Wu', 'Xu'], 2024),
      ),
    ).toEqual(['Li, 2024', 'Li, 2023', 'Li and Wu, 2024', 'Li et al., 2024']);
  });

  it('divides the letter from what is no year', () => {
    expect(labels(work('a', ['Li']), work('b', ['Li']), work('c', ['Wu']))).toEqual(['Li, n.d.-a', 'Li, n.d.-b', 'Wu, n.d.']);
  });

  it('goes on after z with two letters', () => {
    const letters = yearLetters(
      Array.from({ length: 54 }, (_, index) => work(`k${String(index).padStart(2, '0')}`, ['Li'], 2024)),
    );
    expect([0, 25, 26, 27, 52].map((place) => [...letters.values()][place])).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
  });
});

describe('the labels of a work', () => {
  it('stand in brackets and in a sentence, there with the place', () => {
    const [, b] = lettered(work('a', ['Li', 'Wu'], 2024), work('b', ['Li', 'Wu'], 2024)) as [Reference, Reference];
    expect([citationLabel(b), narrativeLabel(b), narrativeLabel(b, 'Sec. 4'), yearWithLetter(b)]).toEqual([
      'Li and Wu, 2024b',
      'Li and Wu (2024b)',
      'Li and Wu (2024b, Sec. 4)',
      '2024b',
    ]);
  });

  it('are in the order of their letters in a reference list, where author and year are the same', () => {
    const works = lettered(
      work('c', ['Li'], 2024, { date: '2024-03' }),
      work('a', ['Li'], 2024, { date: '2024-09' }),
      work('b', ['Li'], 2023),
    );
    expect(works.sort(compareReferences).map(yearWithLetter)).toEqual(['2023', '2024a', '2024b']);
  });
});
