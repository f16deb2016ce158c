import { addNote, combineFiles } from '#model/bibliography/combine.ts';
import {
  allStylesEnding,
  endingOf,
  formats,
  joinFormatted,
  readStyle,
  textType,
  type Format,
  type Style,
} from '#model/bibliography/format-names.ts';
import type { Selected } from './store.ts';
import { fileOf } from './works.ts';

/** A file for the reader. */
export interface TextFile {
  name: string;
  text: string;
  mediaType: string;
}

/** Works without notes, each once, for lists that are not the reader's own. */
export const withoutNotes = (keys: readonly string[]): Selected[] => [...new Set(keys)].map((key) => ({ key, note: '' }));

/** Requests under way at once, so that a long selection does not flood a small host. */
const atOnce = 12;

/**
 * The works as one file, put together from the static files of each; nothing is formatted in the browser.
 *
 * @param target a format (`bibtex`) or a style of formatted text (`style:apa`)
 * @throws where a file cannot be fetched
 */
export async function exportWorks(works: readonly Selected[], target: string, name: string): Promise<TextFile> {
  if (target.startsWith('style:')) {
    const style = target.slice('style:'.length) as Style;
    const texts = await fetchAll(works.map(({ key }) => fileOf(key, allStylesEnding)));
    const entries = texts.map((text, index) => withNote(readStyle(text, style) ?? '', works[index]?.note ?? ''));
    return { name: `${name}${endingOf(style)}`, text: joinFormatted(style, entries), mediaType: textType };
  }
  const format = target as Format;
  const { ending, mediaType } = formats[format];
  const files = await fetchAll(works.map(({ key }) => fileOf(key, ending)));
  const noted = files.map((file, index) => addNote(file, format, works[index]?.note ?? ''));
  return { name: `${name}${ending}`, text: combineFiles(noted, format), mediaType };
}

function withNote(entry: string, note: string): string {
  const line = note.trim().replace(/\s+/g, ' ');
  return line === '' ? entry : `${entry}\n    ${line}`;
}

/** The texts at these addresses, in their order. */
async function fetchAll(addresses: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (let start = 0; start < addresses.length; start += atOnce) {
    const some = addresses.slice(start, start + atOnce).map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} could not be fetched (${response.status}).`);
      return response.text();
    });
    texts.push(...(await Promise.all(some)));
  }
  return texts;
}
