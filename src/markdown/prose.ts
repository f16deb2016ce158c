import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { anchors } from '../model/paths.ts';
import type { Block, Prose } from '../model/prose.ts';

/** Parser switches. The site's renderer and every reader of prose share them. */
export const features = { math: true, headingAttributes: true, smartPunctuation: { dashes: false } } as const;

const blockKinds: Record<string, Block['kind']> = {
  Eq: 'equation',
  Figure: 'figure',
  TechniqueTable: 'table',
  ResultTable: 'table',
};
const linkNames = new Set(['Ref', 'Term', 'Technique', 'Benchmark', 'Metric']);

/** Element ids of one `<Cite>`: each work's citations on a page are counted from 1. `counts` carries the state. */
export function citationAnchors(keys: readonly string[], counts: Map<string, number>): string[] {
  return keys.map((key) => {
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    return anchors.citation(key, n);
  });
}

/** The string value of a JSX attribute, undefined where it is absent or not a plain string. */
export function attribute(node: MdastNode, name: string): string | undefined {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return undefined;
  for (const each of node.attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === name) return typeof each.value === 'string' ? each.value : undefined;
  }
  return undefined;
}

/** Splits a list attribute such as `id="a b"`. */
export function list(value: string | undefined): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? [];
}

/**
 * Reads an MDX text without running it.
 *
 * @param source the whole file, front matter included, so that lines are those of the file
 * @throws when the text is not MDX; the message carries line and column
 */
export function readProse(source: string): Prose {
  const prose: Prose = {
    citations: [],
    headings: [],
    blocks: [],
    links: [],
    formulas: [],
    names: [],
    addresses: [],
    foreign: [],
    words: 0,
  };
  const counts = new Map<string, number>();
  const numbers = { equation: 0, figure: 0, table: 0 };

  const visit = (node: MdastNode, fallbackLine: number): void => {
    const line = node.position?.start.line ?? fallbackLine;
    switch (node.type) {
      case 'text':
        prose.words += node.value.split(/\s+/).filter(Boolean).length;
        break;
      case 'heading':
        prose.headings.push({ depth: node.depth, text: textOf(node), id: headingId(node), line });
        for (const name of headingExtras(node)) prose.foreign.push({ what: `the attribute "${name}" of a heading`, line });
        break;
      case 'math':
      case 'inlineMath':
        prose.formulas.push({ tex: node.value, line });
        break;
      case 'link':
      case 'image':
      case 'definition':
        prose.addresses.push({ url: node.url, line });
        if (!/^(?:https?:\/\/|mailto:|#|\/|\.)/i.test(node.url)) prose.foreign.push({ what: `the address "${node.url}"`, line });
        break;
      case 'html':
        prose.foreign.push({ what: 'HTML', line });
        break;
      case 'mdxjsEsm':
        prose.foreign.push({ what: 'an import or export', line });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        prose.foreign.push({ what: `the expression {${node.value}}`, line });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        readElement(node, line);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, line);
  };

  const readElement = (node: MdastNode, line: number): void => {
    const name = ('name' in node && typeof node.name === 'string' && node.name) || '';
    if (!/^[A-Z]/.test(name)) prose.foreign.push({ what: `the HTML tag <${name}>`, line });
    const attributes: Record<string, string | true> = {};
    if ('attributes' in node && Array.isArray(node.attributes)) {
      for (const each of node.attributes) {
        if (each.type !== 'mdxJsxAttribute' || (each.value !== null && typeof each.value === 'object')) {
          prose.foreign.push({ what: `an expression in an attribute of <${name}>`, line });
        }
        if (each.type !== 'mdxJsxAttribute') continue;
        attributes[each.name] =
          typeof each.value === 'object' ? (each.value ? `{${each.value.value}}` : true) : (each.value ?? true);
      }
    }
    if (/^[A-Z]/.test(name)) prose.names.push({ name, attributes, line });
    const id = attribute(node, 'id');
    if (name === 'Cite') {
      const keys = list(id);
      prose.citations.push({ keys, anchors: citationAnchors(keys, counts), line });
    }
    const kind = blockKinds[name];
    if (kind) prose.blocks.push({ kind, id: id ?? '', number: (numbers[kind] += 1), line });
    if (linkNames.has(name)) prose.links.push({ name, target: (name === 'Ref' ? attribute(node, 'to') : id) ?? '', line });
  };

  visit(mdxToMdast(source, { features }) as MdastNode, 1);
  return prose;
}

function headingId(node: MdastNode): string | undefined {
  const properties = (node as { data?: { hProperties?: { id?: unknown } } }).data?.hProperties;
  return typeof properties?.id === 'string' ? properties.id : undefined;
}

/** Attributes of a heading besides its id: they would reach the page as HTML. */
function headingExtras(node: MdastNode): string[] {
  const properties = (node as { data?: { hProperties?: Record<string, unknown> } }).data?.hProperties ?? {};
  return Object.keys(properties)
    .filter((name) => name !== 'id')
    .map((name) => (name === 'className' ? 'class' : name));
}

function textOf(node: MdastNode): string {
  if (node.type === 'inlineMath') return node.value;
  if ('value' in node && node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}
