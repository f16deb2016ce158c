import type { Kind } from './content-files.ts';
import type { DataPath } from './data.ts';

/** Where the fields of LaTeX stand, by the kind of file. Their backslashes and braces are a matter of `formula-parses`. */
const places: Partial<Record<Kind, RegExp>> = {
  techniques: /^objective\/(?:latex|symbols\/\d+\/symbol)$/,
  metrics: /^computation\/formula$/,
  notation: /^symbols\/\d+\/(?:tex|forms\/\d+)$/,
};

/** Whether a field of such a file holds LaTeX. */
export function isFormula(kind: Kind, path: DataPath): boolean {
  return places[kind]?.test(path.join('/')) ?? false;
}
