import { fits, type Filtered } from '#model/catalogue/filter.ts';
import { readListView, writeListView } from '#model/catalogue/view.ts';
import { filterText, textFilter } from '#model/search/text-filter.ts';
import { count, grouped } from '#model/text.ts';
import { writeQuery, type Step } from './address.ts';
import { ListForm } from './list-form.ts';
import { targetOfHash } from './target-of-hash.ts';

/** An entry of the list, read once from the page. */
interface Item extends Filtered {
  element: HTMLElement;
  text: string;
}

/**
 * Filters a list of entries by words, and by facets and in an order where its form has any. The address holds the view. An
 * entry may carry more words to be found by as `data-text`, its values as `data-values`, and its place in an order under the
 * name of that order; an order without places is that of the titles.
 */
class FilterList extends HTMLElement {
  #form!: ListForm;
  #items: Item[] = [];
  #order = '';
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    this.#form = new ListForm(this.#part<HTMLFormElement>('form'), (how) => this.#update(how), signal);
    this.#items = [...this.#part('items').children].filter((element) => element instanceof HTMLElement).map(readItem);
    this.#part('clear').addEventListener('click', () => this.#form.reset(), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    addEventListener('hashchange', () => this.#showTarget(), { signal });
    this.#restore();
    this.#showTarget();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The list lacks its part "${name}".`);
    return part;
  }

  #restore(): void {
    this.#form.write(readListView(location.search, this.#form.facets));
    this.#update();
  }

  /** Shows what the form says; with a step, the address says it too. */
  #update(how?: Step): void {
    const view = this.#form.read();
    const hasWords = textFilter(view.text);
    const found = this.#items.filter(({ text }) => hasWords(text));
    const fitting = new Set(found.filter((item) => fits(item, view.choice)));
    this.#form.count(found, view);
    this.#sort(view.sort);
    for (const item of this.#items) item.element.hidden = !fitting.has(item);
    const all = count(this.#items.length, this.dataset.noun ?? 'entry');
    this.#part('status').textContent = fitting.size === this.#items.length ? all : `${grouped(fitting.size)} of ${all}`;
    this.#part('empty').hidden = fitting.size > 0;
    // A list of all entries, such as an index, would stand between the words and what they find.
    this.toggleAttribute('data-filtered', fitting.size < this.#items.length);
    if (how) writeQuery(writeListView(view), how);
  }

  /** Puts the entries into the chosen order; without a choice into that of the page. */
  #sort(order: string): void {
    if (order === this.#order) return;
    this.#order = order;
    const keyOf = ({ element }: Item) => element.dataset[order] ?? element.querySelector('cite')?.textContent ?? '';
    const keyed = this.#items.map((item) => ({ element: item.element, key: keyOf(item) }));
    const sorted = order === '' ? this.#items : keyed.sort((a, b) => compare(a.key, b.key));
    this.#part('items').append(...sorted.map(({ element }) => element));
  }

  /** A link may lead to an entry that the filters hide: then they are taken back. */
  #showTarget(): void {
    const target = targetOfHash();
    const item = this.#items.find(({ element }) => element.hidden && element.contains(target));
    if (!item) return;
    this.#form.write({ ...this.#form.read(), text: '', choice: new Map() });
    this.#update('replace');
    item.element.scrollIntoView();
  }
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** The text filter looks at what the entry shows, at its other names, its values, and the key of its work. */
function readItem(element: HTMLElement): Item {
  const values = JSON.parse(element.dataset.values ?? '{}') as Item['values'];
  const key = element.querySelector<HTMLElement>('[data-select]')?.dataset.select;
  const words = [element.dataset.text, element.textContent, key, ...Object.values(values).flat()];
  return { element, values, text: filterText(words.join(' ')) };
}

customElements.define('atlas-filter-list', FilterList);
