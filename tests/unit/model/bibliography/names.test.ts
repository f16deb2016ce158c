import { describe, expect, it } from 'vitest';
import {
  authorsLong,
  authorsShort,
  compareReferences,
  describe as describeWork,
  familyOf,
  venueOf,
  yearOf,
} from '../../../../src/model/bibliography/names.ts';
import { makeReference } from '../../../helpers/references.ts';

const wallace = { family: 'Wallace', given: 'Bram' };
const dang = { family: 'Dang', given: 'Meihua' };
const joty = { family: 'Joty', given: 'Shafiq' };
const work = (key: string, csl: Record<string, unknown> = {}, record: Record<string, unknown> = {}) =>
  makeReference(key, { csl: { type: 'article', title: `Title of ${key}`, ...csl }, ...record });

describe('authorsShort(reference)', () => {
  it.each([
    ['one author', [wallace], 'Wallace'],
    ['two authors', [wallace, dang], 'Wallace and Dang'],
    ['three authors', [wallace, dang, joty], 'Wallace et al.'],
    ['a particle', [{ family: 'Schaar', given: 'Mihaela', 'non-dropping-particle': 'van der' }], 'van der Schaar'],
    [
      'a particle that belongs to the given name',
      [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
      'Humboldt',
    ],
    ['an institution', [{ literal: 'Gemini Team' }, dang], 'Gemini Team and Dang'],
  ])('names %s', (_what, author, short) => {
    expect(authorsShort(work('a', { author }))).toBe(short);
  });

  it('says that a list goes on even after one name', () => {
    expect(authorsShort(work('a', { author: [wallace] }, { moreAuthors: true }))).toBe('Wallace et al.');
  });

  it('gives the beginning of the title where the authors are unknown', () => {
    expect(authorsShort(work('a', { title: 'Human Image Generation: A Comprehensive Survey' }))).toBe('“Human Image Generation”');
  });
});

describe('authorsLong(reference)', () => {
  it('lists every author with particle and suffix', () => {
    const author = [
      { family: 'Logan', given: 'Robert L.', suffix: 'IV' },
      { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
      { literal: 'Gemini Team' },
    ];
    expect(authorsLong(work('a', { author }))).toBe('Robert L. Logan IV, Vincent van Gogh and Gemini Team');
  });

  it('says where the list goes on, and where it is unknown', () => {
    expect(authorsLong(work('a', { author: [wallace, dang] }, { moreAuthors: true }))).toBe(
      'Bram Wallace, Meihua Dang, and others',
    );
    expect(authorsLong(work('a'))).toBe('Authors unknown');
  });
});

describe('yearOf(reference)', () => {
  it('is the year of publication, or n.d.', () => {
    expect([yearOf(work('a', { issued: { 'date-parts': [[1763, 12]] } })), yearOf(work('a'))]).toEqual(['1763', 'n.d.']);
  });
});

describe('compareReferences(a, b)', () => {
  const order = (...works: ReturnType<typeof work>[]) => works.sort(compareReferences).map(({ key }) => key);

  it('looks through particles, accents and case', () => {
    const gogh = work('gogh', { author: [{ family: 'Gogh', 'non-dropping-particle': 'van' }] });
    const elan = work('elan', { author: [{ family: 'Élan' }] });
    const elbe = work('elbe', { author: [{ family: 'elbe' }] });
    expect(order(gogh, elbe, elan, work('hall', { author: [{ family: 'Hall' }] }))).toEqual(['elan', 'elbe', 'gogh', 'hall']);
  });

  it('sorts one author by year, then by title, then by key', () => {
    const by = (key: string, year: number, title: string) =>
      work(key, { author: [wallace], title, issued: { 'date-parts': [[year]] } });
    expect(order(by('d', 2024, 'B'), by('c', 2024, 'B'), by('b', 2024, 'A'), by('a', 1999, 'Z'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts a work without authors under its title', () => {
    expect(
      order(work('z', { author: [wallace] }), work('a', { title: 'Human Image Generation' }), work('d', { author: [dang] })),
    ).toEqual(['d', 'a', 'z']);
  });
});

describe('familyOf(name)', () => {
  it('keeps the name of an institution whole', () => {
    expect(familyOf({ literal: 'Research and Development Department' })).toBe('Research and Development Department');
  });
});

describe('venueOf(reference)', () => {
  it.each([
    ['NeurIPS 2024', 'NeurIPS'],
    ['CVPR 2023 Workshops', 'CVPR'],
    ['TMLR', 'TMLR'],
  ])('names %s as %s', (venueShort, venue) => {
    expect(venueOf({ venueShort })).toBe(venue);
  });
});

describe('describe(reference, edition)', () => {
  const atlas = { title: 'Atlas of Tests' };

  it('gives the summary and says who wrote it', () => {
    const summary = { text: 'It works.', sources: [{ url: 'https://example.org', checked: '2026-11-23' }] };
    const described = describeWork(work('a', { author: [wallace], issued: { 'date-parts': [[2024]] } }, { summary }), atlas);
    expect(described).toBe('It works. (Summary of Wallace (2024) by the Atlas of Tests.)');
  });

  it('says what the page holds where there is no summary', () => {
    const described = describeWork(
      work('a', { author: [wallace], issued: { 'date-parts': [[2024]] } }, { venueShort: 'CVPR 2024' }),
      atlas,
    );
    expect(described).toBe(
      'Wallace (2024), CVPR 2024: metadata, citations and exports in the Atlas of Tests; not yet summarised.',
    );
  });
});
