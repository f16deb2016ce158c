import { quote } from './problem.ts';
import type { Trouble } from './yaml-source.ts';

/** What the parser of prose says, and what an editor does about it. `$1` is the name that it quotes, `$0` the line. */
const advice: [pattern: RegExp, message: string, hint: string][] = [
  [
    /Expected a closing tag for `<(.*?)>`/,
    'The block <$1> is opened here and never closed.',
    'Write </$1> on a line of its own at its end, or <$1 ... /> where nothing stands between.',
  ],
  [
    /Unexpected closing tag `(.*?)`, expected corresponding closing tag for `(.*?)`/,
    'Here $1 closes a block, but the last one that was opened is $2.',
    'Close blocks in the reverse order of opening.',
  ],
  [
    /Unexpected closing (?:slash|tag)/,
    'A block is closed here that was not opened: $0.',
    'Remove the closing tag, or open the block above.',
  ],
  [/create a comment in MDX/, 'A comment of HTML stands here: $0.', 'Remove it; the text has no comments.'],
  [/closing brace/, 'A "{" is opened here and never closed: $0.', 'Write a literal brace as \\{.'],
  [
    /after `<`|before name|in name|Unexpected character/,
    'A "<" here does not begin a name of the Atlas: $0.',
    'Write a literal "<" as \\<. Names are written like <Cite id="..." />, with straight quotes and on one line.',
  ],
];

/** Turns a message of the prose parser (`12:3: Expected ...`) into the line of the source and words for an editor. */
export function explainProse(message: string, source: string): Trouble {
  const [, line = '1', text = message] = /^(\d+):\d+(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  const quoted = quote(source.split('\n')[Number(line) - 1] ?? '');
  for (const [pattern, found, hint] of advice) {
    const match = pattern.exec(text);
    const fill = (sentence: string) =>
      sentence.replaceAll(/\$([012])/g, (_, group: string) => (group === '0' ? quoted : (match?.[Number(group)] ?? '')));
    if (match) return { line: Number(line), message: fill(found), hint: fill(hint) };
  }
  return {
    line: Number(line),
    message: `The text cannot be read from here on (${text}): ${quoted}.`,
    hint: 'Look at "<", "{" and unclosed blocks here and in the lines above.',
  };
}
