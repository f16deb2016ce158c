/** One finding of a check: where it is, what was found, what to do, and the rule it breaks. */
export interface Problem {
  /** Path inside the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** What was found, with the text itself in quotes; one sentence. */
  message: string;
  /** What to do; one sentence. */
  hint: string;
  /** Id of the rule: the truth that it protects. */
  rule: string;
}

/** Order of a report: by file, then line, then rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || (a.message < b.message ? -1 : 1) : a.file < b.file ? -1 : 1;
}
