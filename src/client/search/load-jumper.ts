import type { JumpEntry } from '#model/search/jump-entries.ts';
import { unpackPlaces, type PackedPlaces } from '#model/search/packed-places.ts';
import type { Jumper } from './jump.ts';

let jumper: Promise<Jumper> | undefined;

/** Loads the matcher and the list of places once; called early, when somebody is about to search. */
export function loadJumper(): Promise<Jumper> {
  return (jumper ??= Promise.all([import('./jump.ts'), loadEntries()])
    .then(([{ createJumper }, entries]) => createJumper(entries))
    .catch((error: unknown) => {
      jumper = undefined;
      throw error;
    }));
}

async function loadEntries(): Promise<JumpEntry[]> {
  const response = await fetch(`${document.documentElement.dataset.base ?? '/'}search/jump.json`);
  if (!response.ok) throw new Error(`The list of places answers ${response.status}.`);
  return unpackPlaces((await response.json()) as PackedPlaces[]);
}
