import { withSynonyms } from '../search/synonyms.ts';
import type { Survey, Technique } from '../survey.ts';
import { byFirstPublication, toldDateOfRecord } from '../catalogue/work.ts';
import { gaps } from '../gaps.ts';
import { cellText, paradigmOf } from './attributes.ts';

/** A row of the comparison: a property with its heading. */
export interface Property {
  id: string;
  label: string;
  /** Whether its values come from a fixed vocabulary, so that two of them can be said to differ. */
  isControlled?: true;
}
/** A technique as the comparison shows it; cells by property. */
export interface Compared {
  id: string;
  name: string;
  /** Other names: aliases, and words that mean the same. */
  names: string[];
  path: string;
  /** Cite key of the work that introduced it. */
  work: string;
  cells: Record<string, string>;
  /** Ids of the techniques that it builds on, that build on it and that it is compared with, in this order. */
  related: string[];
}
/** Everything that the comparison page needs. */
export interface Comparison {
  properties: Property[];
  techniques: Compared[];
  /** Objectives as MathML, by the id of the technique. Together at the end, where they compress to half of what they take apart. */
  formulas: Record<string, string>;
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

/** How the comparison makes of an id an address, and of LaTeX a formula. */
interface Means {
  path: (id: string) => string;
  mathml: (tex: string) => string;
}

/** All techniques with all properties, in the order of publication. */
export function comparisonOf(survey: Survey, { path, mathml }: Means): Comparison {
  const head: Property[] = [
    { id: 'paradigm', label: 'Paradigm', isControlled: true },
    { id: 'year', label: 'First public' },
    { id: 'gist', label: 'In one sentence' },
  ];
  const properties = [
    ...head,
    ...survey.attributes.map(({ id, label }) => ({ id, label, isControlled: true as const })),
    ...more.map(([property]) => property),
  ];
  const techniques = [...survey.techniques.values()].sort(byFirstPublication(survey)).map((technique) => {
    const cells: Record<string, string> = {
      paradigm: survey.families.get(paradigmOf(survey, technique))?.name ?? '',
      year: toldDateOfRecord(survey, technique.work),
      gist: technique.gist,
    };
    for (const attribute of survey.attributes) cells[attribute.id] = cellText(technique, attribute);
    for (const [{ id }, value] of more) cells[id] = value(technique, survey) ?? gaps.notChecked;
    const { id, name, aliases, work } = technique;
    const names = withSynonyms(survey.aliases, [name, ...aliases]).slice(1);
    return { id, name, names, path: path(id), work, cells, related: relatedTo(technique) };
  });
  const formulas = [...survey.techniques.values()].flatMap(({ id, objective }) =>
    objective ? [[id, mathml(objective.latex)]] : [],
  );
  return { properties, techniques, formulas: Object.fromEntries(formulas) as Record<string, string> };
}

function relatedTo({ id, lineage, extendedBy }: Technique): string[] {
  const named = (relations: readonly { technique?: string | undefined }[] = []) =>
    relations.flatMap(({ technique }) => technique ?? []);
  const all = new Set([...named(lineage?.buildsOn), ...extendedBy, ...named(lineage?.comparedWith)]);
  return [...all].filter((each) => each !== id);
}
