import { mostCompared, queryOf } from './compare-address.ts';

/**
 * The techniques of a list that the reader picks for the comparison: a button in each row, and a bar that says how many there are
 * and leads to it. The bar stays in view while something is chosen.
 */
export class CompareChoice {
  readonly #ids = new Set<string>();
  readonly #list: HTMLElement;
  readonly #changed: () => void;

  /** @param changed is told when the reader has chosen */
  constructor(list: HTMLElement, changed: () => void) {
    this.#list = list;
    this.#changed = changed;
    list.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-compare]') : null;
      if (button?.dataset.compare) this.#toggle(button.dataset.compare);
    });
    this.#part('compare-clear')?.addEventListener('click', () => {
      this.#ids.clear();
      this.#show();
      changed();
    });
  }

  /** The chosen ids, in the order of choosing. */
  get ids(): string[] {
    return [...this.#ids];
  }

  /** Takes over a choice, as an address holds it; what is not in the list is left out. */
  restore(ids: readonly string[]): void {
    const known = new Set(this.#buttons().map(({ dataset }) => dataset.compare));
    this.#ids.clear();
    for (const id of ids.filter((each) => known.has(each)).slice(0, mostCompared)) this.#ids.add(id);
    this.#show();
  }

  /** Says how to compare what is in view: all of it at once where it is two to six. */
  offer(inView: readonly string[]): void {
    const all = this.#part<HTMLAnchorElement>('compare-all');
    const hint = this.#part('compare-hint');
    if (!all || !hint) return;
    all.hidden = inView.length < 2 || inView.length > mostCompared;
    all.search = queryOf(inView).toString();
    hint.hidden = inView.length <= mostCompared;
  }

  #part<T extends HTMLElement>(name: string): T | null {
    return this.#list.querySelector<T>(`[data-part="${name}"]`);
  }

  #buttons(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-compare]')];
  }

  #toggle(id: string): void {
    if (!this.#ids.has(id) && this.#ids.size >= mostCompared) return this.#show('Six at most: take one away first.');
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#show();
    this.#changed();
  }

  #show(message?: string): void {
    for (const button of this.#buttons())
      button.setAttribute('aria-pressed', String(this.#ids.has(button.dataset.compare ?? '')));
    const n = this.#ids.size;
    const one = n === 1 ? 'Choose another to compare.' : '';
    const text = message ?? (n === 0 ? '' : `${n} chosen. ${one}`.trim());
    for (const name of ['compare-said', 'compare-told']) {
      const part = this.#part(name);
      if (part) part.textContent = text;
    }
    const link = this.#part<HTMLAnchorElement>('compare-chosen');
    if (link) link.search = queryOf(this.ids).toString();
    if (link) link.hidden = n < 2;
    const bar = this.#part('compare-bar');
    if (bar) bar.hidden = n === 0;
  }
}
