import { addressOf } from '../base.ts';
import type { JumpEntry } from '#model/search/jump-entries.ts';
import type { PageResult } from './engine.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';
import type { Jump } from './jump.ts';

/** What tells a place from others, and the name it fits by where its title does not show it. */
export const noteOf = ({ because, detail }: Jump): string =>
  [detail, because && because !== detail ? `matches “${because}”` : undefined].filter(Boolean).join(' · ');

/** An option of the search dialog for a place whose name fits. */
export function optionOfJump(place: Jump, index: number): HTMLElement {
  return option(`search-place-${index}`, addressOf(place.path), place.title, place.kind, noteOf(place));
}

/** An option for a page that holds the words; it leads to the heading under which they stand. */
export function optionOfPage(page: PageResult, index: number, words: string): HTMLElement {
  const best = page.sub_results[0];
  const address = withHighlight(best?.url ?? page.url, words);
  const item = option(`search-option-${index}`, address, page.meta.title ?? page.url, kindOf(page), '');
  const excerpt = item.appendChild(span('search-excerpt', ''));
  fillExcerpt(excerpt, best?.excerpt ?? page.excerpt);
  return item;
}

/** The same, as long as the page's text is on its way; it leads to the page's beginning. */
export function optionOfNamedPage(place: JumpEntry, index: number, words: string): HTMLElement {
  const address = withHighlight(addressOf(place.path), words);
  // A section's page has its number before its title.
  const number = place.kind === 'Section' ? `${place.detail?.replace(/^Section /, '') ?? ''} ` : '';
  const item = option(`search-option-${index}`, address, number + place.title, place.kind, '');
  item.append(span('search-excerpt is-due', ''));
  return item;
}

/** `Technique`, from the id of the kind. */
export const kindOf = ({ filters }: PageResult) => (filters.kind?.[0] ?? '').replace(/^./, (letter) => letter.toUpperCase());

function option(id: string, address: string, title: string, kind: string, note: string): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.setAttribute('role', 'option');
  item.dataset.address = address;
  item.append(span('search-title', title), ' ', span('chip', kind));
  if (note) item.append(' ', span('search-note', note));
  return item;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
