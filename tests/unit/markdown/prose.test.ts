import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/markdown/prose.ts';

const text = (body: string) => `---\ntitle: x\n---\n\n${body}`;

describe('readProse(source)', () => {
  it('finds citations in order, with permanent ids counted per work', () => {
    const { citations } = readProse(text('A <Cite id="a b" />, then <Cite id="a" at="Sec. 2" />.\n\n<Cite id="b" narrative />'));
    expect(citations).toEqual([
      { keys: ['a', 'b'], anchors: ['cite-a-1', 'cite-b-1'], line: 5 },
      { keys: ['a'], anchors: ['cite-a-2'], line: 5 },
      { keys: ['b'], anchors: ['cite-b-2'], line: 7 },
    ]);
  });

  it('numbers equations and tables separately from 1', () => {
    const { blocks } = readProse(
      text(
        '<Eq id="one">\n\n$$\nx\n$$\n\n</Eq>\n\n<TechniqueTable id="t" families="f" columns="c" />\n\n<Eq id="two">\n\n$$\ny\n$$\n\n</Eq>',
      ),
    );
    expect(blocks.map(({ kind, id, number }) => [kind, id, number])).toEqual([
      ['equation', 'one', 1],
      ['table', 't', 1],
      ['equation', 'two', 2],
    ]);
  });

  it('knows headings by their permanent ids', () => {
    expect(readProse(text('## The loss $\\beta$ {#loss}\n\n### Bare')).headings).toEqual([
      { depth: 2, text: 'The loss \\beta', id: 'loss', line: 5 },
      { depth: 3, text: 'Bare', id: undefined, line: 7 },
    ]);
  });

  it('counts words, not formulas', () => {
    expect(readProse(text('three plain words $a + b + c$')).words).toBe(3);
  });

  it('names everything that prose must not contain', () => {
    const { foreign } = readProse(text('import x from "y"\n\n{1 + 1}\n\n<b>x</b>\n\n[l](javascript:alert)\n\n<Cite id={"a"} />'));
    expect(foreign.map(({ what, line }) => [line, what])).toEqual([
      [5, 'an import or export'],
      [7, 'the expression {1 + 1}'],
      [9, 'the HTML tag <b>'],
      [11, 'the address "javascript:alert"'],
      [13, 'an expression in an attribute of <Cite>'],
    ]);
  });

  it('says where a text does not parse', () => {
    expect(() => readProse(text('<Cite id="a"'))).toThrow(/6|5/);
  });
});
