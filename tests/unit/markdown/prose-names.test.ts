import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/markdown/prose.ts';

describe('readProse(source), for checks', () => {
  it('gives names with their attributes', () => {
    expect(readProse('<Cite id="a" narrative at={x} />').names).toEqual([
      { name: 'Cite', attributes: { id: 'a', narrative: true, at: '{x}' }, line: 1 },
    ]);
  });

  it('gives the addresses of links and images', () => {
    expect(readProse('[a](https://example.org/) [b](#c)\n\n![d](/e.png)').addresses).toEqual([
      { url: 'https://example.org/', line: 1 },
      { url: '#c', line: 1 },
      { url: '/e.png', line: 3 },
    ]);
  });

  it('names attributes of a heading besides its id, which would reach the page', () => {
    const { foreign } = readProse('## A {#a onclick="x" .wide}');
    expect(foreign.map(({ what }) => what).sort()).toEqual([
      'the attribute "class" of a heading',
      'the attribute "onclick" of a heading',
    ]);
  });
});
