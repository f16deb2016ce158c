import katex from 'katex';

const known = new Map<string, string>();

/**
 * HTML of a formula, with MathML beside it for screen readers. Many pages show the same formula, so each is set once.
 * KaTeX refuses commands that could carry HTML or addresses (trust: false).
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
    known.set(name, html);
  }
  return html;
}
