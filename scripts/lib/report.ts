import { compareProblems, type Problem } from './problem.ts';

/** Column at whose end the rule id stands. */
const width = 100;

/** The report that people read: every problem with its place, then their number. */
export function report(problems: readonly Problem[], folder: string): string {
  const sorted = [...problems].sort(compareProblems);
  const blocks = sorted.map(({ file, line, message, hint, rule }) => {
    const last = `  ${hint}`;
    return `${folder}/${file}:${line}\n  ${message}\n${last}${' '.repeat(Math.max(2, width - last.length - rule.length))}${rule}\n`;
  });
  const files = new Set(sorted.map(({ file }) => file)).size;
  const count = `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  return `${blocks.join('\n')}\n${count}\n`;
}
