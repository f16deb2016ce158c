import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { attribute, features } from './prose.ts';

/** A use of a glossary term in running text: linked by `<Term>`, or as bare words. Offsets count in the whole source. */
export interface TermUse {
  term: string;
  isLinked: boolean;
  line: number;
  start: number;
  end: number;
}

/** Where words count as running text: not in headings, tables, captions, boxes or other links. */
const running = new Set(['root', 'paragraph', 'list', 'listItem', 'emphasis', 'strong', 'blockquote']);

/**
 * Uses of glossary terms in a text, in its order. Bare words count where they are the term itself, as whole words, in the singular or
 * plural; aliases do not, and longer terms take their words first.
 *
 * @param terms words of each term by its id
 */
export function termUses(source: string, terms: ReadonlyMap<string, string>): TermUse[] {
  const patterns = [...terms]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, words]) => ({
      id,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${inSource(words)}s?(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu'),
    }));
  const uses: TermUse[] = [];
  const visit = (node: MdastNode, isRunning: boolean): void => {
    const at = node.position;
    if ('name' in node && node.name === 'Term' && at) {
      const term = attribute(node, 'id') ?? '';
      uses.push({ term, isLinked: true, line: at.start.line, start: at.start.offset ?? 0, end: at.end.offset ?? 0 });
      return;
    }
    if (node.type === 'text' && isRunning && at)
      uses.push(...bareUses(source, patterns, at.start.offset ?? 0, at.end.offset ?? 0));
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, isRunning && running.has(node.type));
  };
  visit(mdxToMdast(source, { features }) as MdastNode, true);
  return uses.sort((a, b) => a.start - b.start);
}

/** First bare uses that are not linked, and come before any link of the same term. */
export function unlinkedFirstUses(uses: readonly TermUse[]): TermUse[] {
  const seen = new Set<string>();
  return uses.filter(({ term, isLinked }) => {
    const isFirst = !seen.has(term);
    seen.add(term);
    return isFirst && !isLinked;
  });
}

function bareUses(source: string, patterns: readonly { id: string; pattern: RegExp }[], from: number, to: number): TermUse[] {
  let rest = source.slice(from, to);
  const found: TermUse[] = [];
  for (const { id, pattern } of patterns) {
    rest = rest.replace(pattern, (words, offset: number) => {
      const start = from + offset;
      const line = source.slice(0, start).split('\n').length;
      found.push({ term: id, isLinked: false, line, start, end: start + words.length });
      return '\u0000'.repeat(words.length);
    });
  }
  return found;
}

/** A term as it may stand in a source: a line may break between its words. */
function inSource(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
}
