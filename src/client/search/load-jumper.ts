import type { JumpEntry } from '#model/search/jump-entries.ts';
import { createJumper, type Jumper } from './jump.ts';

let jumper: Promise<Jumper> | undefined;

/** Loads the list of places once; called early, when somebody is about to search. */
export function loadJumper(): Promise<Jumper> {
  return (jumper ??= fetch(`${document.documentElement.dataset.base ?? '/'}search/jump.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`The list of places answers ${response.status}.`);
      return response.json() as Promise<JumpEntry[]>;
    })
    .then(createJumper)
    .catch((error: unknown) => {
      jumper = undefined;
      throw error;
    }));
}
