import { notReported, valuesOf } from './techniques/attributes.ts';
import type { Survey } from './survey.ts';

/** How far one field of the technique records is filled. */
export interface FieldCoverage {
  label: string;
  known: number;
  notReported: number;
  notChecked: number;
}

/** For each field of the technique records: how many know it, how many sources do not tell, how many nobody has checked. */
export function techniqueCoverage(survey: Survey): FieldCoverage[] {
  const techniques = [...survey.techniques.values()];
  const attributes = survey.attributes.map((attribute) => {
    const values = techniques.map((technique) => valuesOf(technique, attribute));
    const notChecked = values.filter((each) => each.length === 0).length;
    const silent = values.filter((each) => each.length > 0 && each.every((value) => value === notReported)).length;
    return { label: attribute.label, known: techniques.length - notChecked - silent, notReported: silent, notChecked };
  });
  const groups: [string, (technique: (typeof techniques)[number]) => boolean][] = [
    ['Base models', ({ setting }) => (setting?.baseModels?.length ?? 0) > 0],
    ['Data', ({ setting }) => (setting?.data?.length ?? 0) > 0],
    ['Compute', ({ training }) => training?.compute !== undefined],
    ['Objective', ({ objective }) => objective !== undefined],
    ['Reported results', ({ results }) => results.length > 0],
    ['Limits', ({ limits }) => limits.length > 0],
    ['Lineage', ({ lineage }) => lineage !== undefined && lineage.buildsOn.length + lineage.comparedWith.length > 0],
    ['Official code', ({ code }) => code !== undefined],
  ];
  const others = groups.map(([label, isKnown]) => {
    const known = techniques.filter(isKnown).length;
    return { label, known, notReported: 0, notChecked: techniques.length - known };
  });
  return [...attributes, ...others];
}
