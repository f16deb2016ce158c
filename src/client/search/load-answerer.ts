import { makeAnswerer, type Answerer, type AskedIndex } from '#model/search/asked.ts';

let answerer: Promise<Answerer> | undefined;

/** Loads the ways to ask once, when somebody writes more than a word. Without them the text is still searched. */
export function loadAnswerer(): Promise<Answerer> {
  return (answerer ??= fetch(`${document.documentElement.dataset.base ?? '/'}pagefind/asked.json`)
    .then(async (response) => {
      if (!response.ok) throw new Error(`The ways to ask answer ${response.status}.`);
      return makeAnswerer((await response.json()) as AskedIndex);
    })
    .catch((): Answerer => {
      answerer = undefined;
      return () => ({ scores: new Map(), properties: [] });
    }));
}
