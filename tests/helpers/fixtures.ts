import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTexts, type Texts } from '../../scripts/lib/content-files.ts';

/** The smallest whole content. */
export const tinySurvey = 'tests/fixtures/tiny-survey';
/** One folder for each rule, named by it: files that lie over the smallest content and break that rule. */
export const brokenFolder = 'tests/fixtures/broken';

/** Rules that have a fixture. */
export function brokenRules(): string[] {
  return readdirSync(brokenFolder).sort();
}

/** The smallest content with the files of a fixture over it and without those that its `without.txt` names. */
export async function readBroken(rule: string): Promise<Texts> {
  const folder = `${brokenFolder}/${rule}`;
  const own = new Set(['expected.txt', 'expected.txt.actual', 'without.txt']);
  const without = existsSync(`${folder}/without.txt`) ? readFileSync(`${folder}/without.txt`, 'utf8').split('\n') : [];
  const texts = [...(await readTexts(tinySurvey)), ...[...(await readTexts(folder))].filter(([path]) => !own.has(path))];
  return new Map(texts.filter(([path]) => !without.includes(path)));
}
