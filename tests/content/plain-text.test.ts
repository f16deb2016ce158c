import { expect, it } from 'vitest';
import { readContent, readTexts } from '../../scripts/lib/content-files.ts';
import { findParts } from '../../scripts/lib/parts.ts';
import { plainText } from '../../src/model/machine/plain-text.ts';
import { createSurvey } from '../../src/model/survey.ts';

it('keeps every formula of the texts as it is written', async () => {
  const content = readContent(await readTexts('content'));
  const parts = findParts(content);
  if (!parts) throw new Error('The content is not in order; npm run validate says more.');
  const survey = createSurvey(parts);
  const changed = content.files.flatMap(({ path, text, prose }) => {
    if (!prose) return [];
    const plain = plainText(survey, text);
    return prose.formulas.filter(({ tex }) => !plain.includes(tex)).map(({ tex, line }) => `${path}:${line} ${tex}`);
  });
  expect(changed).toEqual([]);
});
