import { contextObject, type Citable } from '#model/machine/coins.ts';
import type { Selected } from './store.ts';
import { fileOf } from './works.ts';

/** Puts a COinS span for each work on the page, so that reference managers offer them as a list, and tells them to look. */
export async function showCoins(place: HTMLElement, works: readonly Selected[]): Promise<void> {
  const spans = await Promise.all(works.map(({ key }) => spanOf(key).catch(() => undefined)));
  place.replaceChildren(...spans.flatMap((span) => span ?? []));
  // The event that Zotero's connector listens to for pages that change.
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}

const known = new Map<string, Promise<HTMLElement>>();

function spanOf(key: string): Promise<HTMLElement> {
  const made =
    known.get(key) ??
    fetch(fileOf(key, '.json')).then(async (response) => {
      if (!response.ok) throw new Error(`The reference ${key} could not be fetched (${response.status}).`);
      const [item] = (await response.json()) as Citable[];
      const span = document.createElement('span');
      span.className = 'Z3988';
      if (item) span.title = contextObject(item);
      return span;
    });
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
