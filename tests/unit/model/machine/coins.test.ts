import { describe, expect, it } from 'vitest';
import { contextObject } from '../../../../src/model/machine/coins.ts';
import { invertedName, metaOfReference } from '../../../../src/model/machine/highwire.ts';
import { makeReference } from '../../../helpers/references.ts';

describe('contextObject(work)', () => {
  it('writes a conference paper with every part that readers know', () => {
    const text = contextObject({
      type: 'paper-conference',
      title: 'A & B = 100%',
      author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
      issued: { 'date-parts': [[2024, 5]] },
      'container-title': 'Proceedings',
      page: '1-9',
      DOI: '10.1000/x',
      URL: 'https://example.org/?a=1&b=2',
    });
    expect(text.split('&')).toEqual([
      'ctx_ver=Z39.88-2004',
      'rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook',
      'rft.genre=proceeding',
      'rft.atitle=A%20%26%20B%20%3D%20100%25',
      'rft.btitle=Proceedings',
      'rft.au=van%20Gogh%2C%20Vincent',
      'rft.date=2024-05',
      'rft.pages=1-9',
      'rft_id=info%3Adoi%2F10.1000%2Fx',
      'rft_id=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2',
    ]);
  });

  it.each([
    ['article-journal', 'journal', 'rft.genre=article'],
    ['book', 'book', 'rft.genre=book'],
    ['chapter', 'book', 'rft.genre=bookitem'],
    ['report', 'book', 'rft.genre=report'],
    ['thesis', 'dissertation', 'rft.title=T'],
    ['article', 'dc', 'rft.type=preprint'],
    ['software', 'dc', 'rft.type=computerProgram'],
    ['document', 'dc', 'rft.type=computerProgram'],
    ['dataset', 'dc', 'rft.type=dataset'],
    ['webpage', 'dc', 'rft.type=webpage'],
  ] as const)('tells the kind of %s', (type, format, kind) => {
    const pairs = contextObject({ type, title: 'T' }).split('&');
    expect(pairs).toContain(`rft_val_fmt=${encodeURIComponent(`info:ofi/fmt:kev:mtx:${format}`)}`);
    expect(pairs).toContain(kind);
  });
});

describe('invertedName(name)', () => {
  it.each([
    [{ family: 'Logan', given: 'Robert L.', suffix: 'IV' }, 'Logan IV, Robert L.'],
    [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }, 'Humboldt, Alexander von'],
    [{ literal: 'Gemini Team' }, 'Gemini Team,'],
    [{ literal: 'Barnes & Noble, Inc.' }, 'Barnes & Noble Inc.,'],
    [{ literal: 'OpenAI' }, 'OpenAI'],
    [{ family: 'Plato' }, 'Plato'],
  ])('writes %j so that Zotero takes it apart rightly', (name, written) => {
    expect(invertedName(name)).toBe(written);
  });
});

describe('metaOfReference(reference)', () => {
  it('names the proceedings before the conference, because the last container decides the kind', () => {
    const paper = makeReference('a', { csl: { type: 'paper-conference', title: 'T', 'container-title': 'Proceedings' } });
    const names = metaOfReference(paper).map(([name]) => name);
    expect(names.indexOf('citation_inbook_title')).toBeLessThan(names.indexOf('citation_conference_title'));
  });

  it('gives a preprint the number that only arXiv gave it', () => {
    const preprint = makeReference('a', { csl: { type: 'article', title: 'T' }, arxiv: '2409.07253' });
    expect(metaOfReference(preprint)).toContainEqual(['citation_technical_report_number', 'arXiv:2409.07253']);
  });
});
