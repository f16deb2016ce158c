/**
 * Adds the addresses of the content to the register of published ones; nothing is ever taken out of it. Run it with
 * each edition. A test fails when an address of the register is gone without a redirect.
 *
 *   npm run addresses
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { citableAddresses } from '../src/model/addresses.ts';
import { createSurvey } from '../src/model/survey.ts';
import { findParts } from './lib/parts.ts';
import { checkFolder } from './lib/validate.ts';

const register = 'tests/content/published-addresses.txt';
const parts = findParts((await checkFolder('content')).content);
if (!parts) {
  console.error('The content has problems. Run "npm run validate".');
  process.exit(1);
}
const before = new Set(readFileSync(register, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean));
const all = [...new Set([...before, ...citableAddresses(createSurvey(parts))])].sort();
writeFileSync(register, `${all.join('\n')}\n`);
console.log(`${all.length - before.size} addresses added, ${all.length} in ${register}.`);
