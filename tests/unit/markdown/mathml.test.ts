import { describe, expect, it } from 'vitest';
import { mathml } from '../../../src/markdown/mathml.ts';

describe('mathml(tex)', () => {
  it('is one element of MathML, without the LaTeX and without any other markup', () => {
    const formula = mathml('\\frac{a}{b} < \\text{<b onclick="x">}');
    expect(formula).toMatch(/^<math display="block">.*<\/math>$/s);
    expect(formula).not.toMatch(/annotation|semantics|span|<b|href|style=/);
    expect(formula).toMatch(/<mtext>&lt;b\sonclick=/);
  });

  it('writes styled letters as letters, since browsers style none', () => {
    expect(mathml('\\mathcal{L}')).toContain('<mi>ℒ</mi>');
    expect(mathml('\\mathcal{D}')).toContain('<mi>𝒟</mi>');
    expect(mathml('\\mathbb{E}')).toContain('<mi>𝔼</mi>');
    expect(mathml('\\mathbb{1}')).toContain('<mn>𝟙</mn>');
    expect(mathml('\\mathbf{x}')).toContain('<mi>𝐱</mi>');
    expect(mathml('\\mathrm{d}')).toContain('<mi mathvariant="normal">d</mi>');
  });

  it('refuses what cannot be set', () => {
    expect(() => mathml('\\nosuchcommand')).toThrow();
  });
});
