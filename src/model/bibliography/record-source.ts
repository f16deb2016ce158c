/** A piece of text, with where it leads. */
export interface TextPart {
  text: string;
  address?: string;
}

/**
 * GitHub's rules for names: an owner has up to 39 letters, digits and single hyphens, a repository dots and underscores too.
 * A full stop that ends the sentence is no part of it.
 */
const repository = /(?<![\w.+-])([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})\+([A-Za-z0-9._-]*[A-Za-z0-9_-])(?![\w+])/g;

/**
 * Where a record was read, as it is shown: `owner+name`, as files of a repository are marked in records, becomes
 * `owner/name` with its address. Everything else stays as it was written.
 */
export function readRecordSource(source: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of source.matchAll(repository)) {
    const [mark, owner = '', name = ''] = match;
    if (match.index > end) parts.push({ text: source.slice(end, match.index) });
    parts.push({ text: `${owner}/${name}`, address: `https://github.com/${owner}/${name}` });
    end = match.index + mark.length;
  }
  if (end < source.length) parts.push({ text: source.slice(end) });
  return parts;
}
