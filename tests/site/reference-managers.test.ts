import { describe, expect, it } from 'vitest';
import type { Csl } from '../../src/schemas/reference.ts';
import { atlas } from '../helpers/build.ts';
import { decode, saveByMetadata } from '../helpers/embedded-metadata.ts';
import { pagesOf } from '../helpers/pages.ts';
import { realReferences } from '../helpers/references.ts';

const pages = new Map(pagesOf(atlas).map((page) => [page.path, page]));
const references = realReferences();
const rootOf = (path: string) => {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page.root;
};
const kinds: Record<Csl['type'], string> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  book: 'book',
  chapter: 'bookSection',
  report: 'report',
  software: 'computerProgram',
  thesis: 'thesis',
  webpage: 'webpage',
  dataset: 'dataset',
};
const nameOf = (name: NonNullable<Csl['author']>[number]) =>
  'literal' in name
    ? name.literal
    : [[name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' '), name.given]
        .filter(Boolean)
        .join(', ');

describe('what a reference manager saves from a page', () => {
  it.each(references.map((reference) => [reference.key, reference] as const))('is the work %s itself', (key, { csl, arxiv }) => {
    const saved = saveByMetadata(rootOf(`/references/${key}/`));
    const [first, last] = csl.page?.split('-') ?? [];
    expect(saved.type).toBe(kinds[csl.type]);
    expect(saved.authors).toEqual((csl.author ?? []).map(nameOf));
    const wanted = {
      title: csl.title,
      date: csl.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('/'),
      container: csl['container-title'],
      conference: csl.type === 'paper-conference' ? csl['container-title'] : undefined,
      series: csl['collection-title'],
      volume: csl.volume,
      issue: csl.issue,
      first,
      last,
      publisher: csl.publisher,
      place: csl['publisher-place'],
      number: csl.type === 'article' ? (csl.number ?? (arxiv && `arXiv:${arxiv}`)) : undefined,
      DOI: csl.DOI,
      url: csl.URL,
    };
    expect(saved.fields).toEqual(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)));
  });

  it('is the survey on the page of the survey', () => {
    const { type, fields } = saveByMetadata(rootOf('/survey/'));
    expect([type, fields.DOI, fields.container]).toEqual(['journalArticle', '10.1145/3796982', 'ACM Computing Surveys']);
  });

  it.each([
    ['/chapters/techniques/policy-gradient/', 'Policy gradients'],
    ['/chapters/techniques/', 'Alignment techniques'],
  ])('is a section of a book by the Atlas, a name of one piece, on %s', (path, title) => {
    const { type, fields, authors } = saveByMetadata(rootOf(path));
    expect([type, fields.title, fields.container]).toEqual(['bookSection', title, 'Diffusion Alignment Atlas']);
    // The comma at its end keeps the name from being taken apart.
    expect(authors).toEqual(['The authors of the Diffusion Alignment Atlas,']);
    expect(fields.date).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
  });

  it('is a web page of the Atlas elsewhere', () => {
    for (const path of ['/', '/techniques/ddpo/', '/techniques/', '/glossary/', '/network/', '/about/', '/api/', '/selection/'])
      expect(saveByMetadata(rootOf(path)).type, path).toBe('webpage');
  });

  it('has no date but its own: a work without a date stands on a page without a date', () => {
    const undated = references.filter(({ csl }) => !csl.issued);
    for (const { key } of undated) expect(rootOf(`/references/${key}/`).querySelectorAll('time[datetime]'), key).toEqual([]);
  });
});

describe('lists to choose from', () => {
  const spansOf = (path: string) => rootOf(path).querySelectorAll('span.Z3988[title]');

  it('are on the page of all references only, because elsewhere they would take the place of the page', () => {
    const withSpans = [...pages.keys()].filter((path) => spansOf(path).length > 0);
    expect(withSpans).toEqual(['/references/']);
  });

  it('hold every work with its title and every author', () => {
    const spans = spansOf('/references/').map((span) =>
      decode(span.getAttribute('title') ?? '')
        .split('&')
        .map((pair) => pair.split('=').map(decodeURIComponent)),
    );
    const values = (pairs: string[][], ...keys: string[]) =>
      pairs.filter(([key]) => keys.includes(key ?? '')).map(([, value]) => value);
    const formats: Record<string, string> = {
      'article-journal': 'journal',
      'paper-conference': 'book',
      book: 'book',
      report: 'book',
    };
    expect(spans).toHaveLength(references.length);
    for (const { csl, key } of references) {
      const title =
        csl.type === 'book' || csl.type === 'report'
          ? 'rft.btitle'
          : csl.type.startsWith('a') && csl.type !== 'article-journal'
            ? 'rft.title'
            : csl.type === 'software'
              ? 'rft.title'
              : 'rft.atitle';
      const pairs = spans.find((each) => values(each, title)[0] === csl.title);
      expect(pairs, key).toBeDefined();
      expect(values(pairs ?? [], 'rft.au'), key).toEqual((csl.author ?? []).map(nameOf));
      expect(values(pairs ?? [], 'rft_val_fmt'), key).toEqual([`info:ofi/fmt:kev:mtx:${formats[csl.type] ?? 'dc'}`]);
    }
  });
});
