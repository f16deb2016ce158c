import type { Attribute } from '../../schemas/attributes.ts';
import { byFirstPublication } from '../catalogue/work.ts';
import { SurveyError } from '../errors.ts';
import { gaps } from '../gaps.ts';
import type { Survey, Technique } from '../survey.ts';

/** The value that says: the sources were read and do not tell. */
export const notReported = 'not-reported';

/** The values of a technique in one column: `[]` when nobody has looked yet, `['not-reported']` when the sources do not tell. */
export function valuesOf(technique: Technique, attribute: Attribute): string[] {
  const [group = '', field = ''] = attribute.field.split('.');
  const facts = (technique as unknown as Record<string, Record<string, unknown> | undefined>)[group];
  const value = facts?.[field];
  return value === undefined ? [] : ([value].flat() as string[]);
}

/** The label of a value as shown; `not-reported` and ids without an entry speak for themselves. */
export function labelOf(attribute: Attribute, value: string): string {
  if (value === notReported) return gaps.notReported;
  return attribute.values.find(({ id }) => id === value)?.label ?? value;
}

/** What the values of a technique in one column mean, as far as the vocabulary says. */
export function meaningsOf(technique: Technique, attribute: Attribute): { label: string; meaning: string }[] {
  const values = new Set(valuesOf(technique, attribute));
  return attribute.values.filter(({ id }) => values.has(id));
}

/** The text of a cell: the labels, or that nobody has looked yet. */
export function cellText(technique: Technique, attribute: Attribute): string {
  const values = valuesOf(technique, attribute);
  return values.length === 0 ? gaps.notChecked : values.map((value) => labelOf(attribute, value)).join(', ');
}

/** The column with this id. @throws SurveyError where `content/attributes.yaml` has none */
export function getAttribute(survey: Survey, id: string): Attribute {
  const attribute = survey.attributes.find((each) => each.id === id);
  if (!attribute) throw new SurveyError(`There is no attribute "${id}".`, 'Run "npm run validate" to see every such place.');
  return attribute;
}

/** Techniques in the given families or below them, in the order of their first publication, then by name. */
export function techniquesIn(survey: Survey, families: readonly string[]): Technique[] {
  const wanted = new Set(families);
  for (const family of survey.families.values()) if (family.parent && wanted.has(family.parent)) wanted.add(family.id);
  return [...survey.techniques.values()]
    .filter((technique) => technique.families.some((id) => wanted.has(id)))
    .sort(byFirstPublication(survey));
}

/** The widest family above a technique's main one: its paradigm. */
export function paradigmOf(survey: Survey, technique: Technique): string {
  const family = survey.families.get(technique.families[0] ?? '');
  return family?.parent ?? family?.id ?? '';
}
