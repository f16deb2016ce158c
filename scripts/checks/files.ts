import { documents, tables } from '../../src/schemas/collections.ts';
import { problemAt } from '../lib/check.ts';
import { places, type Content } from '../lib/content-files.ts';
import type { Problem } from '../lib/problem.ts';

/** file-is-known, file-is-given, yaml-parses, prose-parses, table-has-columns. */
export function checkFiles(content: Content): Problem[] {
  const troubles = content.files.flatMap((file) => file.troubles.map(({ line, ...finding }) => problemAt(file, line, finding)));
  return [...content.strays.map(strayFile), ...missingFiles(content), ...troubles];
}

function strayFile(path: string): Problem {
  const [folder = ''] = path.split('/');
  const near = places.filter(({ pattern }) => pattern.startsWith(`${folder}/`)).map(({ pattern }) => pattern);
  const names = near.length > 0 ? near.map(nameOf).join(' and ') : undefined;
  const hint = names
    ? `Files in this folder are named ${names}.`
    : 'Move it out of the folder; content/README.md shows what belongs in it.';
  return { file: path, line: 1, message: 'The Atlas does not read a file with this name here.', hint, rule: 'file-is-known' };
}

/** `techniques/<id>.mdx`. */
function nameOf(pattern: string): string {
  return pattern
    .replaceAll('*', '<id>')
    .replace('chapters/<id>/', 'chapters/<nn>-<id>/')
    .replace('/<id>.mdx', pattern.startsWith('chapters') ? '/<nn>-<id>.mdx' : '/<id>.mdx');
}

function missingFiles(content: Content): Problem[] {
  const given = new Set(content.files.map(({ path }) => path));
  return [...Object.values(documents), ...Object.values(tables)]
    .filter(({ file }) => !given.has(file))
    .map(({ file }) => ({
      file,
      line: 1,
      message: 'This file is missing.',
      hint: 'Put it back; content/README.md tells what it holds.',
      rule: 'file-is-given',
    }));
}
