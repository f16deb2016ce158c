import { describe, expect, it } from 'vitest';
import { buildCitationGraph } from '../../../../src/model/citation-graph/graph.ts';
import { makeSurvey } from '../../../helpers/network.ts';

const names = (graph: ReturnType<typeof buildCitationGraph>) =>
  graph.edges.map(({ citing, cited }) => `${graph.works[citing]?.key} > ${graph.works[cited]?.key}`);
const roleOf = (graph: ReturnType<typeof buildCitationGraph>, key: string) => graph.works[graph.indexOf.get(key) ?? -1]?.role;

describe('buildCitationGraph', () => {
  it('gives each work its role', () => {
    const graph = buildCitationGraph(
      makeSurvey({
        listed: { origin: 'survey' },
        citer: { origin: 'citing' },
        flagged: { citesSurvey: true },
        extra: { origin: 'companion' },
      }),
    );
    expect(graph.works.map(({ key, role }) => `${key} ${role}`).sort()).toEqual([
      'citer citing',
      'extra unknown',
      'flagged citing',
      'listed reference',
      'survey survey',
    ]);
  });
  it('says that the survey does not cite a work only where it is later than the survey or its whole list was read', () => {
    const csl = { type: 'article' as const, title: 'The Survey', issued: { 'date-parts': [[2026, 3, 10]] } };
    const works = { old: { date: '2023' }, month: { date: '2026-03' }, year: { date: '2026' }, late: { date: '2026-04' } };
    const rolesWith = (coverage: 'partial' | 'complete') => {
      const survey = makeSurvey(works);
      const own = survey.references.get('survey');
      if (own)
        survey.references.set('survey', { ...own, csl, coverage: { work: 'survey', list: coverage, evidence: '', read: '' } });
      return Object.keys(works).map((key) => roleOf(buildCitationGraph(survey), key));
    };
    expect(rolesWith('partial')).toEqual(['unknown', 'unknown', 'unknown', 'other']);
    expect(rolesWith('complete')).toEqual(['other', 'other', 'other', 'other']);
  });
  it('takes a work in the list that cites the survey for a citation of it, and says that it is in the list', () => {
    const graph = buildCitationGraph(makeSurvey({ both: { origin: 'survey', citesSurvey: true } }));
    expect(graph.works.find(({ key }) => key === 'both')).toMatchObject({ role: 'citing', isInList: true });
  });
  it('derives citations of and by the survey from the records, with their sources', () => {
    const graph = buildCitationGraph(makeSurvey({ listed: { origin: 'survey' }, citer: { origin: 'citing' } }));
    expect(names(graph).sort()).toEqual(['citer > survey', 'survey > listed']);
    expect(graph.edges[0]).toMatchObject({ evidence: expect.stringContaining('a list that was read'), read: undefined });
  });
  it('keeps what the table says instead of deriving it again', () => {
    const graph = buildCitationGraph(makeSurvey({ listed: { origin: 'survey' } }, [['survey', 'listed']]));
    expect(graph.edges).toHaveLength(1);
    expect(graph.edges[0]).toMatchObject({ evidence: 'the list of survey', read: '2026-11-23' });
  });
  it('knows the role of a work from the table alone', () => {
    expect(roleOf(buildCitationGraph(makeSurvey({ listed: {} }, [['survey', 'listed']])), 'listed')).toBe('reference');
  });
  it('leads every citation from a work to another one', () => {
    const graph = buildCitationGraph(
      makeSurvey({ a: {}, b: {} }, [
        ['a', 'b'],
        ['a', 'a'],
        ['a', 'nobody'],
      ]),
    );
    expect(names(graph)).toEqual(['a > b']);
  });
  it('puts the most cited first, ties by key, and groups citations by citing work', () => {
    const graph = buildCitationGraph(
      makeSurvey({ c: {}, b: {}, a: {} }, [
        ['c', 'b'],
        ['a', 'b'],
        ['c', 'a'],
      ]),
    );
    expect(graph.works.map(({ key, citedBy }) => `${key} ${citedBy}`)).toEqual(['b 2', 'a 1', 'c 0', 'survey 0']);
    expect(graph.edges.map(({ citing, cited }) => [citing, cited])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
  });
  it('tells the paradigm of the first topic and the chapters that cite a work', () => {
    const mentions = [
      { title: '', path: '/chapters/techniques/map/', anchors: [] },
      { title: '', path: '/techniques/dpo/', anchors: [] },
    ];
    const graph = buildCitationGraph(makeSurvey({ a: { topics: ['direct-offline', 'rewards'], mentions } }));
    expect(graph.works.find(({ key }) => key === 'a')).toMatchObject({
      topics: ['direct-offline', 'rewards'],
      paradigm: 'direct',
      chapters: ['techniques'],
    });
  });
  it('says what a citation is for only where it is known', () => {
    const survey = makeSurvey({ dpo: {}, ddpo: {}, base: {} }, [['dpo', 'base']]);
    survey.techniques.set('dpo', {
      id: 'dpo',
      work: 'dpo',
      families: [],
      lineage: { buildsOn: [{ work: 'base' }, { work: 'ddpo' }], comparedWith: [{ work: 'base' }], sources: [] },
    } as never);
    const graph = buildCitationGraph(survey);
    expect(names(graph)).toEqual(['dpo > base']);
    expect(graph.edges[0]?.kinds).toEqual(['builds-on', 'compares-with']);
  });
  it('shortens titles for labels', () => {
    const graph = buildCitationGraph(
      makeSurvey({
        a: { title: 'Pick-a-Pic: An Open Dataset' },
        b: { title: 'A Very Long Title That Goes On Without Any Colon At All' },
      }),
    );
    expect(graph.works.slice(0, 2).map(({ label }) => label)).toEqual(['Pick-a-Pic', 'A Very Long Title That Goes On…']);
  });
});
