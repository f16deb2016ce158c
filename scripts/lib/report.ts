import { count } from '../../src/model/text.ts';
import type { Problem } from './problem.ts';

/** Column at which the rule of a problem stands, so that rules line up where hints are short. */
const ruleColumn = 73;

/**
 * A problem as it is printed: where; what was found; what to do, with the rule at the end.
 *
 *     content/techniques/diffusion-dpo.mdx:14
 *       Cites "wallace2023diffusion", which is not in content/references/.
 *       Did you mean "wallace2024diffusion"?                               citation-exists
 */
export function formatProblem({ file, line, message, hint, rule }: Problem): string {
  const last = `  ${hint}`.padEnd(ruleColumn - 3);
  return `${file}:${line}\n  ${message}\n${last}   ${rule}\n`;
}

/** The whole report: every problem, then how many there are in how many files. */
export function formatReport(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file));
  return [...problems.map(formatProblem), `${count(problems.length, 'problem')} in ${count(files.size, 'file')}.\n`].join('\n');
}
