import { venueOf } from '../bibliography/names.ts';
import { paths } from '../paths.ts';
import type { Survey, Technique } from '../survey.ts';
import { cellText, labelOf, paradigmOf, valuesOf } from '../techniques/attributes.ts';
import { baseModelValues } from '../techniques/base-models.ts';
import { countFacets, frequentValues, knownFacet, yearFacet, type Catalogue, type CatalogueRow, type Cell } from './catalogue.ts';
import { authorNames, byFirstPublication, yearCell, yearOfRecord } from './work.ts';

/** Attributes that are columns of the list; all of them are facets. */
const shown = ['feedback', 'reward-model', 'optimises', 'regime'];

/** Techniques with a facet for each attribute, in the order of publication unless another is given. */
export function techniqueCatalogue(survey: Survey, order = byFirstPublication(survey)): Catalogue {
  const rows = [...survey.techniques.values()].sort(order).map((technique) => rowOf(survey, technique));
  const paradigms = [...survey.families.values()].filter(({ parent }) => !parent).map(({ id, short }) => ({ id, label: short }));
  return {
    noun: 'technique',
    columns: [
      { id: 'paradigm', label: 'Paradigm' },
      { id: 'year', label: 'Year' },
      ...survey.attributes.filter(({ id }) => shown.includes(id)).map(({ id, label }) => ({ id, label })),
    ],
    facets: countFacets(rows, [
      { id: 'paradigm', label: 'Paradigm', meaning: 'The widest family of the technique.', values: paradigms },
      ...survey.attributes.map((attribute) => ({
        id: attribute.id,
        label: attribute.label,
        meaning: attribute.meaning,
        values: [...attribute.values, { id: 'not-reported', label: labelOf(attribute, 'not-reported') }].map(({ id, label }) => ({
          id,
          label,
        })),
      })),
      yearFacet(rows),
      {
        id: 'venue',
        label: 'Venue',
        meaning: 'Where the work was published; venues with one technique are left to the text filter.',
        values: frequentValues(rows, 'venue'),
      },
      {
        id: 'base-model',
        label: 'Base model',
        meaning:
          'Models that the paper tried it on; a name without a version finds all versions. Those named once are left to the text filter.',
        values: frequentValues(rows, 'base-model'),
      },
      knownFacet('code', 'Official code', 'Whether a source names code by the authors.'),
    ]),
    rows,
  };
}

function rowOf(survey: Survey, technique: Technique): CatalogueRow {
  const venue = venueOf(survey.references.get(technique.work));
  const paradigm = survey.families.get(paradigmOf(survey, technique));
  const year = yearOfRecord(survey, technique.work);
  const baseModels = technique.setting?.baseModels ?? [];
  const values: Record<string, string[]> = {
    paradigm: paradigm ? [paradigm.id] : [],
    year: year ? [year] : [],
    code: [technique.code ? 'yes' : 'no'],
    venue: venue === undefined ? [] : [venue],
    'base-model': baseModelValues(baseModels, survey.baseModels),
  };
  const cells: Record<string, Cell> = { paradigm: { text: paradigm?.short ?? '' }, year: yearCell(survey, technique.work) };
  const texts: string[] = [];
  for (const attribute of survey.attributes) {
    const text = cellText(technique, attribute);
    values[attribute.id] = valuesOf(technique, attribute);
    if (!shown.includes(attribute.id)) texts.push(text);
    else cells[attribute.id] = { text, isUnknown: values[attribute.id]?.length === 0 };
  }
  const unseen = [...technique.aliases, ...authorNames(survey, technique.work), ...baseModels, ...texts];
  return {
    id: technique.id,
    name: technique.name,
    path: paths.technique(technique.id),
    gist: technique.gist,
    work: technique.work,
    values,
    cells,
    unseen: unseen.join(' '),
  };
}
