import type { NotationSymbol } from '../schemas/notation.ts';
import type { Section, Survey } from './survey.ts';

/** LaTeX without the spaces that change nothing, so that `x_0 \\mid c` and `x_0\\mid c` are one form. */
export function plainTex(tex: string): string {
  return tex
    .trim()
    .replaceAll(/\\[,;:!]/g, '')
    .replaceAll(/(\\[a-zA-Z]+)\s+(?=[a-zA-Z])|\s+/g, (_, command?: string) => (command ? `${command} ` : ''));
}

/** Ids of the symbols by each of their forms, as `plainTex` writes them. */
export function symbolForms(symbols: readonly Pick<NotationSymbol, 'id' | 'tex' | 'forms'>[]): Map<string, string> {
  return new Map(symbols.flatMap(({ id, tex, forms }) => [tex, ...forms].map((form): [string, string] => [plainTex(form), id])));
}

/** Sections that speak of a symbol by itself, in reading order. */
export function sectionsUsing(survey: Survey, symbol: NotationSymbol): Section[] {
  const forms = symbolForms([symbol]);
  return [...survey.sections.values()].filter(({ prose }) => prose.formulas.some(({ tex }) => forms.has(plainTex(tex))));
}
