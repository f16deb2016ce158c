import { pageKinds, type PageKind } from '#model/search/page-facts.ts';
import { collectButton } from '../selection/collect-button.ts';
import type { PageResult } from './engine.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';
import type { Jump } from './jump.ts';
import { addressOf } from '../base.ts';
import { kindOf, noteOf } from './options.ts';

/** An entry for a place whose name fits. */
export function nameItem(place: Jump): HTMLLIElement {
  const note = noteOf(place);
  return item(link(place.title, addressOf(place.path)), place.kind, note ? [paragraph(note)] : []);
}

/** An entry for a page that holds the words, with the headings under which they stand. */
export function pageItem(page: PageResult, words: string): HTMLLIElement {
  const title = page.meta.title ?? page.url;
  const kind = page.filters.kind?.[0] as PageKind | undefined;
  const excerpt = paragraph('');
  fillExcerpt(excerpt, page.excerpt);
  const headings = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  const entry = item(link(title, withHighlight(page.url, words)), kindOf(page), [excerpt]);
  const year = page.filters.year?.[0];
  if (year) entry.querySelector('h3')?.append(' ', span('search-year', year));
  const key = /\/references\/([^/]+)\/$/.exec(page.url)?.[1];
  if (key) entry.querySelector('h3')?.append(' ', collectButton(key, title));
  if (headings.length > 0 && kind !== 'term') {
    const list = document.createElement('ul');
    for (const sub of headings) {
      const below = document.createElement('li');
      below.append(link(sub.title, withHighlight(sub.url, words)));
      list.append(below);
    }
    entry.append(list);
  }
  return entry;
}

/** The heading and list of one kind, with a button to all of them where there are more. */
export function groupSection(kind: PageKind, entries: HTMLLIElement[], total: number, showAll: () => void): HTMLElement {
  const section = document.createElement('section');
  section.dataset.kind = kind;
  const heading = document.createElement('h2');
  heading.append(pageKinds[kind], ' ', span('facet-count', String(total)));
  const list = document.createElement('ol');
  list.className = 'search-results';
  list.append(...entries);
  section.append(heading, list);
  if (total > entries.length) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `All ${total} ${pageKinds[kind].toLowerCase()}`;
    button.addEventListener('click', showAll);
    section.append(button);
  }
  return section;
}

function item(title: HTMLElement, kind: string, below: HTMLElement[]): HTMLLIElement {
  const entry = document.createElement('li');
  const heading = document.createElement('h3');
  heading.append(title, ' ', span('chip', kind));
  entry.append(heading, ...below);
  return entry;
}

function link(text: string, address: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
