import { describe, expect, it } from 'vitest';
import { datasetSizes, sizesOf, unknownIn } from '../../../../src/model/figures/dataset-sizes.ts';
import { familiesIn, lanesOf, metricTimeline } from '../../../../src/model/figures/metric-timeline.ts';
import type { Survey } from '../../../../src/model/survey.ts';

type Counts = Partial<Record<'prompts' | 'items' | 'judgements', number>>;

/** Datasets with their kind and counts. */
function withDatasets(datasets: { id: string; name?: string; aliases?: string[]; kind?: string; size?: Counts }[]): Survey {
  const count = (number: number) => ({ printed: `about ${number}`, number });
  return {
    benchmarks: new Map(
      datasets.map(({ id, name = id, aliases = [], kind = 'preference-dataset', size }) => [
        id,
        { id, name, aliases, kind, size: size && Object.fromEntries(Object.entries(size).map(([unit, n]) => [unit, count(n)])) },
      ]),
    ),
  } as unknown as Survey;
}

/** Metrics with what they measure, the date and arXiv id of their work, and their backbone. */
function withMetrics(metrics: { id: string; measures: string[]; date?: string; arxiv?: string; backbone?: string }[]): Survey {
  return {
    metrics: new Map(
      metrics.map(({ id, measures, backbone }) => [
        id,
        { id, name: id, work: id, measures, computation: backbone && { backbone } },
      ]),
    ),
    references: new Map(metrics.map(({ id, date, arxiv }) => [id, { date, arxiv }])),
  } as unknown as Survey;
}

describe('sizesOf(survey)', () => {
  const survey = withDatasets([
    { id: 'nothing' },
    { id: 'few', size: { judgements: 10, prompts: 90_000 } },
    { id: 'items', size: { items: 70 } },
    { id: 'many', size: { judgements: 2000, items: 5 } },
    { id: 'suite', kind: 'test-suite', size: { judgements: 9999 } },
  ]);

  it('sorts preference datasets by judgements, then by items, and leaves out other kinds', () => {
    expect(sizesOf(survey).map(({ id }) => id)).toEqual(['many', 'few', 'items', 'nothing']);
  });

  it('counts what is not known and says it', () => {
    expect(unknownIn(sizesOf(survey))).toEqual({ prompts: 3, items: 2, judgements: 2, all: 1 });
    expect(datasetSizes.alt(survey)).toContain(
      'Not reported or not yet checked: prompts of 3, items of 2, judgements of 2; nothing at all of 1.',
    );
    expect(datasetSizes.alt(survey)).toContain('many 2,000, few 10.');
  });

  it('leaves cells without a number empty', () => {
    expect(datasetSizes.table(survey).rows[1]).toEqual(['few', 'few', '90000', '', '10', 'about 90000', '', 'about 10']);
  });

  it('takes a shorter name of the record where there is one, and cuts where there is none', () => {
    const long = 'A dataset with a very long name';
    const labels = sizesOf(
      withDatasets([
        { id: 'a', name: long, aliases: [`${long} too`, 'ADL'] },
        { id: 'b', name: long },
      ]),
    );
    expect(labels.map(({ label }) => label)).toEqual(['ADL', 'A dataset with a very…']);
  });

  it('is empty for a survey without datasets', () => {
    expect(datasetSizes.table(withDatasets([])).rows).toEqual([]);
    expect(datasetSizes.alt(withDatasets([]))).toContain('0 preference datasets');
  });
});

describe('familiesIn(backbone)', () => {
  it.each([
    ['CLIP ViT-H/14 (LAION-2B weights)', ['CLIP']],
    ['BLIP-VQA, UniDet and CLIP', ['CLIP', 'BLIP']],
    ['Qwen2-VL-7B-Instruct', ['VLM']],
    ['CLIP-FlanT5-XXL in the paper', ['VLM']],
    ['ViCLIP (consistency)', []],
    ['Inception-v3', ['Inception']],
    [undefined, []],
  ])('of %s is %j', (backbone, expected) => {
    expect(familiesIn(backbone)).toEqual(expected);
  });
});

describe('lanesOf(survey)', () => {
  const survey = withMetrics([
    { id: 'late', measures: ['human-preference', 'video'], date: '2024-02-03', backbone: 'CLIP' },
    { id: 'early', measures: ['human-preference'], date: '2023', arxiv: '2303.12345' },
    { id: 'old', measures: ['fidelity'], date: '1978' },
    { id: 'undated', measures: ['safety'] },
  ]);

  it('orders metrics by date within what they measure first, with the month of the arXiv id where the date has none', () => {
    expect(lanesOf(survey).map(({ id, metrics }) => [id, metrics.map(({ date }) => date)])).toEqual([
      ['human-preference', ['2023-03', '2024-02']],
      ['fidelity', ['1978']],
    ]);
  });

  it('stands in the middle of a month, or at the end of a year without months', () => {
    expect(lanesOf(survey).flatMap(({ metrics }) => metrics.map(({ year }) => year))).toEqual([
      expect.closeTo(2023 + 2.5 / 12, 9),
      expect.closeTo(2024 + 1.5 / 12, 9),
      1978 + 47 / 48,
    ]);
  });

  it('says what it leaves out, and names the families', () => {
    expect(metricTimeline.alt(survey)).toContain('late (2024-02, CLIP)');
    expect(metricTimeline.alt(survey)).toContain('Without a known date and left out: 1.');
    expect(metricTimeline.table(survey).rows[1]).toEqual([
      'late',
      'late',
      'human-preference',
      'human-preference video',
      '2024-02',
      'CLIP',
    ]);
  });

  it('is empty for a survey without metrics', () => {
    expect(lanesOf(withMetrics([]))).toEqual([]);
  });
});
