import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { leaves, type Leaf } from '../lib/data.ts';
import { isFormula } from '../lib/formula-fields.ts';
import { nameOfCharacter, quote, type Problem } from '../lib/problem.ts';

/** no-template-text, text-has-no-hidden-characters, plain-text-has-no-markup. */
export function checkText(content: Content): Problem[] {
  return content.files.flatMap((file) => [...lines(file), ...escapedCharacters(file), ...markup(file)]);
}

/**
 * Characters that do not show: controls, marks of writing direction, a byte order mark, characters lost in a wrong encoding.
 * The joiners U+200C and U+200D are left alone: some scripts cannot be written without them.
 */
const hidden = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u;
const templates = /\b(?:TODO(?! list)|TBD|FIXME)\b|\?\?\?|[Ll]orem ipsum/;

function lines(file: ContentFile): Problem[] {
  return file.text.split('\n').flatMap((text, index) => {
    const line = index + 1;
    const [character] = hidden.exec(text) ?? [];
    const [template] = templates.exec(text) ?? [];
    return [
      ...(character ? [problemAt(file, line, hiddenCharacter(character))] : []),
      ...(template ? [problemAt(file, line, leftOver(template))] : []),
    ];
  });
}

function hiddenCharacter(character: string) {
  const name = nameOfCharacter(character);
  const message =
    character === '\uFFFD'
      ? 'A character was lost here when the file was saved in another encoding (U+FFFD).'
      : `There is a character that does not show (${name}).`;
  return {
    message,
    hint: 'Delete it and type the words around it anew; save the file as UTF-8.',
    rule: 'text-has-no-hidden-characters',
  } as const;
}

function leftOver(found: string) {
  return {
    message: `There is ${quote(found)}, which stands for something to be filled in.`,
    hint: 'Write what belongs there, or leave the field or sentence out.',
    rule: 'no-template-text',
  } as const;
}

/** Characters that only the reader of YAML makes, out of "\u202E" or "\t" in double quotes. */
function escapedCharacters(file: ContentFile): Problem[] {
  return [...leaves(file.data)].flatMap(({ path, text }) => {
    const [character] = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u.exec(text.replaceAll(/[\u200C\u200D]/g, '')) ?? [];
    if (!character || isFormula(file.kind, path)) return [];
    const written = file.writtenAt(path);
    return written === undefined || written.includes(character) ? [] : [problemAt(file, path, hiddenCharacter(character))];
  });
}

const markups: [RegExp, string][] = [
  [/\$[^$]*[\\_^][^$]*\$/, 'a formula'],
  [/<\/?[A-Z][A-Za-z]+(?:\s[^>]*)?\/?>/, 'a name of the text'],
  [/\]\(https?:[^)]*\)/, 'a link of Markdown'],
  [/\*\*[^*]+\*\*/, 'bold type of Markdown'],
];

/** Titles are printed as they are, and what an address looks like is not markup. */
function isPlainText(kind: Kind, { path, field, text }: Leaf): boolean {
  return path[0] !== 'csl' && field !== 'otherTitles' && !isFormula(kind, path) && !/^https?:/.test(text);
}

function markup(file: ContentFile): Problem[] {
  const texts = [...leaves(file.data)].filter((leaf) => isPlainText(file.kind, leaf));
  return texts.flatMap(({ path, field, text }) =>
    markups.flatMap(([pattern, what]) => {
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) return [];
      const hint = 'This field is shown as it is written: say it in plain words, or move it to the text below the fields.';
      return [
        problemAt(file, path, {
          message: `The field "${field}" holds ${what}, ${quote(found)}.`,
          hint,
          rule: 'plain-text-has-no-markup',
        }),
      ];
    }),
  );
}
