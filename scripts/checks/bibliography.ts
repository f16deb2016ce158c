import { pathOf, problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { listAt, textAt, type DataPath } from '../lib/data.ts';
import { quote, type Problem } from '../lib/problem.ts';
import type { Rule } from '../lib/rules.ts';

interface Mark {
  text: string;
  path: DataPath;
}

/** doi-is-unique, arxiv-id-is-unique, title-is-unique. */
export function checkBibliography(content: Content): Problem[] {
  const files = content.of('references');
  return [
    ...shared(files, { rule: 'doi-is-unique', what: 'DOI', marks: (file) => markAt(file, ['csl', 'DOI']) }),
    ...shared(files, { rule: 'arxiv-id-is-unique', what: 'arXiv id', marks: (file) => markAt(file, ['arxiv']) }),
    ...shared(files, { rule: 'title-is-unique', what: 'title', marks: titles }),
  ];
}

function markAt(file: ContentFile, path: DataPath): Mark[] {
  const text = textAt(file.data, ...path);
  return text === undefined ? [] : [{ text, path }];
}

function titles(file: ContentFile): Mark[] {
  const others = listAt(file.data, 'otherTitles').flatMap((_, index) => markAt(file, ['otherTitles', index]));
  return [...markAt(file, ['csl', 'title']), ...others];
}

/** Titles are the same where their letters and digits are: case, signs and accents differ from one listing to the next. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function shared(
  files: ContentFile[],
  { rule, what, marks }: { rule: Rule; what: string; marks: (file: ContentFile) => Mark[] },
): Problem[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file) =>
    marks(file).flatMap(({ text, path }) => {
      const first = seen.get(plain(text));
      if (first === undefined) seen.set(plain(text), file);
      if (first === undefined || first === file) return [];
      const hint = `If they are one work, keep one file and add "${file.id}" to formerKeys; otherwise correct the ${what}.`;
      return [problemAt(file, path, { message: `Has the ${what} ${quote(text)}, as ${pathOf(first)} has.`, hint, rule })];
    }),
  );
}
