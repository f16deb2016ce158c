import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termUses, unlinkedFirstUses } from '../../src/markdown/term-uses.ts';
import { technicalTerms } from '../helpers/glossary.ts';

const chapters = ['03-benchmarks', '04-evaluation', '05-challenges'];
const sections = chapters.flatMap((chapter) =>
  readdirSync(`content/chapters/${chapter}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `content/chapters/${chapter}/${file}`),
);

describe('glossary terms in the text', () => {
  it.each(sections)('are linked at their first use in running text: %s', (path) => {
    const open = unlinkedFirstUses(termUses(readFileSync(path, 'utf8'), technicalTerms()));
    expect(open.map(({ term, line }) => `${path}:${line} <Term id="${term}">`)).toEqual([]);
  });
});
