import type { AskedIndex } from '#model/search/asked.ts';

let asked: Promise<AskedIndex> | undefined;
const nothing: AskedIndex = { stems: [], pages: [], works: [], questions: [] };

/** Loads the ways to ask once, when somebody writes more than a word. Without them the text is still searched. */
export function loadAsked(): Promise<AskedIndex> {
  return (asked ??= fetch(`${document.documentElement.dataset.base ?? '/'}pagefind/asked.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`The ways to ask answer ${response.status}.`);
      return response.json() as Promise<AskedIndex>;
    })
    .catch(() => {
      asked = undefined;
      return nothing;
    }));
}
