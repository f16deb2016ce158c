import type { Content, ContentFile } from './content-files.ts';
import type { DataPath } from './data.ts';
import type { Problem } from './problem.ts';

/** Holds a content against one or a few related rules. Pure: the same content gives the same problems. */
export type Check = (content: Content) => Problem[];

/** What is said of a place: what was found, what to do, and the rule. */
export type Finding = Pick<Problem, 'message' | 'hint' | 'rule'>;

/** A problem of a file at a line, or at a place of its data. */
export function problemAt(file: ContentFile, where: number | DataPath, finding: Finding): Problem {
  return { file: file.path, line: typeof where === 'number' ? where : file.lineOf(where), ...finding };
}

/** How a message names another file: as it is written in the project. */
export function pathOf(file: ContentFile): string {
  return `content/${file.path}`;
}
