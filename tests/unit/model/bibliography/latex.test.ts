import { describe, expect, it } from 'vitest';
import { escapeLatex, protectCase } from '../../../../src/model/bibliography/latex.ts';

describe('escapeLatex(text, { ascii })', () => {
  it.each([
    ['100% of $5 & #1', '100\\% of \\$5 \\& \\#1'],
    ['a_b{c}', 'a\\_b{\\textbraceleft}c{\\textbraceright}'],
    ['\\textbf', '{\\textbackslash}textbf'],
    ['~ ^ < >', '{\\textasciitilde} {\\textasciicircum} {\\textless} {\\textgreater}'],
  ])('makes "%s" print as it is', (text, escaped) => {
    expect(escapeLatex(text, { ascii: false })).toBe(escaped);
  });

  it('writes accents of Latin letters as commands where ASCII is asked for', () => {
    expect(escapeLatex('Jürgen Łódź Çelik', { ascii: true })).toBe("J{\\\"{u}}rgen {\\L}{\\'{o}}d{\\'{z}} {\\c{C}}elik");
    expect(escapeLatex('Jürgen Łódź Çelik', { ascii: false })).toBe('Jürgen Łódź Çelik');
  });

  it('reads a letter and a combining mark as one accented letter', () => {
    expect(escapeLatex('u\u0308', { ascii: true })).toBe('{\\"{u}}');
  });

  it('leaves scripts that TeX has no commands for', () => {
    expect(escapeLatex('扩散 انتشار Σ 😀', { ascii: true })).toBe('扩散 انتشار Σ 😀');
  });
});

describe('protectCase(title, { ascii })', () => {
  it.each([
    ['Aligning Text-to-Image Models', 'Aligning Text-to-Image Models'],
    ['DPO for T2I', '{DPO} for {T2I}'],
    ['AutoPrompt: Eliciting Knowledge', '{AutoPrompt}: Eliciting Knowledge'],
    ['Focus-N-Fix: Region-Aware Tuning', '{Focus-N-Fix}: Region-Aware Tuning'],
    ['What Makes A Good Dataset', 'What Makes A Good Dataset'],
    ['Soft Q-Learning', 'Soft {Q-Learning}'],
    ['The Bradley-Terry Model', 'The {Bradley-Terry} Model'],
    ['Than Nash’s (Bayesian) Games', 'Than {Nash’s} ({Bayesian}) Games'],
    ['T2I-CompBench++: A Benchmark', '{T2I-CompBench++}: A Benchmark'],
    ['3D & {LLM}', '{3D} \\& {\\textbraceleft}{LLM}{\\textbraceright}'],
  ])('writes "%s" so that only acronyms and names keep their capitals in every style', (title, protectedTitle) => {
    expect(protectCase(title, { ascii: false })).toBe(protectedTitle);
  });
});
