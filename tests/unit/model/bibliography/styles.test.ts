import { describe, expect, it } from 'vitest';
import { formatCitation } from '../../../../src/model/bibliography/citation-js.ts';
import { styles, type Style } from '../../../../src/model/bibliography/format-names.ts';
import { hardCases } from '../../../fixtures/bibtex/hard-cases.ts';
import { makeReference } from '../../../helpers/references.ts';

const people = ['Ann Ash', 'Bo Bell', 'Cy Cole', 'Di Dunn', 'Ed East', 'Flo Fox', 'Gil Gray'].map((name) => {
  const [given = '', family = ''] = name.split(' ');
  return { family, given };
});
const preprint = makeReference('ash2024aligning', {
  csl: {
    type: 'article',
    title: 'Aligning Things',
    author: people,
    issued: { 'date-parts': [[2024, 9, 11]] },
    publisher: 'arXiv',
    number: 'arXiv:2409.07253',
    genre: 'preprint',
    URL: 'https://arxiv.org/abs/2409.07253',
  },
  arxiv: '2409.07253',
});
const article = makeReference('ash2025journal', {
  csl: {
    type: 'article-journal',
    title: 'Journal Things',
    author: [people[0], { family: 'Schaar', given: 'Mia', 'non-dropping-particle': 'van der' }],
    issued: { 'date-parts': [[2025, 3]] },
    'container-title': 'Journal of Things',
    volume: '58',
    issue: '9',
    page: '1-37',
    DOI: '10.1145/1',
  },
});
const paper = makeReference('team2023conference', {
  csl: {
    type: 'paper-conference',
    title: 'Conference Things',
    author: [{ literal: 'Gemini Team' }, people[1], people[2]],
    issued: { 'date-parts': [[2023]] },
    'container-title': 'Proceedings of Things',
    publisher: 'PMLR',
    page: '10-20',
    URL: 'https://example.org/p',
  },
  arxiv: '2301.00001',
});
const book = makeReference('luce1959book', {
  csl: {
    type: 'book',
    title: 'A Book',
    author: [{ family: 'Luce', given: 'R. Duncan' }],
    issued: { 'date-parts': [[1959]] },
    publisher: 'Wiley',
    'publisher-place': 'New York',
  },
});

