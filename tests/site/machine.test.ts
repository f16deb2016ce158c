import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressIn, atlas, hostileSite } from '../helpers/build.ts';
import { filesOf, pagesOf } from '../helpers/pages.ts';
import { realReferences } from '../helpers/references.ts';

const read = (file: string, { folder } = atlas) => readFileSync(`${folder}/${file}`, 'utf8');
const pages = new Map(pagesOf(atlas).map((page) => [page.path, page]));
const references = realReferences();
const files = new Set(filesOf(atlas));
const kinds = ['attributes', 'benchmarks', 'glossary', 'graph', 'metrics', 'references', 'results', 'survey', 'techniques'];
const addresses = new Set([...pages.keys(), ...[...files].map((file) => `/${file}`)].map((path) => addressIn(atlas, path)));

describe('the JSON interface', () => {
  const names = filesOf(atlas).flatMap((file) => /^api\/v1\/(\w+)\.json$/.exec(file)?.[1] ?? []);

  it('has a file for each kind of record', () => {
    expect(names.sort()).toEqual(kinds);
  });

  it.each(kinds)('%s.json fits its published schema, with hostile content too', (name) => {
    for (const each of [atlas, hostileSite]) {
      const schema = JSON.parse(read(`api/v1/${name}.schema.json`, each)) as { $id: string };
      expect(schema.$id).toBe(`https://atlas.example${addressIn(each, `/api/v1/${name}.schema.json`)}`);
      const validate = new Ajv2020({ strict: false }).compile(schema);
      validate(JSON.parse(read(`api/v1/${name}.json`, each)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('says what the values of a technique mean', () => {
    const { records } = JSON.parse(read('api/v1/attributes.json')) as {
      records: { field: string; values: { id: string; label: string; meaning: string }[] }[];
    };
    const technique = (JSON.parse(read('api/v1/techniques.json')) as { records: Record<string, Record<string, string>>[] })
      .records[0];
    for (const { field, values } of records) {
      const [group = '', name = ''] = field.split('.');
      const told = [technique?.[group]?.[name] ?? []].flat().filter((value) => value !== 'not-reported');
      expect(values.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
    }
    expect(records.find(({ field }) => field === 'training.stage')?.values[0]).toMatchObject({
      id: 'training',
      label: 'Training',
    });
  });

  it('holds every work and every citation', () => {
    const { records } = JSON.parse(read('api/v1/references.json')) as { records: { key: string }[] };
    expect(records.map(({ key }) => key)).toEqual(references.map(({ key }) => key).sort());
    const { citations } = JSON.parse(read('api/v1/graph.json')) as { citations: unknown[] };
    expect(citations).toHaveLength(readFileSync('content/citation-graph/edges.tsv', 'utf8').trim().split('\n').length - 1);
  });
});

describe('the export files', () => {
  it('exist in every format for every work, and for all works together', () => {
    const missing = ['', ...references.map(({ key }) => `/${key}`)]
      .flatMap((set) => ['.bib', '.biblatex.bib', '.ris', '.enw', '.json'].map((ending) => `references${set}${ending}`))
      .concat(references.map(({ key }) => `references/${key}.txt`))
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

describe('formatted text', () => {
  const styles = ['apa', 'ieee', 'acm', 'chicago', 'mla', 'vancouver', 'nature', 'aaai', 'harvard'];
  const sets = ['references', 'chapters/techniques', 'chapters/techniques/policy-gradient'];

  it.each(sets)('of /%s is a file for each style with as many references as the BibTeX has', (set) => {
    const n = read(`${set}.bib`).match(/^@/gm)?.length;
    for (const style of styles) expect(read(`${set}.${style}.txt`).trim().split('\n\n'), style).toHaveLength(n ?? 0);
  });

  it('has no mark-up and no leftover of a style', () => {
    for (const style of styles) expect(read(`references.${style}.txt`)).not.toMatch(/<\/?(?:i|b|div|span)|undefined|&#|\[object/);
  });

  it('is linked from the sections, the chapters, the bibliography and each work', () => {
    const links = (path: string) =>
      pages
        .get(path)
        ?.root.querySelectorAll('a[download]')
        .map((link) => link.getAttribute('href') ?? '') ?? [];
    const at = (path: string) => addressIn(atlas, path);
    expect(links('/chapters/techniques/policy-gradient/')).toContain(at('/chapters/techniques/policy-gradient.apa.txt'));
    expect(links('/chapters/techniques/')).toContain(at('/chapters/techniques.ieee.txt'));
    expect(links('/references/')).toContain(at('/references.aaai.txt'));
    expect(links('/references/black2024training/')).toContain(at('/references/black2024training.txt'));
  });
});

describe('texts for language models', () => {
  const text = read('llms-full.txt');

  it('have every written section, technique, term and work, in plain Markdown', () => {
    const sections = [...pages.values()].filter(
      ({ path, root }) => path.startsWith('/chapters/') && root.querySelector('[data-article]'),
    );
    const written = sections.filter(({ path }) => /^\/chapters\/[^/]+\/[^/]+\/$/.test(path) && !path.endsWith('/full/'));
    expect(written.length).toBeGreaterThan(10);
    for (const { path } of written) expect(text, path).toContain(`\nhttps://atlas.example${addressIn(atlas, path)}\n`);
    // Styles set curly quotation marks.
    const straight = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    for (const { csl } of references) expect(straight).toContain(csl.title.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'));
    expect(text).not.toMatch(/<\/?(?:Cite|Ref|Technique|Term|Eq|Figure|Details|Note|Remember|OpenQuestions)\b|\{#|undefined/);
  });

  it('are pointed to from llms.txt', () => {
    expect(read('llms.txt')).toContain(`https://atlas.example${addressIn(atlas, '/llms-full.txt')}`);
  });
});

describe('codemeta.json', () => {
  it('names the edition, the licences and the survey', () => {
    const about = JSON.parse(read('codemeta.json')) as Record<string, unknown> & { referencePublication: { '@id': string } };
    expect([about['@context'], about['@type'], about.version]).toEqual([
      'https://w3id.org/codemeta/3.0',
      'SoftwareSourceCode',
      '2026.11',
    ]);
    expect(about.license).toEqual(['https://spdx.org/licenses/MIT', 'https://spdx.org/licenses/CC-BY-4.0']);
    expect(about.referencePublication['@id']).toBe('https://doi.org/10.1145/3796982');
  });
});

describe('linked data', () => {
  const nodesOf = (path: string) =>
    (pages.get(path)?.root.querySelectorAll('script[type="application/ld+json"]') ?? []).flatMap(
      (script) => (JSON.parse(script.rawText) as { '@graph': Record<string, unknown>[] })['@graph'],
    );
  const typesOf = (path: string) => nodesOf(path).map((node) => node['@type']);

  it.each([
    ['/', ['WebSite']],
    ['/references/black2024training/', ['ScholarlyArticle', 'BreadcrumbList']],
    ['/survey/', ['ScholarlyArticle', 'BreadcrumbList']],
    ['/chapters/techniques/policy-gradient/', ['Chapter', 'BreadcrumbList']],
    ['/glossary/', ['DefinedTermSet', 'BreadcrumbList']],
    ['/techniques/ddpo/', ['DefinedTerm', 'BreadcrumbList']],
    ['/api/', ['Dataset', 'BreadcrumbList']],
  ])('on %s is of the right types', (path, types) => {
    expect(typesOf(path)).toEqual(types);
  });

  it('has the authors, the date and the citations of a work', () => {
    const [survey] = nodesOf('/survey/') as { author: unknown[]; datePublished: string; citation: unknown[] }[];
    expect([survey?.author.length, survey?.datePublished]).toEqual([9, '2026-03-10']);
    expect(survey?.citation.length).toBeGreaterThan(200);
  });

  it('parses, and names pages and files that exist', () => {
    for (const { path, root } of pages.values()) {
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
        const text = JSON.stringify(JSON.parse(script.rawText));
        for (const [address] of text.matchAll(/https:\/\/atlas\.example[^"#{?]*/g))
          expect(addresses.has(new URL(address).pathname), `${path}: ${address}`).toBe(true);
      }
    }
  });
});

describe('maps and feeds', () => {
  it('list every page that search engines may know, and no page that is not there', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/atlas\.example(.*?)<\/loc>/g)].map(([, path]) => path ?? '');
    const isWanted = (path: string) =>
      !['/404.html', '/search/'].includes(path) && !pages.get(path)?.root.querySelector('meta[name="robots"]');
    const wanted = [...pages.keys()].filter(isWanted);
    expect([...listed].sort()).toEqual(wanted.map((path) => addressIn(atlas, path)).sort());
  });

  it('say of no page that it was changed before there was news of it', () => {
    const changed = new Map(
      [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(([, url, day]) => [url, day ?? '']),
    );
    const { items } = JSON.parse(read('feed.json')) as { items: { url: string; date_published: string }[] };
    for (const { url, date_published: day } of items)
      expect((changed.get(url) ?? '') >= day.slice(0, 10), `${url} of ${day}`).toBe(true);
    expect(changed.get(`https://atlas.example${addressIn(atlas, '/techniques/')}`)).toBe(items[0]?.date_published.slice(0, 10));
  });

  it('are well formed and lead to pages of the Atlas', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { id: string; url: string }[] };
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { url } of items) expect(addresses.has(new URL(url).pathname), url).toBe(true);
    for (const file of ['rss.xml', 'atom.xml']) expect(read(file)).toContain('<title>');
  });

  it('hold nothing that the page of what is new does not lead to, and that page offers them', () => {
    const page = pages.get('/whats-new/')?.root;
    const links = new Set(page?.querySelectorAll('main a').map((link) => link.getAttribute('href')));
    const { items } = JSON.parse(read('feed.json')) as { items: { url: string }[] };
    for (const { url } of items) expect(links).toContain(new URL(url).pathname);
    for (const file of ['/rss.xml', '/atom.xml', '/feed.json']) expect(links).toContain(addressIn(atlas, file));
    const days = page?.querySelectorAll('h2 time').map(({ text }) => text) ?? [];
    expect(days).toEqual([...days].sort().reverse());
    for (const from of ['/', '/about/']) expect(pages.get(from)?.html).toContain(`href="${addressIn(atlas, '/whats-new/')}"`);
  });
});
