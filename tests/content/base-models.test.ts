import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { techniqueCatalogue } from '../../src/model/catalogue/techniques.ts';
import { reportedNumbers } from '../../src/model/results/numbers.ts';
import { createSurvey } from '../../src/model/survey.ts';
import { baseModelValues } from '../../src/model/techniques/base-models.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const survey = createSurvey(parts);
const named = new Set(
  baseModelValues(
    [
      ...[...survey.techniques.values()].flatMap(({ setting }) => setting?.baseModels ?? []),
      ...reportedNumbers(survey).flatMap(({ baseModel }) => baseModel ?? []),
    ],
    [],
  ),
);

describe('base models', () => {
  it('are written in one way', () => {
    const spellings = [...Map.groupBy(named, (name) => name.toLowerCase().replaceAll(/[^a-z0-9.]/g, '')).values()];
    expect(spellings.filter((each) => each.length > 1)).toEqual([]);
  });

  it('of a family are named in the records', () => {
    expect(survey.baseModels.flatMap(({ covers }) => covers).filter((name) => !named.has(name))).toEqual([]);
  });

  it.each([
    ['SDXL', 'SDXL 1.0'],
    ['FLUX', 'FLUX.1-dev'],
    ['Stable Diffusion 3', 'Stable Diffusion 3 Medium'],
  ])('are found by their family: %s finds %s', (family, model) => {
    const { rows } = techniqueCatalogue(survey);
    const found = (value: string) => rows.filter(({ values }) => values['base-model']?.includes(value)).map(({ id }) => id);
    expect(found(model).length).toBeGreaterThan(0);
    expect(found(family)).toEqual(expect.arrayContaining(found(model)));
  });

  it('of the next generation are no part of the one before', () => {
    const found = techniqueCatalogue(survey).rows.find(({ id }) => id === 'diffusionnft');
    expect(found?.values['base-model']).toEqual(['Stable Diffusion 3.5 Medium', 'Stable Diffusion 3.5']);
  });
});
