import { search, warm, type PageResult } from './engine.ts';
import { collectButton } from '../selection/collect-button.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';

const pageSize = 15;
const typingPauseMs = 120;

/** The search page: words and kinds in the address, results with the headings under which the words stand. */
class SearchPage extends HTMLElement {
  #limit = pageSize;
  #turn = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#restore();
    addEventListener('popstate', () => this.#restore());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember('push');
      void this.#update();
    });
    this.#form.addEventListener('input', (event) => {
      this.#limit = pageSize;
      clearTimeout(this.#timer);
      const pause = event.target instanceof HTMLInputElement && event.target.type === 'search' ? typingPauseMs : 0;
      this.#timer = window.setTimeout(() => {
        this.#remember('replace');
        void this.#update();
      }, pause);
    });
    this.#part('more').addEventListener('click', () => {
      this.#limit += pageSize;
      void this.#update();
    });
    warm().catch(() => this.#say('The search could not be loaded. Check your connection and reload the page.'));
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }
  get #words(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }
  get #kinds(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name="kind"]')];
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The search page lacks its part "${name}".`);
    return part;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    this.#words.value = query.get('q') ?? '';
    const kinds = query.getAll('kind').map((kind) => kind.toLowerCase());
    for (const box of this.#kinds) box.checked = kinds.includes(box.value.toLowerCase());
    if (!this.#words.value) return;
    this.#say('Searching …');
    void this.#update();
  }

  #remember(how: 'push' | 'replace'): void {
    const query = new URLSearchParams();
    if (this.#words.value.trim()) query.set('q', this.#words.value.trim());
    for (const { checked, value } of this.#kinds) if (checked) query.append('kind', value.toLowerCase());
    const address = query.size > 0 ? `?${query.toString()}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #update(): Promise<void> {
    const words = this.#words.value.trim();
    const mine = (this.#turn += 1);
    if (!words) {
      this.#part('results').replaceChildren();
      this.#part('more').hidden = true;
      this.#say('Type a technique, an author, an idea or a problem.');
      return;
    }
    try {
      const kinds = this.#kinds.filter(({ checked }) => checked).map(({ value }) => value);
      const found = await search(words, kinds.length > 0 ? { kind: kinds } : {}, this.#limit);
      if (mine !== this.#turn) return;
      for (const { value } of this.#kinds) {
        const count = this.querySelector(`[data-count="${value}"]`);
        if (count) count.textContent = String(found.counts.kind?.[value] ?? 0);
      }
      this.#part('results').replaceChildren(...found.pages.map((page) => resultItem(page, words)));
      this.#part('more').hidden = found.total <= found.pages.length;
      this.#say(
        found.total === 0
          ? `Nothing found for “${words}”. Try fewer or other words, or take away a kind.`
          : `${found.total} ${found.total === 1 ? 'page' : 'pages'} for “${words}”`,
      );
    } catch {
      this.#say('The search could not be loaded. Check your connection and reload the page.');
    }
  }
}

function resultItem(page: PageResult, words: string): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = withHighlight(page.url, words);
  link.textContent = page.meta.title ?? page.url;
  const kind = document.createElement('span');
  kind.className = 'chip';
  kind.textContent = page.filters.kind?.[0] ?? '';
  heading.append(link, ' ', kind);
  const key = /\/references\/([^/]+)\/$/.exec(page.url)?.[1];
  if (key) heading.append(' ', collectButton(key, link.textContent));
  const excerpt = document.createElement('p');
  fillExcerpt(excerpt, page.excerpt);
  item.append(heading, excerpt);

  const below = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  if (below.length > 0) {
    const list = document.createElement('ul');
    for (const sub of below) {
      const entry = document.createElement('li');
      const subLink = document.createElement('a');
      subLink.href = withHighlight(sub.url, words);
      subLink.textContent = sub.title;
      entry.append(subLink);
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

customElements.define('atlas-search', SearchPage);
