import { describe, expect, it } from 'vitest';
import { compareProblems, quote, type Problem } from '../../../scripts/lib/problem.ts';
import { formatProblem, formatReport } from '../../../scripts/lib/report.ts';

const problem = (file: string, line: number, hint = 'Correct it.'): Problem => ({
  file,
  line,
  message: 'Says "x".',
  hint,
  rule: 'citation-exists',
});

describe('formatProblem(problem)', () => {
  it('says where, what, and what to do with the rule at the end', () => {
    expect(formatProblem(problem('content/a.yaml', 14))).toBe(
      'content/a.yaml:14\n  Says "x".\n  Correct it.                                                            citation-exists\n',
    );
  });
  it('keeps a gap before the rule where the hint is long', () => {
    expect(formatProblem(problem('a', 1, 'w'.repeat(90)))).toContain(`${'w'.repeat(90)}   citation-exists`);
  });
});

describe('formatReport(problems)', () => {
  it('ends with the number of problems and of files', () => {
    expect(formatReport([problem('a', 1), problem('b', 1), problem('b', 2)])).toMatch(/\n\n3 problems in 2 files\.\n$/);
    expect(formatReport([problem('a', 1)])).toMatch(/\n\n1 problem in 1 file\.\n$/);
  });
});

describe('compareProblems(a, b)', () => {
  it('sorts by file, then by line as a number', () => {
    const sorted = [problem('b', 1), problem('a', 10), problem('a', 9)].sort(compareProblems);
    expect(sorted.map(({ file, line }) => `${file}:${line}`)).toEqual(['a:9', 'a:10', 'b:1']);
  });
});

describe('quote(found)', () => {
  it('keeps a text on one line', () => {
    expect(quote(' a\n  b ')).toBe('"a b"');
  });
  it('cuts a long text', () => {
    expect(quote('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
  });
  it('names characters that a terminal would obey', () => {
    expect(quote('a\u001b[31m\u202eb')).toBe('"aU+001B[31mU+202Eb"');
  });
});
