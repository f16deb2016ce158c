import type { PageResult } from './engine.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';
import type { Jump } from './jump.ts';

/** An option of the search dialog for a place whose name fits, with the reason where its title does not show it. */
export function optionOfJump(place: Jump, index: number): HTMLElement {
  const { title, path, kind, because, detail } = place;
  const address = `${(document.documentElement.dataset.base ?? '/').replace(/\/$/, '')}${path}`;
  const note = [detail, because && because !== detail ? `matches “${because}”` : undefined].filter(Boolean).join(' · ');
  return option(`search-place-${index}`, address, title, kind, note);
}

/** An option for a page that holds the words; it leads to the heading under which they stand. */
export function optionOfPage(page: PageResult, index: number, words: string): HTMLElement {
  const best = page.sub_results[0];
  const address = withHighlight(best?.url ?? page.url, words);
  const item = option(`search-option-${index}`, address, page.meta.title ?? page.url, page.filters.kind?.[0] ?? '', '');
  const excerpt = item.appendChild(span('search-excerpt', ''));
  fillExcerpt(excerpt, best?.excerpt ?? page.excerpt);
  return item;
}

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
