/** What a record is called. */
export interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** A name as it may be written: `HPS v2` also as `HPSv2`, `Parti prompts` also as `Parti-Prompts`. */
function patternOf(name: string): string {
  const words = name.split(/[\s-]+|(?<=\p{L})(?=v\d)/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.join('[\\s-]?');
}

/** `Pick-a-Pic` begins `Pick-a-Pic v2` of another record, so that alone it tells nothing. */
function isAmbiguous(alias: string, record: Named, records: readonly Named[]): boolean {
  const begins = new RegExp(`^${patternOf(alias)}[\\s-]?v\\d`, 'iu');
  return records.some((other) => other.id !== record.id && [other.name, ...other.aliases].some((name) => begins.test(name)));
}

/**
 * Makes a reader that tells which records a text names, by name or alias, as whole words, in the order of the records.
 * Longer names are looked for first, and what they take is not read again: `T2I-CompBench++` is no `T2I-CompBench`.
 * Short names (`IS`, `P2`) count only as they are written. Names that fit several versions are passed over.
 */
export function nameReader(records: Iterable<Named>): (text: string) => string[] {
  const all = [...records];
  const names = all
    .flatMap((record) =>
      [...new Set([record.name, ...record.aliases])]
        .filter((name) => !isAmbiguous(name, record, all))
        .map((name) => ({ id: record.id, length: name.length, pattern: wholeWords(name) })),
    )
    .sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1));
  return (text) => {
    let rest = text;
    const found = new Set<string>();
    for (const { id, pattern } of names) {
      const left = rest.replace(pattern, '\u0000');
      if (left !== rest) found.add(id);
      rest = left;
    }
    return all.map(({ id }) => id).filter((id) => found.has(id));
  };
}

function wholeWords(name: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${patternOf(name)}(?![\\p{L}\\p{N}+]|-\\p{L}|-?\\.?\\d)`,
    name.length <= 4 ? 'gu' : 'giu',
  );
}
