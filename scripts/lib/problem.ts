import type { Rule } from './rules.ts';

/** Something in `content/` that an editor has to put right. */
export interface Problem {
  /** The file, as a path that can be opened. */
  file: string;
  /** Line in it, from 1. */
  line: number;
  /** What was found, quoting it. */
  message: string;
  /** What to do. */
  hint: string;
  rule: Rule;
}

/** Order of a report: by file, line, rule and message. */
export function compareProblems(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Longer quotations are cut: a line of a report is meant to be read at a glance. */
const longest = 80;

/**
 * What was found, in quotes for a message: on one line, cut when it is long, and with characters that would not show
 * (or would change how a terminal shows the rest) written as `U+202E`.
 */
export function quote(found: unknown): string {
  const text = String(found).replaceAll(/\s+/g, ' ').trim();
  const cut = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `"${cut.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) => nameOfCharacter(character))}"`;
}

/** `U+202E`. */
export function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
