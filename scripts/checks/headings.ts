import type { Heading } from '../../src/markdown/prose.ts';
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
    .map(({ text, line }) => problemAt(file, line, { message: `The heading ${quote(text)} has no id.`, hint: `Write an id that will last after it: {#${idFrom(text)}}.`, rule: 'heading-has-id' }));
}

/** A proposal: at most four words, without the small ones. */
function idFrom(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !['a', 'an', 'and', 'as', 'for', 'from', 'in', 'is', 'of', 'on', 'or', 'the', 'to', 'with'].includes(word));
  return telling.slice(0, 4).join('-') || 'a-few-words';
}

/** Ids that the pages themselves give out, and beginnings of those of citations, entries and numbered blocks. */
const taken: Partial<Record<Kind, string[]>> = {
  sections: ['works'],
  techniques: ['objective', 'results', 'limits', 'lineage'],
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
    const message = isTaken ? `The heading has the id "${id}", which the page gives out itself.` : `The heading has the id "${id}", as the one in line ${first} has.`;
    return [problemAt(file, line, { message, hint: 'Give it another id.', rule: 'heading-id-is-unique' })];
  });
}

function levels(file: ContentFile, headings: Heading[]): Problem[] {
  return headings.flatMap(({ depth, text, line }, index) => {
    const before = headings[index - 1]?.depth ?? 1;
    const signs = '#'.repeat(depth);
    const finding = (hint: string) => [problemAt(file, line, { message: `The heading ${quote(`${signs} ${text}`)} has the wrong level.`, hint, rule: 'heading-levels-are-ordered' })];
    if (depth === 1) return finding('Begin headings with "##"; the title of the page comes from its fields.');
    if (depth > 4) return finding('Use at most "####".');
    // A level that is wrong itself is told there; what follows is held against the level it should have had.
    return depth > Math.max(before, 1) + 1 ? finding(`Write "${'#'.repeat(before + 1)}": the heading before it has ${before === 1 ? 'the level of the title' : `"${'#'.repeat(before)}"`}.`) : [];
  });
}
