import { countValues, type Filtered } from '#model/catalogue/filter.ts';
import type { ListView } from '#model/catalogue/view.ts';
import type { Step } from './address.ts';

/** The form that filters and sorts a list, as a view and back: words, and where there are any boxes of facets and orders. */
export class ListForm {
  readonly #form: HTMLFormElement;
  readonly #boxes: readonly HTMLInputElement[];

  /** @param changed is told what the reader does. Each letter of the words is no step of its own. */
  constructor(form: HTMLFormElement, changed: (step: Step) => void, signal: AbortSignal) {
    this.#form = form;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    form.hidden = false;
    // Beside the list on wide windows, folded above it on narrow ones.
    const groups = form.querySelector<HTMLDetailsElement>('[data-part="groups"]');
    if (groups) groups.open = matchMedia('(min-width: 62rem)').matches;
    form.addEventListener('input', ({ target }) => changed(target === this.#words ? 'replace' : 'push'), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('reset', () => setTimeout(() => changed('push')), { signal });
  }

  get #words(): HTMLInputElement | null {
    return this.#form.querySelector('input[name="q"]');
  }
  get #sorting(): HTMLSelectElement | null {
    return this.#form.querySelector('select[name="sort"]');
  }

  /** Ids of the facets. */
  get facets(): string[] {
    return [...new Set(this.#boxes.map(({ name }) => name))];
  }

  /** Chooses an order, as a reader would. */
  sortBy(order: string): void {
    if (this.#sorting) this.#sorting.value = order;
  }

  /** Takes every choice back, as a reader would. */
  reset(): void {
    this.#form.reset();
  }

  /** What the form says. */
  read(): ListView {
    const choice = new Map<string, Set<string>>();
    for (const { checked, name, value } of this.#boxes) {
      if (checked) choice.set(name, (choice.get(name) ?? new Set()).add(value));
    }
    return { text: this.#words?.value.trim() ?? '', choice, sort: this.#sorting?.value ?? '' };
  }

  /** Makes the form say the view; folds with something chosen open, and an order that is not offered is that of the page. */
  write({ text, choice, sort }: ListView): void {
    for (const box of this.#boxes) {
      box.checked = choice.get(box.name)?.has(box.value) ?? false;
      const fold = box.closest('details');
      if (box.checked && fold) fold.open = true;
    }
    if (this.#words) this.#words.value = text;
    if (!this.#sorting) return;
    this.#sorting.value = sort;
    if (this.#sorting.selectedIndex < 0) this.#sorting.value = '';
  }

  /** Beside each value: how many of the rows it would leave, given the other facets. */
  count(rows: readonly Filtered[], { choice }: ListView): void {
    const counts = new Map(this.facets.map((facet) => [facet, countValues(rows, facet, choice)]));
    for (const box of this.#boxes) {
      const n = counts.get(box.name)?.get(box.value) ?? 0;
      const label = box.closest('label');
      const shown = label?.querySelector('.facet-count');
      if (shown) shown.textContent = String(n);
      label?.classList.toggle('is-empty', n === 0);
    }
  }
}
