import katex from 'katex';

const known = new Map<string, string>();

/**
 * HTML of a formula, with MathML beside it for screen readers. Many pages show the same formula, so each is set once.
 * KaTeX refuses commands that could carry HTML or addresses (trust: false). A formula in a line is told where it may break
 * (after a relation or an operator, where KaTeX ends a "base"), so that it need not break before the mark that follows it.
 *
 * @throws KaTeX's ParseError where it cannot be typeset
 */
export function typeset(tex: string, isDisplay: boolean): string {
  const name = `${isDisplay ? 'display' : 'inline'} ${tex}`;
  let html = known.get(name);
  if (html === undefined) {
    html = katex.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      output: 'htmlAndMathml',
      trust: false,
      strict: 'ignore',
    });
    if (!isDisplay) html = html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
    known.set(name, html);
  }
  return html;
}
