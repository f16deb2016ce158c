import { search, warm, type PageResult } from './engine.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';

const limit = 8;
const typingPauseMs = 60;
const notLoaded = 'The search could not be loaded. Check your connection, then try again.';

/** The search dialog: a combobox over the first results, opened by a button, Ctrl or Cmd K, or "/". */
class SearchDialog extends HTMLElement {
  #active = -1;
  /** Counts searches, so that a late answer never replaces a newer one. */
  #turn = 0;
  #timer = 0;
  /** The options belong to words that have changed since; Enter must not follow them. */
  #isStale = false;

  connectedCallback(): void {
    if (typeof this.#dialog.showModal !== 'function') return;
    for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
      opener.addEventListener('click', (event) => {
        event.preventDefault();
        this.#open();
      });
      // A hand that comes near is about to search: load the engine meanwhile.
      opener.addEventListener('pointerenter', () => void warm().catch(() => undefined), { once: true });
    }
    addEventListener('keydown', (event) => {
      if (!isHotKey(event)) return;
      event.preventDefault();
      this.#open();
    });
    this.#input.addEventListener('input', () => this.#changed());
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
    this.#list.addEventListener('click', (event) => {
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
  get #list(): HTMLElement {
    return this.#part('results');
  }
  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.select();
    warm().catch(() => this.#say(notLoaded));
  }

  #close(): void {
    this.#dialog.close();
    // Where nothing had the focus before, the hidden field keeps it until the next frame, and would swallow a quick "/".
    this.#input.blur();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#isStale = true;
    this.#timer = window.setTimeout(() => void this.#update(), typingPauseMs);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A search field would only clear itself at the first Escape.
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.#go();
    }
  }

  async #go(): Promise<void> {
    if (this.#isStale) await this.#update();
    location.href = this.#options[this.#active]?.dataset.address ?? this.#part<HTMLAnchorElement>('all').href;
  }

  #activate(index: number): void {
    const options = this.#options;
    this.#active = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#active)));
    const active = options[this.#active];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  async #update(): Promise<void> {
    const words = this.#input.value.trim();
    const all = this.#part<HTMLAnchorElement>('all');
    all.search = words ? new URLSearchParams({ q: words }).toString() : '';
    const mine = (this.#turn += 1);
    clearTimeout(this.#timer);
    try {
      const { total, pages } = words ? await search(words, {}, limit) : { total: 0, pages: [] };
      if (mine !== this.#turn) return;
      this.#isStale = false;
      this.#list.replaceChildren(...pages.map((page, index) => optionOf(page, index, words)));
      this.#input.setAttribute('aria-expanded', String(pages.length > 0));
      this.#say(words ? summaryOf(words, total, pages.length) : '');
      this.#activate(0);
    } catch {
      this.#say(notLoaded);
    }
  }
}

/** Ctrl or Cmd K anywhere; "/" where nobody is typing. */
function isHotKey(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true;
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  return event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function summaryOf(words: string, total: number, shown: number): string {
  if (total === 0) return `Nothing found for “${words}”. Try fewer or other words.`;
  return total > shown ? `The first ${shown} of ${total} pages` : `${total} ${total === 1 ? 'page' : 'pages'}`;
}

function optionOf(page: PageResult, index: number, words: string): HTMLLIElement {
  const best = page.sub_results[0];
  const option = document.createElement('li');
  option.id = `search-option-${index}`;
  option.setAttribute('role', 'option');
  option.dataset.address = withHighlight(best?.url ?? page.url, words);
  const title = document.createElement('span');
  title.className = 'search-title';
  title.textContent = page.meta.title ?? page.url;
  const kind = document.createElement('span');
  kind.className = 'chip';
  kind.textContent = page.filters.kind?.[0] ?? '';
  const excerpt = document.createElement('span');
  excerpt.className = 'search-excerpt';
  fillExcerpt(excerpt, best?.excerpt ?? page.excerpt);
  option.append(title, ' ', kind, excerpt);
  return option;
}

customElements.define('atlas-search-dialog', SearchDialog);
