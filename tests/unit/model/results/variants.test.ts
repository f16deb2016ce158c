import { describe, expect, it } from 'vitest';
import type { ReportedNumber } from '../../../../src/model/results/numbers.ts';
import { variantOf } from '../../../../src/model/results/variants.ts';

const variant = (name: string, direction: ReportedNumber['column']['direction'], against?: string) =>
  variantOf({ column: { id: 'x', name, direction, scale: 1, isScaleKnown: true }, against });

describe('variantOf(number)', () => {
  it.each([
    ['HPS v2', 'hps-v2'],
    ['HPS v2.1', 'hps-v2-1'],
    ['CLIPScore (ViT-B/32)', 'clipscore-vit-b-32'],
    ['T2I-CompBench++ colour', 't2i-compbench-plus-plus-colour'],
  ])('tells versions, networks and facets apart: %s is %s', (name, id) => {
    expect(variant(name, 'higher-is-better')).toBe(id);
  });

  it('is another one for each rival of a win rate, and none where the rival is not known', () => {
    expect(variant('Win rate', 'not-applicable', 'SDXL')).toBe('win-rate-against-sdxl');
    expect(variant('Win rate', 'not-applicable', 'SD 1.5')).toBe('win-rate-against-sd-1-5');
    expect(variant('Win rate', 'not-applicable')).toBeNull();
  });
});
