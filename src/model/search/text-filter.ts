import { compact, wordsOf } from './normal-form.ts';

/** Shorter words are found as they stand only: taken apart, `dpo` would fit "D. Poole". */
const shortestJoined = 4;

/** A text as the filters of lists look through it: words between single spaces, without accents and marks. */
export const filterText = (text: string): string => wordsOf(text).join(' ');

/**
 * A test for texts made by `filterText`: each word of the query must be in them somewhere, also as a part of a word. A word
 * may be joined or cut otherwise than in the text, so that `flowgrpo`, `flow-grpo` and `Flow-GRPO` find each other. A query
 * without letters and digits fits everything.
 */
export function textFilter(query: string): (text: string) => boolean {
  const tests = query.split(/\s+/).flatMap((word) => {
    const phrase = filterText(word);
    const joined = compact(word);
    if (joined === '') return [];
    // Letters and digits only: nothing in it has a meaning in a pattern.
    const anyCut = joined.length < shortestJoined ? undefined : new RegExp(`(?:^| )${[...joined].join(' ?')}`, 'u');
    return [(text: string) => text.includes(phrase) || (anyCut?.test(text) ?? false)];
  });
  return (text) => tests.every((test) => test(text));
}
