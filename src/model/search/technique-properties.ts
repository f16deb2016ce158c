import { techniqueCatalogue } from '../catalogue/techniques.ts';
import type { Survey } from '../survey.ts';
import { wordsOf } from './normal-form.ts';
import type { NamedProperty } from './properties.ts';
import { phraseOf, withSynonyms } from './synonyms.ts';

/**
 * What a query can ask of techniques: the values of the catalogue's facets, by the names that `content/attributes.yaml` gives them;
 * paradigms and base models by their own names and what means the same. A single common word, such as "Prompt", names nothing.
 */
export function propertiesOfTechniques(survey: Survey): NamedProperty[] {
  const { facets, rows } = techniqueCatalogue(survey);
  const attributes = new Map(survey.attributes.map((attribute) => [attribute.id, attribute]));
  return facets.flatMap(({ id: facet, label, values }) =>
    values.flatMap((value) => {
      const names = namesOf(facet, value);
      const ids = values.map(({ id }) => id).filter((id) => id === value.id || fits(facet, value.id, id));
      const pages = rows.filter((row) => row.values[facet]?.some((id) => ids.includes(id))).map(({ path }) => path);
      const search = new URLSearchParams(ids.map((id) => [facet, id])).toString();
      return names.length > 0 && pages.length > 0 ? [{ search, label: `${label}: ${value.label}`, names, pages }] : [];
    }),
  );

  function namesOf(facet: string, { id, label }: { id: string; label: string }): string[] {
    if (facet === 'base-model') return withSynonyms(survey.aliases, [label]);
    if (facet !== 'paradigm') return attributes.get(facet)?.also[id] ?? [];
    return withSynonyms(survey.aliases, [survey.families.get(id)?.name ?? label]).filter(isTelling);
  }
}

/** "SDXL" is every base model with that name in its own; what is optional can be had and done without. */
function fits(facet: string, value: string, other: string): boolean {
  if (facet === 'base-model') return phraseOf(other).includes(phraseOf(value));
  return other === 'optional' && (value === 'yes' || value === 'no');
}

const isTelling = (name: string) => wordsOf(name).length > 1 || /[A-Z]{2}/.test(name);
