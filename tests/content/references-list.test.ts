import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { firstPublication } from '../../src/model/bibliography/first-publication.ts';
import { citationLabel, narrativeLabel } from '../../src/model/bibliography/labels.ts';
import { authorsLong, yearOf } from '../../src/model/bibliography/names.ts';
import { referenceCatalogue } from '../../src/model/catalogue/references.ts';
import { authorNames } from '../../src/model/catalogue/work.ts';
import { filterText, textFilter } from '../../src/model/search/text-filter.ts';
import { createSurvey } from '../../src/model/survey.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const survey = createSurvey(parts);
const { facets, rows } = referenceCatalogue(survey);
const found = (query: string) => {
  const test = textFilter(query);
  return rows
    .filter(({ reference, unseen }) => test(filterText(`${unseen} ${authorsLong(reference)} ${reference.csl.title}`)))
    .map(({ reference }) => reference.key);
};

describe('the list of references', () => {
  it.each([
    ['ddpo', ['black2024training']],
    ['dpo', ['rafailov2023direct', 'wallace2024diffusion']],
    ['flowgrpo', ['liu2025flow']],
    ['pick-a-pic', ['kirstain2023pick']],
  ])('finds by %s the works that it comes from', (query, keys) => {
    expect(found(query)).toEqual(expect.arrayContaining(keys));
  });

  it('finds names with accents by plain letters', () => {
    const accented = survey.references.values().find(({ csl }) => /Müller/.test(JSON.stringify(csl.author)));
    expect(found('muller')).toContain(accented?.key);
  });

  it('has every work in the facet of the years, and once in the order of the newest', () => {
    expect(rows.filter(({ reference, values }) => yearOf(reference) !== 'n.d.' && values.year === undefined)).toEqual([]);
    expect(rows.map(({ newest }) => newest).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
  });

  it('puts what was published last first', () => {
    const years = [...rows].sort((a, b) => a.newest - b.newest).map(({ reference }) => yearOf(reference));
    expect(years).toEqual([...years].sort().reverse());
  });

  it('has no two works that citations would call the same', () => {
    const works = [...survey.references.values()];
    for (const label of [citationLabel, narrativeLabel]) expect(new Set(works.map((work) => label(work))).size).toBe(works.length);
  });

  it('knows for each work at least the year in which it was first public', () => {
    expect([...survey.references.values()].filter((work) => !firstPublication(work)).map(({ key }) => key)).toEqual([]);
  });

  it('offers recent years one by one and earlier ones by decades', () => {
    const years = facets.find(({ id }) => id === 'year')?.values.map(({ label }) => label) ?? [];
    expect(years.slice(-4)).toEqual(['2020', '2010s', '2000s', 'Before 2000']);
  });
});

describe('authorNames(survey, work)', () => {
  it('keeps particles with the family names', () => {
    const work = survey.references.values().find(({ csl }) => JSON.stringify(csl.author ?? []).includes('non-dropping-particle'));
    expect(authorNames(survey, work?.key ?? '').join(' ')).toMatch(/\bvan /);
  });
});
