import { idSchema } from '../../src/schemas/ids.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { quote, type Problem } from '../lib/problem.ts';

const form = 'Use lower-case letters, digits and single hyphens, for example "diffusion-dpo".';
const isId = (text: string) => idSchema.safeParse(text).success;

/** id-is-well-formed: names of files and folders, ids of headings and of numbered blocks. */
export function checkIds(content: Content): Problem[] {
  return content.files.flatMap((file) => [...namesOf(file), ...idsInProse(file)]);
}

function namesOf(file: ContentFile): Problem[] {
  if (file.kind === 'chapters') return [];
  if (file.kind === 'sections')
    return file.path
      .replace(/\.mdx$/, '')
      .split('/')
      .slice(1)
      .flatMap((name) => numberedName(file, name));
  if (!['references', 'techniques', 'benchmarks', 'metrics', 'results', 'glossary'].includes(file.kind) || isId(file.id))
    return [];
  return [
    problemAt(file, 1, {
      message: `The name of the file gives the id ${quote(file.id)}.`,
      hint: `Rename the file. ${form}`,
      rule: 'id-is-well-formed',
    }),
  ];
}

function numberedName(file: ContentFile, name: string): Problem[] {
  if (/^\d+-/.test(name) && isId(name)) return [];
  const hint = `Begin it with the number that orders it. ${form.replace('diffusion-dpo', '05-direct-preference')}`;
  return [
    problemAt(file, 1, { message: `The path of the section has the name ${quote(name)}.`, hint, rule: 'id-is-well-formed' }),
  ];
}

function idsInProse(file: ContentFile): Problem[] {
  const headings = (file.prose?.headings ?? []).flatMap(({ id, line }) =>
    id === undefined ? [] : [{ what: 'heading', id, line }],
  );
  const blocks = (file.prose?.blocks ?? []).filter(({ id }) => id !== '').map(({ kind, id, line }) => ({ what: kind, id, line }));
  return [...headings, ...blocks]
    .filter(({ id }) => !isId(id))
    .map(({ what, id, line }) =>
      problemAt(file, line, { message: `The ${what} has the id ${quote(id)}.`, hint: form, rule: 'id-is-well-formed' }),
    );
}
