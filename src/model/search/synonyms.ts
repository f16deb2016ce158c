import type { Reference, Survey } from '../survey.ts';
import { wordsOf } from './normal-form.ts';

/** A text as words between single spaces, with a space at both ends, so that phrases are met whole. */
export const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/**
 * The texts, and for each that holds a word of a group whole, the other words of that group.
 * A word of a group that stands inside another of the same group says nothing more.
 */
export function withSynonyms(groups: Survey['aliases'], texts: string[]): string[] {
  const phrases = texts.map(phraseOf);
  const holds = (word: string) => phrases.some((phrase) => phrase.includes(phraseOf(word)));
  const synonyms = groups.filter((group) => group.some(holds)).flatMap((group) => group.filter((word) => !holds(word)));
  return [...new Set([...texts, ...synonyms])];
}

/** Other words for something that is called just so: "DPO" for "Direct Preference Optimization". */
export function otherWordsFor(groups: Survey['aliases'], name: string): string[] {
  const isName = (word: string) => phraseOf(word) === phraseOf(name);
  return groups.filter((group) => group.some(isName)).flatMap((group) => group.filter((word) => !isName(word)));
}

/** The models that a work is looked up for, and other words for just these: SD3 is not meant by "SD3-Turbo". */
export function modelsOf(work: Pick<Reference, 'models'>, groups: Survey['aliases']): string[] {
  return (work.models?.names ?? []).flatMap((name) => [name, ...otherWordsFor(groups, name)]);
}
