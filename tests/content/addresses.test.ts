import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { citableAddresses, movedPages } from '../../src/model/addresses.ts';
import { createSurvey } from '../../src/model/survey.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const survey = createSurvey(parts);

describe('the register of published addresses', () => {
  const published = readFileSync('tests/content/published-addresses.txt', 'utf8').split('\n').filter(Boolean);

  it('holds only addresses that are still there or lead on', () => {
    const moved = [...movedPages(survey), ...survey.redirects].map(({ from }) => from);
    const known = new Set([...citableAddresses(survey), ...moved]);
    // An address that is gone: add it to content/redirects.yaml with the place where its matter is now;
    // the key of a work belongs into the formerKeys of its new file.
    expect(published.filter((address) => !known.has(address))).toEqual([]);
  });

  it('holds the pages and the headings of what is written', () => {
    expect(published).toContain('/chapters/techniques/direct-preference/');
    expect(published.filter((address) => address.includes('#')).length).toBeGreaterThan(100);
  });
});
