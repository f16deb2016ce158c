import { describe, expect, it } from 'vitest';
import { baseModelValues } from '../../../../src/model/techniques/base-models.ts';

const families = [
  { name: 'SDXL', covers: ['SDXL 1.0'] },
  { name: 'Stable Diffusion 2', covers: ['Stable Diffusion 2.1', 'Stable Diffusion 2.1-base'] },
  { name: 'Stable Diffusion 2.1', covers: ['Stable Diffusion 2.1-base'] },
  { name: 'Stable Diffusion 3', covers: ['Stable Diffusion 3 Medium'] },
];

describe('baseModelValues(names, families)', () => {
  it.each([
    [['SDXL 1.0'], ['SDXL 1.0', 'SDXL']],
    [
      ['SDXL', 'SDXL 1.0'],
      ['SDXL', 'SDXL 1.0'],
    ],
    [['Stable Diffusion 2.1-base'], ['Stable Diffusion 2.1-base', 'Stable Diffusion 2', 'Stable Diffusion 2.1']],
    [['Stable Diffusion 3.5 Medium'], ['Stable Diffusion 3.5 Medium']],
    [['SDXL-Turbo'], ['SDXL-Turbo']],
  ])('a family is named beside what it covers, once: %j', (names, values) => {
    expect(baseModelValues(names, families)).toEqual(values);
  });

  it.each(['SDXL 1.0 with LoRA', 'SDXL 1.0 (released checkpoint)', 'SDXL 1.0, four steps'])(
    'what was done is left out: %s',
    (name) => {
      expect(baseModelValues([name], families)).toEqual(['SDXL 1.0', 'SDXL']);
    },
  );
});
