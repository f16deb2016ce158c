/** What an address that leads nowhere gets besides the search: its words in the field, and pages whose address or name is like it. */
import type { JumpEntry } from '#model/search/jump-entries.ts';
import { nearPlaces, wordsOfAddress } from '#model/search/near-places.ts';
import { count } from '#model/text.ts';
import { addressOf, base } from './base.ts';
import { loadJumper, loadPlaces } from './search/load-jumper.ts';

const most = 5;
const asked = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
// The page itself can be visited too, and asks for nothing.
const isMissing = !/^404(?:\.html|\/)?$/.test(asked);
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);

function fillSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#missing-search');
  // Who comes back to the page may have written something else.
  if (field?.value === '') field.value = wordsOfAddress(asked);
}

/** Offers the pages with the nearest addresses, then those that the jump box knows by its words. Without the list the search stays. */
async function offerPlaces(): Promise<void> {
  const [places, jump] = await Promise.all([loadPlaces(), loadJumper()]);
  const pages = places.filter(({ kind }) => kind !== 'Heading');
  const found = [...nearPlaces(asked, pages), ...jump(wordsOfAddress(asked), most)];
  const shown = [...new Map(found.map((place) => [place.path, place])).values()].slice(0, most);
  if (shown.length === 0) return;
  part('near-list')?.replaceChildren(...shown.map(itemOf));
  part('near')?.removeAttribute('hidden');
  const status = part('near-status');
  if (status) status.textContent = `${count(shown.length, 'page')} like it below the search`;
}

function itemOf({ path, title, kind, detail }: JumpEntry): HTMLElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = addressOf(path);
  link.textContent = title;
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.textContent = kind;
  item.append(' ', chip, detail ? ` ${detail}` : '');
  return item;
}

if (isMissing) {
  fillSearch();
  // The list of places is longer than the page, which is shown first and whole without it.
  if (document.readyState === 'complete') void offerPlaces().catch(() => undefined);
  else addEventListener('load', () => void offerPlaces().catch(() => undefined));
}
