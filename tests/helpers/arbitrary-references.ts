import fc, { type Arbitrary } from 'fast-check';
import type { Reference } from '../../src/model/survey.ts';
import { lineSchema } from '../../src/schemas/ids.ts';
import { makeReference } from './references.ts';

/** Signs that writers and readers of bibliographies stumble over, beside letters of several scripts. */
const signs = [
  ...'abcdefghijABCDEFXYZ0123456789',
  ...' .,;:!?()[]/|=+*@#$%&_^~<>{}\\"\'`-–—’“”…',
  ...'äÉñøÅßłşğİıőũçЖФ中文あ한ملעב😀∞βΣ',
];
const scripts = /[\p{L}\p{N}]/u;

/** A line of text that the schema accepts and that names something: it has a letter or digit. */
const line = (maxLength = 40): Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength })
    .map((characters) => characters.join('').replace(/ +/g, ' ').trim().normalize('NFC'))
    .filter((text) => scripts.test(text) && lineSchema.safeParse(text).success);

/** A word of a name: letters of some script, with apostrophe or hyphen inside. */
const nameWord = fc.stringMatching(/^[A-ZÄÉŁŞ][a-zäéłşñø]{1,8}(?:['-][A-Z][a-z]{1,5})?$/);
const words = (most: number) => fc.array(nameWord, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const person = fc
  .record(
    {
      family: words(2),
      given: words(2),
      suffix: fc.constantFrom('Jr.', 'III'),
      'non-dropping-particle': fc.constantFrom('van', 'de', 'van der'),
    },
    { requiredKeys: ['family', 'given'] },
  )
  // A suffix without given names has no place in BibTeX.
  .map((name) => ({ ...name }));
const institution = words(4).map((literal) => ({ literal }));
const authors = fc.array(fc.oneof({ weight: 4, arbitrary: person }, { weight: 1, arbitrary: institution }), {
  minLength: 1,
  maxLength: 6,
});

const date = fc.oneof(
  fc.integer({ min: 1500, max: 2099 }).map((year) => [year]),
  fc.tuple(fc.integer({ min: 1500, max: 2099 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(fc.integer({ min: 1500, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);
const pages = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map(([a, b]) => `${a}-${b}`);
const doi = fc.stringMatching(/^10\.\d{4,6}\/[A-Za-z0-9._;()%<>-]{1,20}$/);
const url = fc
  .stringMatching(/^https:\/\/example\.org\/[A-Za-z0-9_~%&=?#./-]{1,30}$/)
  .filter((text) => !/%(?![0-9A-F]{2})/.test(text));
const number = fc.stringMatching(/^[A-Z]?\d{1,4}$/);

/** A work with any of the fields that its kind has in the bibliography. */
export const anyReference: Arbitrary<Reference> = fc
  .record(
    {
      type: fc.constantFrom('article', 'article-journal', 'paper-conference'),
      title: line(60),
      author: authors,
      issued: date.map((parts) => ({ 'date-parts': [parts] })),
      volume: number,
      page: pages,
      DOI: doi,
      URL: url,
      'container-title': line(),
    },
    { requiredKeys: ['type', 'title'] },
  )
  .map((csl) => {
    const { 'container-title': container, volume, page, ...alone } = csl;
    const inside = {
      ...alone,
      ...(volume ? { volume } : {}),
      ...(page ? { page } : {}),
      'container-title': container ?? 'A Journal',
    };
    return makeReference('a', { csl: csl.type === 'article' ? alone : inside });
  });
