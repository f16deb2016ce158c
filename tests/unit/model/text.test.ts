import { describe, expect, it } from 'vitest';
import { aboutWords, count, grouped, readingMinutes, wrapped } from '../../../src/model/text.ts';

describe('numbers in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [800_000, '800,000'],
    [1_234_567, '1,234,567'],
  ])('%i is written %s', (n, text) => {
    expect(grouped(n)).toBe(text);
    expect(grouped(n)).toBe(n.toLocaleString('en-GB'));
  });

  it('one thing is not two', () => {
    expect([count(1, 'work'), count(2, 'work'), count(1_500, 'entry', 'entries')]).toEqual([
      '1 work',
      '2 works',
      '1,500 entries',
    ]);
  });

  it('an estimate of words does not pretend to be exact', () => {
    const texts = [3_456, 9_999].map((words) => ({ prose: { words } }));
    expect([aboutWords(texts), aboutWords([])]).toEqual(['about 13,000 words', 'about 0 words']);
  });

  it('reading takes at least a minute', () => {
    expect([readingMinutes(10), readingMinutes(2_380)]).toEqual([1, 10]);
  });
});

describe('a text in short lines', () => {
  it('breaks between words, cuts longer ones and loses nothing', () => {
    expect(wrapped('DDPO, trained on PickScore', 16)).toEqual(['DDPO, trained on', 'PickScore']);
    expect(wrapped('an Unbelievable name', 6)).toEqual(['an', 'Unbeli', 'evable', 'name']);
    expect(wrapped('', 6)).toEqual([]);
  });
});
