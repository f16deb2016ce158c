import type { Survey, Technique } from '../survey.ts';
import { byDate, cellText, notChecked, paradigmOf } from './attributes.ts';

/** A row of the comparison: a property with its heading. */
export interface Property {
  id: string;
  label: string;
}
/** A technique as the comparison shows it; cells by property. */
export interface Compared {
  id: string;
  name: string;
  path: string;
  /** Cite key of the work that introduced it. */
  work: string;
  cells: Record<string, string>;
}
/** Everything that the comparison page needs. */
export interface Comparison {
  properties: Property[];
  techniques: Compared[];
}

/** Properties that are not attributes with a closed vocabulary: each with how a technique says it. */
const more: [Property, (technique: Technique, survey: Survey) => string | undefined][] = [
  [{ id: 'extra-networks', label: 'Extra networks' }, ({ training }) => training?.extraNetworks?.join('; ')],
  [{ id: 'compute', label: 'Compute' }, ({ training }) => training?.compute],
  [{ id: 'base-models', label: 'Base models' }, ({ setting }) => setting?.baseModels?.join('; ')],
  [
    { id: 'data', label: 'Data' },
    ({ setting }, survey) => setting?.data?.map((item) => survey.benchmarks.get(item)?.name ?? item).join('; '),
  ],
  [{ id: 'objective', label: 'Objective (LaTeX)' }, ({ objective }) => objective?.latex],
  [{ id: 'limits', label: 'Limits' }, ({ limits }) => limits.map(({ text }) => text).join(' ') || undefined],
  [{ id: 'code', label: 'Official code' }, ({ code }) => code?.url],
];

/** All techniques with all properties, in the order of publication. */
export function comparisonOf(survey: Survey, path: (id: string) => string): Comparison {
  const head: Property[] = [
    { id: 'paradigm', label: 'Paradigm' },
    { id: 'year', label: 'First public' },
    { id: 'gist', label: 'In one sentence' },
  ];
  const properties = [
    ...head,
    ...survey.attributes.map(({ id, label }) => ({ id, label })),
    ...more.map(([property]) => property),
  ];
  const techniques = [...survey.techniques.values()].sort(byDate(survey)).map((technique) => {
    const cells: Record<string, string> = {
      paradigm: survey.families.get(paradigmOf(survey, technique))?.name ?? '',
      year: survey.references.get(technique.work)?.date ?? notChecked,
      gist: technique.gist,
    };
    for (const attribute of survey.attributes) cells[attribute.id] = cellText(technique, attribute);
    for (const [{ id }, value] of more) cells[id] = value(technique, survey) ?? notChecked;
    return { id: technique.id, name: technique.name, path: path(technique.id), work: technique.work, cells };
  });
  return { properties, techniques };
}
