import { describe, expect, it } from 'vitest';
import { withHiddenWords } from '../../../src/integrations/search-index.ts';

const page = (body: string) =>
  `<html><head></head><body><nav>Reward hacking</nav><article data-pagefind-body>${body}</article></body></html>`;
const synonyms = [['reward hacking', 'over-optimisation', 'Goodhart']];
const hiddenIn = (html: string, field: string) =>
  new RegExp(`data-pagefind-meta="${field}\\[content\\]" content="([^"]*)"`).exec(html)?.[1];

describe('words that only the search index knows', () => {
  it('a page that speaks of a word is found by those that mean the same', () => {
    const html = withHiddenWords(page('<p>Over-optimisation. More on <b>over-optimisation</b>.</p>'), { synonyms });
    expect(hiddenIn(html, 'also')).toBe('reward hacking, Goodhart');
  });

  it('a word in passing, in the navigation or inside another word is not what a page speaks of', () => {
    expect(withHiddenWords(page('<p>Over-optimisation, once.</p>'), { synonyms })).not.toContain('pagefind-meta');
    expect(withHiddenWords(page('<p>Goodharting and Goodharted.</p>'), { synonyms })).not.toContain('pagefind-meta');
  });

  it('Greek letters of formulas are found by their names, once each', () => {
    const formula =
      '<math><annotation encoding="application/x-tex">\\beta\\,\\sigma_t + \\beta \\theta_{\\mathrm{ref}} \\eta</annotation></math>';
    expect(hiddenIn(withHiddenWords(page(formula), { synonyms }), 'also')).toBe('beta, sigma, theta, eta');
  });

  it('words of a page are escaped', () => {
    const group = [['reward', '"><script>alert(1)</script>']];
    const html = withHiddenWords(page('<p>A reward, and a reward.</p>'), { synonyms: group });
    expect(html).not.toContain('<script>');
    expect(html).toContain('content="&quot;>&lt;script>alert(1)&lt;/script>"');
  });

  it('names and values do not run together', () => {
    const facts =
      '<dl><div><dt>Pairs needed</dt><dd>Yes</dd></div><div><dt>Idea</dt><dd>Short.</dd></div></dl><td>1</td><td>2</td>';
    const text = withHiddenWords(page(facts), { synonyms }).replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('Pairs needed: Yes. Idea: Short. 1 2');
  });

  it('American words are found by their British forms', () => {
    expect(hiddenIn(withHiddenWords(page('<p>Preference Optimization.</p>'), { synonyms }), 'also')).toBe('optimisation');
  });
});
