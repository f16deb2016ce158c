import { posix } from 'node:path';
import { checks } from '../checks/all.ts';
import { readContent, readTexts, type Content, type Texts } from './content-files.ts';
import { compareProblems, type Problem } from './problem.ts';

/** What a check of a content found. */
export interface Outcome {
  content: Content;
  /** Everything that has to be put right, in the order of a report. */
  problems: Problem[];
}

/** Holds the texts of a content folder against every rule. */
export function checkTexts(texts: Texts): Outcome {
  const content = readContent(texts);
  return { content, problems: checks.flatMap((check) => check(content)).sort(compareProblems) };
}

/**
 * Holds a content folder against every rule. Files of problems are paths from where the folder's path begins.
 *
 * @throws where the folder cannot be read
 */
export async function checkFolder(folder: string): Promise<Outcome> {
  const { content, problems } = checkTexts(await readTexts(folder));
  const base = posix.normalize(folder);
  return { content, problems: problems.map((problem) => ({ ...problem, file: posix.join(base, problem.file) })) };
}

/** The problems of a content folder, in the order of a report; none where it is in order. */
export async function validate(folder: string): Promise<Problem[]> {
  return (await checkFolder(folder)).problems;
}
