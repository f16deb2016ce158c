import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/markdown/vocabulary.ts';

/** Names that stand in for Markdown's own syntax; authors do not write them. */
const notWritten = ['Formula', 'Heading2', 'Heading3', 'Heading4'];
const offered = [...readFileSync('src/components/mdx/index.ts', 'utf8').matchAll(/^import (\w+) from/gm)]
  .map(([, name = '']) => name)
  .filter((name) => !notWritten.includes(name));

/** Attributes of a component by its `interface Props`; `anchors` is written by the Markdown plugin. */
function propsOf(name: string): { required: string[]; other: string[] } {
  const [, props = ''] = /interface Props \{([\s\S]*?)\n\}/.exec(readFileSync(`src/components/mdx/${name}.astro`, 'utf8')) ?? [];
  const fields = [...props.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, field = '', mark]) => ({ field, isRequired: mark === '' }));
  return {
    required: fields.filter(({ isRequired }) => isRequired).map(({ field }) => field),
    other: fields.filter(({ field, isRequired }) => !isRequired && field !== 'anchors').map(({ field }) => field),
  };
}

describe('vocabulary', () => {
  it('holds every component that prose is given', () => {
    expect(offered.filter((name) => !(name in vocabulary))).toEqual([]);
    expect(offered.length).toBeGreaterThan(10);
  });

  it.each(offered)('gives <%s> the attributes of its component', (name) => {
    const { required = [], optional = [], flags = [] } = vocabulary[name] ?? {};
    expect({ required: [...required].sort(), other: [...optional, ...flags].sort() }).toEqual({
      required: propsOf(name).required.sort(),
      other: propsOf(name).other.sort(),
    });
  });
});
