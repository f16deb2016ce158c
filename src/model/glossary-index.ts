import { wordsOf } from './search/normal-form.ts';
import type { Term } from './survey.ts';

/** The terms of one letter, by which they begin without marks and accents; what begins with no letter stands under `#`. */
export interface Letter {
  letter: string;
  terms: Term[];
}

/** The terms of the glossary by their first letters, in their order. */
export function lettersOf(terms: Iterable<Term>): Letter[] {
  const letterOf = ({ term }: Term) => /^[a-z]/.exec(wordsOf(term)[0] ?? '')?.[0].toUpperCase() ?? '#';
  return [...Map.groupBy(terms, letterOf)]
    .map(([letter, each]) => ({ letter, terms: each }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}
