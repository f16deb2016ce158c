import { readContent, readTexts } from '../../scripts/lib/content-files.ts';
import { findParts } from '../../scripts/lib/parts.ts';
import { createSurvey, type Survey } from '../../src/model/survey.ts';
import { tinySurvey } from './fixtures.ts';

/**
 * A content folder as the joined survey: the smallest whole content unless another is named.
 *
 * @param instead texts of files that stand in place of the folder's own, by their paths in it
 */
export async function readSurvey(folder = tinySurvey, instead: Record<string, string> = {}): Promise<Survey> {
  const parts = findParts(readContent(new Map([...(await readTexts(folder)), ...Object.entries(instead)])));
  if (!parts) throw new Error(`A file of ${folder}, or one given in its place, does not fit its schema.`);
  return createSurvey(parts);
}
