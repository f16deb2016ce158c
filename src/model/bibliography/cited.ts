import type { Prose } from '../prose.ts';
import type { Reference, Survey } from '../survey.ts';
import { SurveyError } from '../errors.ts';
import { compareReferences } from './names.ts';

/** A work with the element ids of the places that cite it on one page. */
export interface CitedWork {
  reference: Reference;
  anchors: string[];
}

/** A text on a page, with what its element ids become there. */
interface PlacedText {
  prose: Prose;
  rename: (id: string) => string;
}

/** The works that a text cites, in the order of a reference list, each with its places in the order of the text. */
export function citedWorks(survey: Survey, prose: Prose): CitedWork[] {
  return citedWorksOf(survey, [{ prose, rename: (id) => id }]);
}

/** The works that several texts of one page cite, likewise. */
export function citedWorksOf(survey: Survey, texts: readonly PlacedText[]): CitedWork[] {
  const places = new Map<string, string[]>();
  for (const { prose, rename } of texts)
    for (const { keys, anchors } of prose.citations)
      keys.forEach((key, index) => places.set(key, [...(places.get(key) ?? []), rename(anchors[index] ?? '')]));
  return [...places]
    .map(([key, anchors]) => ({ reference: getReference(survey, key), anchors }))
    .sort((a, b) => compareReferences(a.reference, b.reference));
}

/** The work with this key or former key. @throws SurveyError where there is none */
export function getReference(survey: Survey, key: string): Reference {
  const reference = survey.references.get(survey.formerKeys.get(key) ?? key);
  if (!reference) throw new SurveyError(`The bibliography has no work "${key}".`);
  return reference;
}
