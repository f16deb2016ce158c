import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { DataPath } from './data.ts';
import { quote } from './problem.ts';

/** Why a text cannot be read, and what to do. */
export interface Trouble {
  line: number;
  message: string;
  hint: string;
}
/** YAML that was read with its places kept. */
export interface YamlSource {
  /** What it says; undefined where it cannot be read. Dates without quotes are `Date`, as for the site's own reader. */
  data: unknown;
  troubles: Trouble[];
  /** Line of a field or list entry, counted from 1; of the nearest thing around it where there is none. */
  lineOf: (path: DataPath) => number;
  /** A single value as it is written, quotes included; undefined where there is none. */
  writtenAt: (path: DataPath) => string | undefined;
}

/** Reads the YAML of one file. Never throws: what is wrong with it is in `troubles`. */
export function readYaml(text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, customTags: ['timestamp'], stringKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line || 1;
  const lines = text.split('\n');
  const troubles = mainErrors([...document.errors, ...document.warnings]).map((error) => {
    const line = lineAt(error.pos[0]);
    return { line, ...explain(error, lines[line - 1] ?? '') };
  });
  const find = (path: DataPath) => findNode(document, path);
  const source: YamlSource = {
    data: undefined,
    troubles,
    lineOf: (path) => lineAt(find(path).offset),
    writtenAt: (path) => {
      const { node, depth } = find(path);
      if (depth < path.length || !isScalar(node) || !node.range) return undefined;
      return text.slice(node.range[0], node.range[1]);
    },
  };
  if (troubles.length > 0) return source;
  try {
    // A list that is used in many places is fine, thousands of copies of copies are not.
    const data: unknown = document.toJS({ maxAliasCount: 1000 });
    // A list that holds itself would send every reader round in circles; writing it as JSON fails on it.
    JSON.stringify(data);
    source.data = data;
  } catch {
    const line =
      Math.max(
        lines.findIndex((each) => /[\s[{,]\*[^\s*]/.test(each)),
        0,
      ) + 1;
    const message = `A name after "*" stands for nothing, or for too much: ${quote(lines[line - 1] ?? '')}.`;
    troubles.push({ line, message, hint: 'Put a text that begins with * in quotes.' });
  }
  return source;
}

/** One slip makes a reader of YAML stumble several times; only repeated fields are independent of each other. */
function mainErrors(errors: YAMLError[]): YAMLError[] {
  return errors.filter((error, index) => index === 0 || error.code === 'DUPLICATE_KEY');
}

/** Follows a path as far as it goes: the last node, where it (or its field's name) begins, and how many steps were made. */
function findNode(document: Document, path: DataPath): { node: unknown; offset: number; depth: number } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const inside = isAlias(node) ? node.resolve(document) : node;
    const pair = isMap(inside) ? inside.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
    const next: unknown = pair ? pair.value : isSeq(inside) ? inside.items[Number(step)] : undefined;
    const marker = pair && isNode(pair.key) ? pair.key : isPair(next) ? next.key : next;
    if (!isNode(marker) || !marker.range) return { node, offset, depth };
    [node, offset] = [next, marker.range[0]];
  }
  return { node, offset, depth: path.length };
}

const advice: Partial<Record<YAMLError['code'], { message: string; hint: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There are two colons on this line, or the line below is indented too far',
    hint: 'Put a text with a colon in it in quotes; give fields of one group the same indentation.',
  },
  DUPLICATE_KEY: { message: 'This field is there twice', hint: 'Keep one of the two.' },
  TAB_AS_INDENT: { message: 'This line begins with a tab', hint: 'Indent with spaces, two for each level.' },
  BAD_SCALAR_START: {
    message: 'This text begins with a character that has a meaning of its own (@, % or `)',
    hint: 'Put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This text in double quotes has a backslash that is read as the beginning of a special character',
    hint: "Put LaTeX in single quotes: '\\beta'.",
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands after the end of a text in quotes, or a quote stands inside one',
    hint: "Write a single quote inside single quotes twice: 'it''s'.",
  },
  MISSING_CHAR: {
    message: 'A quote is not closed, or a colon is missing after the name of a field',
    hint: 'Close the quote, or write "<field>: <value>".',
  },
  BAD_INDENT: {
    message: 'A bracket is not closed, or a line is indented too little',
    hint: 'Close [ with ] and { with }; give fields of one group the same indentation.',
  },
  BLOCK_IN_FLOW: {
    message: 'Inside brackets there are two colons in one entry',
    hint: 'Put a text with a colon in it in quotes.',
  },
  NON_STRING_KEY: {
    message: 'The name of a field stands in brackets here',
    hint: 'Put a text that begins with [ or { in quotes.',
  },
  MULTIPLE_DOCS: { message: 'There is a line "---" inside the fields', hint: 'Remove it; one file holds one record.' },
  TAG_RESOLVE_FAILED: { message: 'This text begins with "!", which has a meaning of its own', hint: 'Put the text in quotes.' },
};

function explain({ code, message: reason }: YAMLError, line: string): { message: string; hint: string } {
  const otherwise = {
    message: `This line cannot be read (${reason})`,
    hint: 'Look at the quotes, colons and indentation here and in the line above.',
  };
  const { message, hint } = advice[code] ?? otherwise;
  return { message: `${message}: ${quote(line)}.`, hint };
}
