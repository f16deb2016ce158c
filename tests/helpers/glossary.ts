import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Terms that are everyday words too, or stand in nearly every sentence: a link at the first use would tell nothing or mislead. */
const everyday = new Set([
  'advantage',
  'baseline',
  'clipping',
  'constitution',
  'general-preference',
  'latent',
  'offline',
  'online',
  'policy',
  'reward',
  'score',
  'trajectory',
]);

/** Words of the glossary's terms by id, without everyday words. */
export function technicalTerms(): Map<string, string> {
  const files = readdirSync('content/glossary').map((file) => file.replace(/\.yaml$/, ''));
  return new Map(
    files
      .filter((id) => !everyday.has(id))
      .map((id) => [id, (parse(readFileSync(`content/glossary/${id}.yaml`, 'utf8')) as { term: string }).term]),
  );
}
