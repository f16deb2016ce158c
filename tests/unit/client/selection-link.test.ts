import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLink, keysOfLink, linkTo, move, readLink } from '../../../src/client/selection/link.ts';

const page = 'https://atlas.example/selection/';
const key = fc.stringMatching(/^[a-z]{1,6}\d{4}[a-z]{1,6}$/);

describe('a shared link', () => {
  it('brings back the works in their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 40 }), (keys) => {
        expect(keysOfLink(new URL(linkTo(keys, `${page}?works=old#part`)).search)).toEqual(keys);
      }),
    );
  });

  it('has each work once and nothing that is no key', () => {
    expect(keysOfLink('?works=b2024b,a2024a,b2024b,<img>,../x,,C')).toEqual(['b2024b', 'a2024a']);
  });

  it('is none without works, and the plain page for none', () => {
    expect([keysOfLink(''), keysOfLink('?q=1'), keysOfLink('?works=')]).toEqual([undefined, undefined, []]);
    expect(linkTo([], page)).toBe(page);
  });
});

describe('readLink(search, index)', () => {
  const label = { title: 'T', by: 'B' };
  const index = { works: { a2024a: label, b2024b: label }, former: { b2023b: 'b2024b' } };

  it('leads former keys on, joins what they meet and counts what the Atlas does not have', () => {
    expect(readLink('?works=b2023b,b2024b,a2024a,x2020x', index)).toEqual({ keys: ['b2024b', 'a2024a'], unknown: 1 });
    expect(readLink('', index)).toBeUndefined();
  });

  it('is put into words', () => {
    expect(describeLink({ keys: ['a2024a'], unknown: 0 })).toBe('This link brings 1 work.');
    expect(describeLink({ keys: [], unknown: 2 })).toBe('This link brings 0 works. The Atlas does not have 2 works of the link.');
  });
});

describe('move(list, from, to)', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 9, ['a', 'b', 'c']],
    [7, 0, ['a', 'b', 'c']],
  ])('puts the element at %i to %i and stays inside the list', (from, to, moved) => {
    expect(move(['a', 'b', 'c'], from, to)).toEqual(moved);
  });
});
