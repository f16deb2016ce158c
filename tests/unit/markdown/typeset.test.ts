import { describe, expect, it } from 'vitest';
import { typeset } from '../../../src/markdown/typeset.ts';

describe('typeset(tex, isDisplay)', () => {
  it('lets a formula in a line break after its relations and operators, and nowhere else', () => {
    expect(typeset('a = b + c', false).match(/<wbr>/g)).toHaveLength(2);
    expect(typeset('x_t', false)).not.toContain('<wbr>');
    expect(typeset('a = b + c', true)).not.toContain('<wbr>');
  });

  it('gives MathML beside the picture, and refuses what it does not know', () => {
    expect(typeset('x_t', false)).toContain('<math');
    expect(() => typeset('\\nosuchcommand', false)).toThrow();
  });
});
