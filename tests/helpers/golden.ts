import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Holds a text against a golden file, whole, so that its wording is reviewed with every change of it. Where the golden
 * file is absent it is written and reported (in CI that is a failure); where it differs the text lies beside it as `.actual`.
 */
export function expectGolden(file: string, text: string): void {
  const actual = `${file}.actual`;
  if (!existsSync(file)) {
    expect(process.env.CI, `${file} is not committed.`).toBeFalsy();
    writeFileSync(file, text);
    console.warn(`Wrote ${file}. Read it, then commit it.`);
    return;
  }
  const golden = readFileSync(file, 'utf8');
  if (golden === text) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  expect(text, `Differs from ${file}; the new text is in ${actual}.`).toBe(golden);
}
