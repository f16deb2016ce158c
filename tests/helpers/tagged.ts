/** A record of a tagged format: every tag with its values in order. */
export type Tagged = Map<string, string[]>;

/** Reads RIS strictly: CRLF, `XX  - value`, TY first, ER last. Throws at the first line that is none of it. */
export function readRis(text: string): Tagged[] {
  const records: Tagged[] = [];
  let record: Tagged | undefined;
  for (const line of text.split('\r\n')) {
    if (line.includes('\n') || line.includes('\r')) throw new Error(`A line ends without CRLF: ${JSON.stringify(line)}`);
    if (line === '') continue;
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined) throw new Error(`This is no line of RIS: ${JSON.stringify(line)}`);
    if (tag === 'TY') {
      if (record) throw new Error('A record begins before the last one has ended.');
      record = new Map();
    }
    if (!record) throw new Error(`${tag} stands outside a record.`);
    if (tag === 'ER') {
      records.push(record);
      record = undefined;
    } else record.set(tag, [...(record.get(tag) ?? []), value]);
  }
  if (record) throw new Error('The last record has no end.');
  return records;
}

/** Reads EndNote's tagged format: `%X value`, records parted by empty lines. */
export function readEnw(text: string): Tagged[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const record: Tagged = new Map();
      for (const line of block.trim().split('\n')) {
        const [, tag, value = ''] = /^%(\S) (.*)$/.exec(line) ?? [];
        if (tag === undefined) throw new Error(`This is no line of ENW: ${JSON.stringify(line)}`);
        record.set(tag, [...(record.get(tag) ?? []), value]);
      }
      return record;
    });
}

/** A name of a tagged format as Zotero and EndNote read it: parted at its commas, whole where nothing follows the first. */
export function readName(value: string): string[] {
  const parts = value.split(/, */);
  return parts.length === 1 || (parts.length === 2 && parts[1] === '') ? [parts[0] ?? ''] : parts;
}
