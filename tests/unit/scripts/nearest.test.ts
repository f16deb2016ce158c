import { describe, expect, it } from 'vitest';
import { didYouMean, findNearest, suggest } from '../../../scripts/lib/nearest.ts';
import { editDistance } from '../../../src/model/search/edit-distance.ts';

describe('editDistance(a, b)', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['wallace2023diffusion', 'wallace2024diffusion', 1],
    ['frist', 'first', 2],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('findNearest(word, words)', () => {
  it('finds a mistyped word', () => {
    expect(findNearest('fammilies', ['aliases', 'families', 'gist'])).toBe('families');
  });
  it('looks past capital letters', () => {
    expect(findNearest('DDPO', ['dpok', 'ddpo'])).toBe('ddpo');
  });
  it('takes the first of words that are equally near', () => {
    expect(findNearest('bat', ['cat', 'hat'])).toBe('cat');
  });
  it('finds nothing where more than a third of the letters differ', () => {
    expect(findNearest('inpo', ['d3po'])).toBeUndefined();
  });
  it('finds nothing where more than four letters of a long word differ', () => {
    expect(findNearest('wallace2023diffusion', ['wallis2019diffuse'])).toBeUndefined();
  });
  it('never replaces a whole word', () => {
    expect(findNearest('id', ['at', 'to'])).toBeUndefined();
    expect(findNearest('', ['a'])).toBeUndefined();
  });
});

describe('suggest(word, allowed, otherwise)', () => {
  it('names the nearest word and all of few', () => {
    expect(suggest('writen', ['written', 'planned'], 'Look it up.')).toBe(
      'Did you mean "written"? Use one of: written, planned.',
    );
  });
  it('lists twelve words at most', () => {
    const words = Array.from({ length: 13 }, (_, index) => `word-number-${index}`);
    expect(suggest('entirely different', words, 'Look it up.')).toBe('Look it up.');
    expect(suggest('entirely different', words.slice(1), 'Look it up.')).toContain('Use one of: word-number-1, ');
  });
  it('does not list a single word twice', () => {
    expect(suggest('imag', ['image'], 'Look it up.')).toBe('Did you mean "image"?');
  });
});

describe('didYouMean(word, words, otherwise)', () => {
  it('says what else to do where nothing is near', () => {
    expect(didYouMean('zzz', ['alpha'], 'Write the record.')).toBe('Write the record.');
  });
});