describe('formatCitation(reference, style, "text")', () => {
  it.each<[Style, string]>([
    [
      'apa',
      'Ash, A., Bell, B., Cole, C., Dunn, D., East, E., Fox, F., & Gray, G. (2024). Aligning Things (arXiv:2409.07253). arXiv. https://arxiv.org/abs/2409.07253',
    ],
    [
      'ieee',
      'A. Ash et al., “Aligning Things,” Sept. 2024, arXiv:2409.07253. [Online]. Available: https://arxiv.org/abs/2409.07253.',
    ],
    ['chicago', 'Ash, Ann, Bo Bell, Cy Cole, et al. 2024. “Aligning Things.” Preprint, arXiv. https://arxiv.org/abs/2409.07253.'],
    ['mla', 'Ash, Ann, et al. “Aligning Things.” arXiv, 11 Sept. 2024, https://arxiv.org/abs/2409.07253.'],
    [
      'acm',
      'Ann Ash, Bo Bell, Cy Cole, Di Dunn, Ed East, Flo Fox, and Gil Gray. 2024. Aligning Things. arXiv:2409.07253. Retrieved from https://arxiv.org/abs/2409.07253.',
    ],
    ['nature', 'Ash, A. et al. Aligning Things. Preprint at https://arxiv.org/abs/2409.07253 (2024).'],
    [
      'vancouver',
      'Ash A, Bell B, Cole C, Dunn D, East E, Fox F, et al. Aligning Things [Internet]. arXiv; 2024. Available from: https://arxiv.org/abs/2409.07253',
    ],
    ['harvard', 'Ash, A. et al. (2024) “Aligning Things.” arXiv. Available at: https://arxiv.org/abs/2409.07253.'],
  ])('writes a preprint in %s', (style, text) => {
    expect(formatCitation(preprint, style, 'text')).toBe(text);
  });

  it.each<[Style, string]>([
    [
      'ieee',
      'A. Ash and M. van der Schaar, “Journal Things,” Journal of Things, vol. 58, no. 9, pp. 1–37, Mar. 2025, doi: 10.1145/1.',
    ],
    [
      'chicago',
      'Ash, Ann, and Mia van der Schaar. 2025. “Journal Things.” Journal of Things 58 (9): 1–37. https://doi.org/10.1145/1.',
    ],
    [
      'mla',
      'Ash, Ann, and Mia van der Schaar. “Journal Things.” Journal of Things, vol. 58, no. 9, Mar. 2025, pp. 1–37, https://doi.org/10.1145/1.',
    ],
    ['acm', 'Ann Ash and Mia van der Schaar. 2025. Journal Things. Journal of Things, 58, 9, 1–37. https://doi.org/10.1145/1.'],
    ['nature', 'Ash, A. & van der Schaar, M. Journal Things. Journal of Things 58, 1–37 (2025).'],
  ])('writes a journal article in %s', (style, text) => {
    expect(formatCitation(article, style, 'text')).toBe(text);
  });

  it.each<[Style, string]>([
    [
      'ieee',
      'Gemini Team, B. Bell, and C. Cole, “Conference Things,” in Proceedings of Things, PMLR, 2023, pp. 10–20. [Online]. Available: https://example.org/p.',
    ],
    [
      'chicago',
      'Gemini Team, Bo Bell, and Cy Cole. 2023. “Conference Things.” In Proceedings of Things, 10–20. PMLR. https://example.org/p.',
    ],
    ['mla', 'Gemini Team, et al. “Conference Things.” Proceedings of Things, PMLR, 2023, pp. 10–20, https://example.org/p.'],
    [
      'acm',
      'Gemini Team, Bo Bell, and Cy Cole. 2023. Conference Things. In Proceedings of Things, PMLR, 10–20. Retrieved from https://example.org/p.',
    ],
    [
      'nature',
      'Gemini Team, Bell, B. & Cole, C. Conference Things. in Proceedings of Things 10–20 (PMLR, 2023). https://example.org/p.',
    ],
  ])('writes a conference paper in %s, without its arXiv copy', (style, text) => {
    expect(formatCitation(paper, style, 'text')).toBe(text);
  });

  it.each<[Style, string]>([
    ['ieee', 'R. D. Luce, A Book, New York: Wiley, 1959.'],
    ['chicago', 'Luce, R. Duncan. 1959. A Book. New York: Wiley.'],
    ['mla', 'Luce, R. Duncan. A Book. Wiley, 1959.'],
    ['acm', 'R. Duncan Luce. 1959. A Book. Wiley, New York.'],
    ['nature', 'Luce, R. D. A Book (Wiley, New York, 1959).'],
  ])('writes a book in %s', (style, text) => {
    expect(formatCitation(book, style, 'text')).toBe(text);
  });

  it.each(Object.keys(styles) as Style[])('names every hard case by its title in %s, also without authors and year', (style) => {
    const plain = hardCases().filter(({ csl }) => /^[\w ,-]+$/.test(csl.title));
    for (const reference of plain) expect(formatCitation(reference, style, 'text')).toContain(reference.csl.title);
  });
});

describe('formatCitation(reference, style, "html")', () => {
  it.each(Object.keys(styles) as Style[])('escapes what would be HTML in %s', (style) => {
    const hostile = makeReference('x', {
      csl: { type: 'article', title: 'A <script>alert(1)</script> title', author: [{ literal: '<img src=x>' }] },
    });
    expect(formatCitation(hostile, style, 'html')).not.toMatch(/<(?:script|img)/);
  });

  it('leaves out the number of numbered styles', () => {
    expect(formatCitation(book, 'vancouver', 'html')).not.toContain('1.');
  });
});
