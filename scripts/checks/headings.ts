import type { Heading } from '../../src/model/prose.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile, Kind } from '../lib/content-files.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** heading-has-id, heading-id-is-unique, heading-levels-are-ordered. */
export function checkHeadings(content: Content): Problem[] {
  return content.files.flatMap((file) => {
    const headings = file.prose?.headings ?? [];
    return [...withoutId(file, headings), ...repeatedIds(file, headings), ...levels(file, headings)];
  });
}

function withoutId(file: ContentFile, headings: Heading[]): Problem[] {
  return headings
    .filter(({ id }) => id === undefined)
    .map(({ text, line }) =>
      problemAt(file, line, {
        message: `The heading ${quote(text)} has no id.`,
        hint: `Write an id that will last after it: {#${idFrom(text)}}.`,
        rule: 'heading-has-id',
      }),
    );
}

const smallWords = new Set(
  'a an and are as does for from how in is it its of on or that the this to what when why with'.split(' '),
);

/** A proposal: at most four words, without the small ones. */
function idFrom(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.slice(0, 4).join('-') || 'a-few-words';
}

/** Ids that the pages themselves give out, and beginnings of those of citations, entries and numbered blocks. */
const taken: Partial<Record<Kind, string[]>> = {
  sections: ['works'],
  techniques: ['objective', 'results', 'numbers', 'limits', 'lineage'],
  benchmarks: ['problems'],
  metrics: ['formula', 'agreement', 'pitfalls'],
};
const takenEverywhere = /^(?:content|cite|references|toc-title|(?:cite|ref|eq|fig|tab|search-dialog)-.*)$/;

function repeatedIds(file: ContentFile, headings: Heading[]): Problem[] {
  const seen = new Map<string, number>();
  return headings.flatMap(({ id, line }) => {
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    const isTaken = takenEverywhere.test(id) || taken[file.kind]?.includes(id);
    if (first === undefined && !isTaken) return [];
    const message = isTaken
      ? `The heading has the id "${id}", which the page gives out itself.`
      : `The heading has the id "${id}", as the one in line ${first} has.`;
    return [problemAt(file, line, { message, hint: 'Give it another id.', rule: 'heading-id-is-unique' })];
  });
}

function levels(file: ContentFile, headings: Heading[]): Problem[] {
  return headings.flatMap(({ depth, text, line }, index) => {
    const hint = levelHint(depth, headings[index - 1]?.depth ?? 1);
    if (hint === undefined) return [];
    const message = `The heading ${quote(`${'#'.repeat(depth)} ${text}`)} has the wrong level.`;
    return [problemAt(file, line, { message, hint, rule: 'heading-levels-are-ordered' })];
  });
}

/** What to do about a level, seen from the heading before it (1 is the title of the page); undefined where it is right. */
function levelHint(depth: number, before: number): string | undefined {
  if (depth === 1) return 'Begin headings with "##"; the title of the page comes from its fields.';
  if (depth > 4) return 'Use at most "####".';
  if (depth <= before + 1) return undefined;
  return before === 1
    ? 'Write "##": the first level below the title.'
    : `Write "${'#'.repeat(before + 1)}", one level below the heading before it.`;
}
