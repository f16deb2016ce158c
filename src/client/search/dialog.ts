import type { JumpEntry } from '#model/search/jump-entries.ts';
import { count } from '#model/text.ts';
import { addressOf } from '../base.ts';
import { readPages, rehearse, warm } from './engine.ts';
import { find, quoted, type Found } from './find.ts';
import { warmAnswers } from './load-answers.ts';
import { loadJumper, loadNamedPages } from './load-jumper.ts';
import { optionOfJump, optionOfNamedPage, optionOfPage } from './options.ts';
import type { Jumper } from './jump.ts';

const limit = 8;
const jumpLimit = 6;
const restMs = 300;
const notLoaded = 'The search could not be loaded. Check your connection, then try again.';

/**
 * The search dialog, opened by a button, Ctrl or Cmd K, or "/": a combobox over the places whose names fit, which stand there
 * with the keystroke, and below them the first pages that hold the words.
 */
class SearchDialog extends HTMLElement {
  #active = -1;
  /** Counts searches, so that a late answer never replaces a newer one. */
  #turn = 0;
  #isSearching = false;
  /** The words changed during a search. */
  #isDue = false;
  /** The pages belong to words that have changed since; Enter must not follow them. */
  #isStale = false;
  #jumper: Jumper | undefined;
  /** Addresses of the places that are shown, which are not shown again below them. */
  #places: ReadonlySet<string> = new Set();
  /** Timer of the places that belong to the words, set until they are shown. */
  #jumpDue: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (typeof this.#dialog.showModal !== 'function') return;
    for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
      opener.addEventListener('click', (event) => {
        event.preventDefault();
        this.#open();
      });
      // A hand that comes near is about to search: load the engine meanwhile.
      opener.addEventListener('pointerenter', () => void this.#warm().catch(() => undefined), { once: true });
    }
    addEventListener('keydown', (event) => {
      if (!isHotKey(event)) return;
      event.preventDefault();
      this.#open();
    });
    this.#input.addEventListener('input', () => this.#changed());
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
    this.#part('list').addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
      if (option?.dataset.address) location.href = option.dataset.address;
    });
    this.#part('close').addEventListener('click', () => this.#close());
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#close());
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The search dialog lacks its part "${name}".`);
    return part;
  }
  get #dialog(): HTMLDialogElement {
    return this.#part<HTMLDialogElement>('dialog');
  }
  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input');
  }
  get #words(): string {
    return this.#input.value.trim();
  }
  get #options(): HTMLElement[] {
    return [...this.#part('list').querySelectorAll<HTMLElement>('[role="option"]')];
  }

  /** Tells it once: the same words anew would be read out again. */
  #say(text: string): void {
    const status = this.#part('status');
    if (status.textContent !== text) status.textContent = text;
  }

  #open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.select();
    this.#warm().catch(() => this.#say(notLoaded));
  }

  /** Loads both searches. Places are shown as soon as they are there. */
  async #warm(): Promise<void> {
    const isNew = this.#jumper === undefined;
    const engine = warm();
    // Whoever awaits it hears of its failure; until then it must not count as unheard.
    engine.catch(() => undefined);
    loadNamedPages().catch(() => undefined);
    this.#jumper = await loadJumper();
    // Words that were typed meanwhile.
    if (isNew && this.#words) this.#changed();
    await engine;
    if (!this.#words) await rehearse();
    // Who takes time before the first letter may type more than a word.
    setTimeout(() => this.#words || warmAnswers(), restMs);
  }

  #close(): void {
    this.#dialog.close();
    // Where nothing had the focus before, the hidden field keeps it until the next frame, and would swallow a quick "/".
    this.#input.blur();
  }

  #changed(): void {
    // An answer that is still under way belongs to the words before.
    this.#turn += 1;
    this.#isStale = true;
    void this.#searchSoon();
    // The engine has a thread of its own: once it is at work, the places take no time from it.
    clearTimeout(this.#jumpDue);
    this.#jumpDue = setTimeout(() => this.#jump());
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A search field would only clear itself at the first Escape.
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#walkTo(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if ((event.key === 'Home' || event.key === 'End') && !event.shiftKey && this.#options.length > 0) {
      event.preventDefault();
      this.#walkTo(event.key === 'Home' ? 0 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.#go();
    }
  }

  async #go(): Promise<void> {
    if (this.#jumpDue !== undefined) this.#jump();
    // A place that fits by name is up to date with each keystroke; pages come later.
    if (this.#isStale && this.#part('jumps').childElementCount === 0) {
      const search = await this.#search();
      if (search) await this.#present(search);
    }
    location.href = this.#options[this.#active]?.dataset.address ?? this.#part<HTMLAnchorElement>('all').href;
  }

  #activate(index: number): void {
    const options = this.#options;
    this.#active = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#active)));
    const active = options[this.#active];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /** Walks to an option and brings it into view, which has the page measured at once: not for what only arrives. */
  #walkTo(index: number): void {
    this.#activate(index);
    this.#options[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the places whose names fit. */
  #jump(): void {
    clearTimeout(this.#jumpDue);
    this.#jumpDue = undefined;
    const places = this.#jumper?.(this.#words, jumpLimit) ?? [];
    this.#places = new Set(places.map(({ path }) => addressOf(path)));
    this.#show('jumps', places.map(optionOfJump));
    this.#show('results', []);
    this.#activate(0);
    // With the next picture: at once it would have the page measured twice.
    requestAnimationFrame(() => (this.#dialog.scrollTop = 0));
  }

  #show(group: 'jumps' | 'results', options: HTMLElement[]): void {
    const list = this.#part(group);
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  /** Shows the titles of the first pages, where all of them have a name. */
  #showTitles(search: Search, named: ReadonlyMap<string, JumpEntry>): void {
    const first = search.found.hits.slice(0, limit);
    const places = first.flatMap(({ id }) => named.get(id) ?? []);
    if (places.length < first.length) return;
    const others = places.filter(({ path }) => !this.#places.has(addressOf(path)));
    this.#showPages(
      others.map((place, index) => optionOfNamedPage(place, index, search.marked)),
      search,
    );
  }

  /** Shows pages that belong to the words, and says how many names and pages fit. */
  #showPages(options: HTMLElement[], { words, found }: Search): void {
    this.#isStale = false;
    this.#show('results', options);
    this.#say(words ? summaryOf(words, found, this.#options.length - options.length) : '');
    this.#activate(Math.max(this.#active, 0));
  }

  /**
   * Searches at once, or once more when the search under way has ended: quick typing never queues up. The texts of pages are not
   * waited for, or those of words that have changed would hold up the next search.
   */
  async #searchSoon(): Promise<void> {
    this.#isDue = true;
    if (this.#isSearching) return;
    this.#isSearching = true;
    while (this.#isDue) {
      this.#isDue = false;
      const search = await this.#search();
      if (search) void this.#present(search);
    }
    this.#isSearching = false;
  }

  /** Searches for the words; nothing where they change meanwhile or the search fails, which it tells. */
  async #search(): Promise<Search | undefined> {
    const words = this.#words;
    const all = this.#part<HTMLAnchorElement>('all');
    all.search = words ? new URLSearchParams({ q: words }).toString() : '';
    const turn = (this.#turn += 1);
    try {
      const found = await find(words, this.#jumper);
      return turn === this.#turn ? { turn, words, found, marked: found.instead ?? words } : undefined;
    } catch {
      if (turn === this.#turn) this.#say(notLoaded);
      return undefined;
    }
  }

  /** Shows the pages of a search: their titles as soon as they are known, then their texts. */
  async #present(search: Search): Promise<void> {
    const { turn, found, marked } = search;
    let isRead = false;
    void loadNamedPages().then(
      (named) => !isRead && turn === this.#turn && this.#showTitles(search, named),
      () => undefined,
    );
    try {
      const pages = (await readPages(found.hits.slice(0, limit))).filter(({ url }) => !this.#places.has(url));
      isRead = true;
      if (turn !== this.#turn) return;
      const options = pages.map((page, index) => optionOfPage(page, index, marked));
      this.#showPages(options, search);
    } catch {
      if (turn === this.#turn) this.#say(notLoaded);
    }
  }
}

/** What was found for words. */
interface Search {
  /** The count of the search, by which it is known whether the words are still those. */
  turn: number;
  words: string;
  found: Found;
  /** The words that excerpts mark: those that were searched. */
  marked: string;
}

/** Ctrl or Cmd K anywhere; "/" where nobody is typing. */
function isHotKey(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true;
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  return event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function summaryOf(words: string, { hits, unknown }: Found, places: number): string {
  if (hits.length + places === 0) return `Nothing found for “${words}”. Try fewer or other words.`;
  const missed = unknown.length > 0 && hits.length > 0 ? `, none holds ${quoted(unknown)}` : '';
  const pages = `${count(hits.length, 'page')} found${missed}`;
  return places === 0 ? pages : `${count(places, 'name fits', 'names fit')}, ${pages}`;
}

customElements.define('atlas-search-dialog', SearchDialog);
