import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/model/machine/plain-text.ts';
import type { Survey } from '../../../../src/model/survey.ts';
import { makeReference } from '../../../helpers/references.ts';

const works = [
  makeReference('a2024a', {
    csl: { type: 'article', title: 'A', author: [{ family: 'Ash' }], issued: { 'date-parts': [[2024]] } },
  }),
  makeReference('b2023b', {
    csl: { type: 'article', title: 'B', author: [{ family: 'Bell' }], issued: { 'date-parts': [[2023]] } },
  }),
  {
    ...makeReference('ash2024other', {
      csl: { type: 'article', title: 'C', author: [{ family: 'Ash' }], issued: { 'date-parts': [[2024]] } },
    }),
    yearLetter: 'b',
  },
];
const survey = {
  references: new Map(works.map((work) => [work.key, work])),
  formerKeys: new Map(),
  techniques: new Map([['ddpo', { name: 'DDPO' }]]),
  benchmarks: new Map(),
  metrics: new Map(),
  sections: new Map(),
  blocks: new Map([['equation:loss', { kind: 'equation', id: 'loss', number: 3, section: { path: 'c/s', number: '2.1' } }]]),
} as unknown as Survey;

describe('plainText(survey, source)', () => {
  it.each([
    ['---\ntitle: T\n---\n\nText.', 'Text.'],
    ['Seen <Cite id="a2024a b2023b" />.', 'Seen (Ash, 2024; Bell, 2023).'],
    ['<Cite id="a2024a" at="Sec. 4" narrative /> says.', 'Ash (2024, Sec. 4) says.'],
    ['<Cite id="ash2024other" at="Sec. 4" narrative /> says.', 'Ash (2024b, Sec. 4) says.'],
    ['Seen <Cite id="a2024a" pre="see" at="p. 1 > 0" />.', 'Seen (see Ash, 2024, p. 1 > 0).'],
    ['With <Technique id="ddpo" /> and a <Term id="x">term</Term>.', 'With DDPO and a term.'],
    ['By <Ref to="eq:loss" />.', 'By Eq. 3 of Section 2.1.'],
    ['<Eq id="loss">\n\n$$\nx\n$$\n\n</Eq>', 'Eq. 3. \n\n$$\nx\n$$'],
    ['<Details summary="Proof">\n\nSo.\n\n</Details>', 'Proof:\n\nSo.'],
    ['## Title {#id}', '## Title'],
    ['a \\< b and \\{c\\} for \\$5, $\\frac{a}{b}$', 'a < b and {c} for $5, $\\frac{a}{b}$'],
    ['\\{a\\}, $p = \\{a, b\\}$, \\{b\\}', '{a}, $p = \\{a, b\\}$, {b}'],
    ['$$\n\\left\\{ x < y \\right\\}\n$$\n\nfor \\$2', '$$\n\\left\\{ x < y \\right\\}\n$$\n\nfor $2'],
    ['from \\$5 to \\$6, where $x \\in \\{0, 1\\}$', 'from $5 to $6, where $x \\in \\{0, 1\\}$'],
    ['\\<Cite> and $a <B> b$', '<Cite> and $a <B> b$'],
    ['<Details summary="For \\{x\\}: $\\{x\\}$">', 'For \\{x\\}: $\\{x\\}$:'],
  ])('writes %j as %j', (source, text) => {
    expect(plainText(survey, source)).toBe(text);
  });
});
