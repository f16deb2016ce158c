/** Gives a text to the reader as a file. */
export function download(name: string, text: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The BibTeX of some works, put together from their static files; keys that cannot be fetched are named in the error. */
export async function fetchBibtex(keys: readonly string[]): Promise<string> {
  const base = document.documentElement.dataset.base ?? '/';
  const files = await Promise.all(
    [...new Set(keys)].map(async (key) => {
      const response = await fetch(`${base}references/${key}.bib`);
      if (!response.ok) throw new Error(`The reference ${key} could not be fetched (${response.status}).`);
      return response.text();
    }),
  );
  return files.join('\n');
}
