import type { JumpEntry } from '#model/search/jump-entries.ts';
import { unpackPlaces, type PackedPlaces } from '#model/search/packed-places.ts';
import { base } from './base.ts';
import { loadOnce } from './load-once.ts';

/** Loads the matcher and the list of places; called early, when somebody is about to search. */
export const loadJumper = loadOnce(async () => {
  const [{ createJumper }, entries] = await Promise.all([import('./jump.ts'), loadEntries()]);
  return createJumper(entries);
});

async function loadEntries(): Promise<JumpEntry[]> {
  const response = await fetch(`${base}search/jump.json`);
  if (!response.ok) throw new Error(`The list of places answers ${response.status}.`);
  return unpackPlaces((await response.json()) as PackedPlaces[]);
}
