/** A value of an address that names nothing here, and what it should have named: `technique`, `topic`. */
export interface LeftOut {
  what: string;
  value: string;
}

/** So many are named, each up to so many characters: an address can be very long. */
const most = 3;
const longest = 40;

/**
 * What of an address was not understood, as a sentence: `The address asks for the topic “x”, which is not here.` Nothing where all
 * of it was.
 */
export function inWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const named = leftOut.slice(0, most).map(({ what, value }) => `the ${what} “${cut(value)}”`);
  const more = leftOut.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])];
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}` : all[0];
  return `The address asks for ${list}, which ${leftOut.length > 1 ? 'are' : 'is'} not here.`;
}

/** Characters, not their halves: a cut pair would show as a box. */
function cut(value: string): string {
  const letters = [...value];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : value;
}
