import { describe, expect, it } from 'vitest';
import { mergedId, mergeSection } from '../../../src/site/merge.ts';

const own = { address: '/atlas/chapters/c/one/', prefix: 's1-1' };
const other = { address: '/atlas/chapters/c/two/', prefix: 's1-2' };
const merge = (html: string) => mergeSection(html, own, [own, other]);

describe('mergeSection(html, part, parts)', () => {
  it.each([
    // Ids and what names them
    ['<h3 id="goal">', '<h3 id="s1-1-goal">'],
    ['<label for="n">', '<label for="s1-1-n">'],
    ['<div aria-labelledby="a b" aria-describedby="c">', '<div aria-labelledby="s1-1-a s1-1-b" aria-describedby="s1-1-c">'],
    ['<button aria-controls="answer">', '<button aria-controls="s1-1-answer">'],
    ['<path fill="url(#hatch)"/>', '<path fill="url(#s1-1-hatch)"/>'],
    // Links
    ['<a href="#goal">', '<a href="#s1-1-goal">'],
    ['<a href="/atlas/chapters/c/one/">', '<a href="#s1-1">'],
    ['<a href="/atlas/chapters/c/two/#goal">', '<a href="#s1-2-goal">'],
    // The list of references is one for the page
    ['<a href="#ref-a2024a">', '<a href="#ref-a2024a">'],
    // What lies elsewhere
    ['<a href="/atlas/chapters/d/three/#goal">', '<a href="/atlas/chapters/d/three/#goal">'],
    ['<a href="https://example.org/#goal">', '<a href="https://example.org/#goal">'],
    // Values that hold the end of a tag
    ['<a title="x > y" href="/atlas/chapters/c/two/#x" id="b">', '<a title="x > y" href="#s1-2-x" id="s1-1-b">'],
    ['<p title="a < b" id="c">d</p>', '<p title="a < b" id="s1-1-c">d</p>'],
    // Words
    ['<p>an id="goal" &gt; href="#goal"</p>', '<p>an id="goal" &gt; href="#goal"</p>'],
    ['<p data-id="goal">', '<p data-id="goal">'],
  ])('makes of %s %s', (html, merged) => {
    expect(merge(html)).toBe(merged);
  });
});

describe('mergedId(prefix, id)', () => {
  it('begins with the prefix, but for references', () => {
    expect([mergedId('s1-1', 'goal'), mergedId('s1-1', 'ref-a2024a')]).toEqual(['s1-1-goal', 'ref-a2024a']);
  });
});
