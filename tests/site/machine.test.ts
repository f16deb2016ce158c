import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostileSite, sites } from '../helpers/build.ts';
import { filesOf, pagesOf } from '../helpers/pages.ts';
import { realReferences } from '../helpers/references.ts';

const [site] = sites;
if (!site) throw new Error('no site');
const read = (file: string, { folder } = site) => readFileSync(`${folder}/${file}`, 'utf8');
const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
const references = realReferences();

describe('the JSON interface', () => {
  const names = filesOf(site).flatMap((file) => /^api\/v1\/(\w+)\.json$/.exec(file)?.[1] ?? []);

  it('has a file for each kind of record', () => {
    expect(names.sort()).toEqual(['benchmarks', 'glossary', 'graph', 'metrics', 'references', 'survey', 'techniques']);
  });

  it.each(['benchmarks', 'glossary', 'graph', 'metrics', 'references', 'survey', 'techniques'])(
    '%s.json fits its published schema, with hostile content too',
    (name) => {
      for (const each of [site, hostileSite]) {
        const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read(`api/v1/${name}.schema.json`, each)) as object);
        validate(JSON.parse(read(`api/v1/${name}.json`, each)));
        expect(validate.errors ?? []).toEqual([]);
      }
    },
  );

  it('holds every work and every citation', () => {
    const { records } = JSON.parse(read('api/v1/references.json')) as { records: { key: string }[] };
    expect(records.map(({ key }) => key)).toEqual(references.map(({ key }) => key).sort());
    const { citations } = JSON.parse(read('api/v1/graph.json')) as { citations: unknown[] };
    expect(citations).toHaveLength(readFileSync('content/citation-graph/edges.tsv', 'utf8').trim().split('\n').length - 1);
  });
});

describe('the export files', () => {
  it('exist in every format for every work, and for all works together', () => {
    const files = new Set(filesOf(site));
    const missing = ['', ...references.map(({ key }) => `/${key}`)]
      .flatMap((set) => ['.bib', '.biblatex.bib', '.ris', '.enw', '.json'].map((ending) => `references${set}${ending}`))
      .filter((file) => !files.has(file));
    expect(missing).toEqual([]);
    expect(read('references.bib').match(/^@/gm)).toHaveLength(references.length);
    expect(read('references.ris').match(/^TY {2}- /gm)).toHaveLength(references.length);
  });

  it('hold for a section just the works that it cites', () => {
    const page = pages.get('/chapters/techniques/policy-gradient/');
    const cited = new Set(page?.root.querySelectorAll('a.cite').map((link) => link.getAttribute('data-cite')));
    const keys = [...read('chapters/techniques/policy-gradient.bib').matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(new Set(keys)).toEqual(cited);
  });
});

describe('what reference managers see on a page', () => {
  const metaOf = (path: string) =>
    (pages.get(path)?.root.querySelectorAll('head meta[name]') ?? []).map((meta): [string, string] => [
      meta.getAttribute('name') ?? '',
      meta.getAttribute('content') ?? '',
    ]);

  it.each(references.map((reference) => [reference.key, reference] as const))('is the work %s itself', (key, { csl }) => {
    const meta = metaOf(`/references/${key}/`);
    const all = (name: string) => meta.filter(([each]) => each === name).map(([, content]) => decode(content));
    expect(all('citation_title')).toEqual([csl.title]);
    expect(all('citation_author')).toHaveLength(csl.author?.length ?? 0);
    expect(all('citation_doi')).toEqual(csl.DOI ? [csl.DOI] : []);
    // Zotero's rule: a journal tag makes a journal article, a conference tag a conference paper; only without both DC.type counts.
    const type =
      all('citation_journal_title').length > 0
        ? 'article-journal'
        : all('citation_conference_title').length > 0
          ? 'paper-conference'
          : all('citation_technical_report_institution').length > 0
            ? 'report'
            : all('DC.type')[0];
    expect(type).toBe({ article: 'preprint', software: 'computerProgram' }[csl.type as string] ?? csl.type);
  });

  it('is a section of a book on a section page, by the authors of the survey', () => {
    const meta = new Map(metaOf('/chapters/techniques/policy-gradient/'));
    expect(meta.get('citation_title')).toBe('Policy gradients');
    expect(meta.get('citation_book_title')).toBe('Diffusion Alignment Atlas');
    expect(metaOf('/chapters/techniques/policy-gradient/').filter(([name]) => name === 'citation_author')).toHaveLength(9);
  });

  it('is linked data that parses and names pages that exist', () => {
    for (const { path, root } of pages.values()) {
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
        const text = JSON.stringify(JSON.parse(script.rawText));
        for (const [address] of text.matchAll(/https:\/\/atlas\.example[^"#{?]*/g))
          expect(pages.has(new URL(address).pathname), `${path}: ${address}`).toBe(true);
      }
    }
  });
});

describe('maps and feeds', () => {
  it('list every page, and no page that is not there', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/atlas\.example(.*?)<\/loc>/g)].map(([, path]) => path ?? '');
    const wanted = [...pages.keys()].filter((path) => !['/404.html', '/search/'].includes(path));
    expect([...listed].sort()).toEqual([...wanted].sort());
  });

  it('are well formed and lead to pages of the Atlas', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { id: string; url: string }[] };
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { url } of items) expect(pages.has(new URL(url).pathname), url).toBe(true);
    for (const file of ['rss.xml', 'atom.xml']) expect(read(file)).toContain('<title>');
  });
});

/** The parser leaves entities in attributes as they are. */
function decode(text: string): string {
  return text.replace(
    /&(?:amp|lt|gt|quot|#39|#38|#34);/g,
    (entity) =>
      ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#38;': '&', '&#34;': '"' })[entity] ?? entity,
  );
}
