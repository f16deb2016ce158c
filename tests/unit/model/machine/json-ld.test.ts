import { describe, expect, it } from 'vitest';
import { benchmarkNode, techniqueNode } from '../../../../src/model/machine/json-ld-records.ts';
import { breadcrumbNode, sectionNode, siteNode, workNode, writeJsonLd } from '../../../../src/model/machine/json-ld.ts';
import { sectionAsWork } from '../../../../src/model/bibliography/section-work.ts';
import { makeReference } from '../../../helpers/references.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const absolute = (path: string) => `https://atlas.example${path}`;
const survey = await readSurvey();
const section = survey.sections.get('basics/start');
const alpha = survey.techniques.get('alpha');
const prompts = survey.benchmarks.get('prompts');
if (!section || !alpha || !prompts) throw new Error('The smallest content has changed.');

describe('writeJsonLd(...nodes)', () => {
  it('lets no string end the element', () => {
    const text = writeJsonLd({ '@type': 'Thing', name: '</script><script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name: '</script><script>' }],
    });
  });
});

describe('workNode(reference, absolute, cites)', () => {
  it('tells people from institutions, and gives each identifier', () => {
    const work = makeReference('a', {
      csl: {
        type: 'article-journal',
        title: 'T',
        author: [{ family: 'Ash', given: 'A.' }, { literal: 'A Lab' }],
        issued: { 'date-parts': [[2024, 3]] },
        'container-title': 'J',
        DOI: '10.1000/t',
      },
      arxiv: '2401.00001',
    });
    expect(workNode(work, absolute, [work])).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'T',
      author: [
        { '@type': 'Person', name: 'A. Ash' },
        { '@type': 'Organization', name: 'A Lab' },
      ],
      datePublished: '2024-03',
      isPartOf: { name: 'J' },
      identifier: [{ value: '10.1000/t' }, { value: '2401.00001' }],
      citation: [{ '@id': 'https://atlas.example/references/a/#work' }],
    });
  });

  it('leaves out what is not known', () => {
    const work = makeReference('b', { csl: { type: 'webpage', title: 'T' } });
    expect(Object.keys(workNode(work, absolute))).toEqual(['@type', '@id', 'name']);
  });
});

describe('other nodes', () => {
  it('lead to the pages that they describe', () => {
    expect(siteNode(survey, absolute)).toMatchObject({ name: 'Tiny Atlas', url: 'https://atlas.example/' });
    expect(breadcrumbNode([{ label: 'T', path: '/t/' }], absolute)).toMatchObject({
      itemListElement: [{ position: 1, name: 'T', item: 'https://atlas.example/t/' }],
    });
    expect(sectionNode(survey, section, [], absolute)).toMatchObject({
      name: 'Start',
      url: 'https://atlas.example/chapters/basics/start/',
      dateModified: '2026-11-23',
    });
    expect(techniqueNode(alpha, absolute)).toMatchObject({ name: 'Alpha', url: 'https://atlas.example/techniques/alpha/' });
    expect(benchmarkNode(prompts, absolute)).toMatchObject({ name: 'Prompts', url: 'https://atlas.example/benchmarks/prompts/' });
  });
});

describe('sectionAsWork(survey, section, absolute)', () => {
  it('is a chapter of the Atlas, dated by its last change', () => {
    expect(sectionAsWork(survey, section, absolute)).toMatchObject({
      key: 'atlas-basics-start',
      csl: { type: 'chapter', title: 'Start', 'container-title': 'Tiny Atlas', issued: { 'date-parts': [[2026, 11, 23]] } },
      date: '2026-11-23',
    });
  });
});
