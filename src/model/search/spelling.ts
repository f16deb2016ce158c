/** American endings and words with the British ones that the Atlas writes. */
const spellings: [RegExp, string][] = [
  [/iz(e|es|ed|er|ers|ing|ation|ations|able)$/, 'is$1'],
  [/^(col|behavi|fav|hon|lab|flav)or/, '$1our'],
  [/^label(er|ers|ed|ing)$/, 'labell$1'],
  [/^model(er|ers|ed|ing)$/, 'modell$1'],
  [/^gray/, 'grey'],
  [/^(cent|met)er(s?)$/, '$1re$2'],
  [/yz(e|es|ed|ing)$/, 'ys$1'],
];

/** Ends in "ize" in either spelling, or is no such word. */
const exceptions = /^(?:size|sized|sizes|sizing|resize|resized|prize|prizes|seize|seized|parameter|meter|meters)$/;

/**
 * A word in British spelling, in small letters where that is another than the written one. Texts of the Atlas are British, titles of
 * works often are not; both are looked up by this form, so that a reader may write either, at the beginning of a sentence too.
 */
export function british(written: string): string {
  const word = written.toLowerCase();
  if (exceptions.test(word)) return written;
  for (const [american, form] of spellings) if (american.test(word)) return word.replace(american, form);
  return written;
}
