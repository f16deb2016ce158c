import { describe, expect, it } from 'vitest';
import { inWords } from '#model/left-out.ts';

describe('what of an address is not here', () => {
  it('is named with what it should have been', () => {
    expect(inWords([])).toBe('');
    expect(inWords([{ what: 'topic', value: 'x' }])).toBe('The address asks for the topic “x”, which is not here.');
    expect(
      inWords([
        { what: 'topic', value: 'x' },
        { what: 'role', value: 'y' },
      ]),
    ).toBe('The address asks for the topic “x” and the role “y”, which are not here.');
  });

  it('stays short, however long the address is', () => {
    const text = inWords(Array.from({ length: 50 }, () => ({ what: 'work', value: '😀'.repeat(900) })));
    expect(text).toContain('and 47 more, which are not here');
    expect([...text].length).toBeLessThan(230);
    expect(text.isWellFormed()).toBe(true);
  });
});
