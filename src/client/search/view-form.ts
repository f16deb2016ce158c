import { countValues, type Filter, type ValueSets } from '#model/search/facets.ts';
import type { Order, SearchView } from '#model/search/view.ts';

/** The form of the search page as a view, and back. */
export class ViewForm {
  readonly element: HTMLFormElement;
  constructor(element: HTMLFormElement) {
    this.element = element;
  }

  get words(): HTMLInputElement {
    return this.element.elements.namedItem('q') as HTMLInputElement;
  }
  get #boxes(): HTMLInputElement[] {
    return [...this.element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }
  #choice(name: string): HTMLSelectElement {
    return this.element.elements.namedItem(name) as HTMLSelectElement;
  }

  /** What the form says. A span of years that ends before it begins is turned round. */
  read(): SearchView {
    const chosen = new Map<Filter, Set<string>>();
    for (const { checked, name, value } of this.#boxes) {
      if (checked) chosen.set(name as Filter, (chosen.get(name as Filter) ?? new Set()).add(value));
    }
    const from = this.#choice('from').value;
    const to = this.#choice('to').value;
    const years = from && to && from > to ? { from: to, to: from } : { from, to };
    return { words: this.words.value.trim(), chosen, years, order: this.#choice('sort').value as Order };
  }

  /** Makes the form say the view; folds with something chosen open. */
  write({ words, chosen, years, order }: SearchView): void {
    this.words.value = words;
    for (const box of this.#boxes) {
      box.checked = chosen.get(box.name as Filter)?.has(box.value) ?? false;
      const fold = box.closest('details');
      if (box.checked && fold) fold.open = true;
    }
    this.#choice('from').value = years.from;
    this.#choice('to').value = years.to;
    this.#choice('sort').value = order;
  }

  /** Whether it has this value of a filter or choice. */
  offers(name: string, value: string): boolean {
    const control = this.element.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) return [...control.options].some((option) => option.value === value);
    return this.#boxes.some((box) => box.name === name && box.value === value);
  }

  /** Beside each value: how many of the pages it would leave, given the other filters. */
  count(ids: readonly string[], sets: ValueSets, view: SearchView): void {
    for (const filter of new Set(this.#boxes.map(({ name }) => name as Filter))) {
      const counts = countValues(ids, sets, view, filter);
      for (const box of this.#boxes.filter(({ name }) => name === filter)) {
        const n = counts.get(box.value) ?? 0;
        const label = box.closest('label');
        const place = label?.querySelector('.facet-count');
        if (place) place.textContent = String(n);
        label?.classList.toggle('is-empty', n === 0 && !box.checked);
      }
    }
  }
}
