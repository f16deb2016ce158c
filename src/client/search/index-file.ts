import { base } from '../base.ts';

/**
 * Reads a JSON file that the build puts beside the full-text index.
 *
 * @throws where it is not there
 */
export async function readIndexFile<T>(file: string): Promise<T> {
  const response = await fetch(`${base}pagefind/${file}`);
  if (!response.ok) throw new Error(`pagefind/${file} answers ${response.status}.`);
  return (await response.json()) as T;
}
