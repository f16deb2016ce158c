import { defineMdastPlugin } from 'satteri';
import type { MdastNode } from 'satteri';
import { plainTex } from '../model/notation.ts';
import { attribute, citationAnchors, list } from './prose.ts';

type JsxValue = string | null | { type: 'mdxJsxAttributeValueExpression'; value: string };
type JsxAttribute = { type: 'mdxJsxAttribute'; name: string; value: JsxValue };

/** What follows a formula without a space and must not begin the next line. Browsers would break before it. */
const closingMarks = /^(?:[,.;:!?)\]’”%]+|-)/;

/**
 * Hands the parts of prose that Markdown has its own syntax for to components: formulas become `<Formula>`,
 * the first formula of a page that is a symbol of the notation learns its id, a formula in a line takes the mark after it along,
 * and every `<Cite>` learns the element ids of its citations, which depend on what stands before it on the page.
 *
 * @param symbols ids of the notation's symbols by their forms, as `plainTex` writes them
 */
export function atlasMarkdown(symbols: ReadonlyMap<string, string> = new Map()) {
  // A factory is called once for each document, so the counts begin anew on each page.
  return () => {
    const counts = new Map<string, number>();
    const met = new Set<string>();

    const cite = (node: MdastNode, context: { replaceNode: (node: never, by: never) => void }) => {
      if (!('name' in node) || node.name !== 'Cite' || attribute(node, 'anchors') !== undefined) return;
      const attributes = (node as unknown as { attributes: JsxAttribute[] }).attributes.map(({ name, value }) =>
        jsxAttribute(name, value),
      );
      attributes.push(jsxAttribute('anchors', citationAnchors(list(attribute(node, 'id')), counts).join(' ')));
      context.replaceNode(node as never, { type: node.type, name: 'Cite', attributes, children: [] } as never);
    };

    return defineMdastPlugin({
      name: 'atlas',
      mdxJsxTextElement: cite as never,
      mdxJsxFlowElement: cite as never,
      inlineMath(node, context) {
        const symbol = symbols.get(plainTex(node.value));
        const attributes = [texAttribute(node.value)];
        if (symbol !== undefined && !met.has(symbol)) attributes.push(jsxAttribute('symbol', symbol));
        if (symbol !== undefined) met.add(symbol);
        const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
        const mark = next?.type === 'text' ? closingMarks.exec(next.value)?.[0] : undefined;
        if (mark !== undefined && next?.type === 'text') {
          attributes.push(jsxAttribute('mark', mark));
          context.setProperty(next, 'value', next.value.slice(mark.length));
        }
        context.replaceNode(node, { type: 'mdxJsxTextElement', name: 'Formula', attributes, children: [] });
      },
      math(node, context) {
        const attributes = [texAttribute(node.value), jsxAttribute('display', null)];
        context.replaceNode(node, { type: 'mdxJsxFlowElement', name: 'Formula', attributes, children: [] });
      },
    });
  };
}

function jsxAttribute(name: string, value: JsxValue): JsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/** LaTeX may hold both kinds of quotes, which a quoted JSX attribute cannot; so it travels as an expression. */
function texAttribute(tex: string): JsxAttribute {
  return jsxAttribute('tex', { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(tex) });
}
