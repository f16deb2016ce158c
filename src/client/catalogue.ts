import type { Comparison } from '#model/techniques/comparison.ts';
import { toCsv, type TextTable } from '#model/techniques/table-formats.ts';
import { count, grouped } from '#model/text.ts';
import { CompareChoice } from './compare-choice.ts';
import { download, fetchBibtex } from './download.ts';
import { sortBy, sortRows } from './table-sort.ts';

/** A row that can be shown or hidden, read once from the page. */
interface Row {
  element: HTMLTableRowElement;
  values: Record<string, string[]>;
  text: string;
}

/** The chosen values by facet; within a facet any may hold, between facets all must. */
type Choice = Map<string, Set<string>>;

/** Rows shown at first and more with each press of a button: hundreds are slow to lay out and to pass by. */
const step = 200;

/** Filters and sorts a list of records. The address holds the view, so that it can be shared and Back works. */
class Catalogue extends HTMLElement {
  #rows: Row[] = [];
  #compared: CompareChoice | undefined;
  /** The rows that fit, in their order; the first of them are shown, the others wait for a button. */
  #found: HTMLTableRowElement[] = [];
  #most = step;
  #order = '';
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    const form = this.#part<HTMLFormElement>('form');
    form.hidden = false;
    // Beside the list on wide windows, folded above it on narrow ones.
    this.#part<HTMLDetailsElement>('groups').open = matchMedia('(min-width: 62rem)').matches;
    this.#rows = [...this.#part('rows').querySelectorAll<HTMLTableRowElement>('tr')].map((element) => ({
      element,
      values: JSON.parse(element.dataset.values ?? '{}') as Row['values'],
      text: textOf(element),
    }));
    form.addEventListener('input', () => this.#update(true), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('reset', () => setTimeout(() => this.#update(true)), { signal });
    this.#part('exports').hidden = false;
    this.#part('exports').addEventListener(
      'click',
      (event) => {
        const kind = event.target instanceof HTMLElement ? event.target.dataset.export : undefined;
        if (kind)
          void this.#export(kind).catch(
            () => (this.#part('status').textContent = 'The records could not be fetched. Check your connection and try again.'),
          );
      },
      { signal },
    );
    this.#part('clear').addEventListener('click', () => form.reset(), { signal });
    this.#part('more').addEventListener('click', () => this.#showMore(this.#most + step), { signal });
    this.#part('all').addEventListener('click', () => this.#showMore(Infinity), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    if (this.hasAttribute('data-comparable')) this.#compared = new CompareChoice(this, () => this.#update(true));
    sortRows(this.#table(), ({ column, sign }) => {
      this.#sorting().value = `${sign === 1 ? '' : '-'}${this.#heads()[column]?.dataset.sort ?? ''}`;
      this.#update(true);
    });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The catalogue lacks its part "${name}".`);
    return part;
  }

  #table(): HTMLTableElement {
    const table = this.querySelector('table');
    if (!table) throw new Error('The catalogue lacks its table.');
    return table;
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.#table().querySelectorAll<HTMLTableCellElement>('thead th')];
  }

  #sorting(): HTMLSelectElement {
    const select = this.querySelector<HTMLSelectElement>('select[name="sort"]');
    if (!select) throw new Error('The catalogue lacks its choice of order.');
    return select;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#part('form').querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const box of this.#boxes()) {
      box.checked = query.getAll(box.name).includes(box.value);
      const fold = box.closest('details');
      if (box.checked && fold) fold.open = true;
    }
    const text = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (text) text.value = query.get('q') ?? '';
    const sorting = this.#sorting();
    sorting.value = query.get('sort') ?? '';
    if (sorting.selectedIndex < 0) sorting.value = '';
    this.#compared?.restore(query.getAll('t'));
    this.#update(false);
  }

  #update(remember: boolean): void {
    const choice: Choice = new Map();
    for (const { checked, name, value } of this.#boxes()) {
      if (checked) choice.set(name, (choice.get(name) ?? new Set()).add(value));
    }
    const text = this.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim().toLowerCase() ?? '';
    const words = text.split(/\s+/).filter(Boolean);
    const found = this.#rows.filter((row) => words.every((word) => row.text.includes(word)));
    const fitting = new Set(found.filter((row) => fits(row, choice)).map(({ element }) => element));
    this.#count(found, choice);
    this.#sort();
    this.#found = [...this.#part('rows').querySelectorAll('tr')].filter((row) => fitting.has(row));
    this.#show();
    this.#part('empty').hidden = fitting.size > 0;
    this.#compared?.offer(this.#inView().map(({ id }) => id));
    if (remember) this.#remember(choice, text);
  }

  /** Shows the first rows of those that fit and says how many there are. */
  #show(): void {
    const shown = new Set(this.#found.slice(0, this.#most));
    for (const { element } of this.#rows) element.hidden = !shown.has(element);
    const all = count(this.#rows.length, this.#noun());
    const fitting = this.#found.length === this.#rows.length ? all : `${grouped(this.#found.length)} of ${all}`;
    const rest = this.#found.length - shown.size;
    this.#part('status').textContent = rest === 0 ? fitting : `${fitting}; the first ${grouped(shown.size)} are shown`;
    this.#part('rest').hidden = rest === 0;
    this.#part('shown').textContent = `The first ${grouped(shown.size)} of ${grouped(this.#found.length)} are shown.`;
    this.#part('more').hidden = rest <= step;
    this.#part('more').textContent = `Show ${step} more`;
    this.#part('all').textContent = `Show all ${grouped(this.#found.length)}`;
  }

  /** Shows more rows and goes on at the first new one, because the button moves below them or goes away. */
  #showMore(most: number): void {
    const first = this.#found[this.#most];
    this.#most = most;
    this.#show();
    first?.querySelector('a')?.focus();
  }

  #noun(): string {
    return this.dataset.noun ?? 'record';
  }

  /** Puts the rows into the chosen order; without a choice into that of the page. */
  #sort(): void {
    const choice = this.#sorting().value;
    if (choice === this.#order) return;
    this.#order = choice;
    const column = this.#heads().findIndex(({ dataset }) => dataset.sort === choice.replace(/^-/, ''));
    this.#part('rows').append(...this.#rows.map(({ element }) => element));
    for (const head of this.#heads()) head.removeAttribute('aria-sort');
    if (column >= 0) sortBy(this.#table(), { column, sign: choice.startsWith('-') ? -1 : 1 });
  }

  /** Ids and works of the rows that fit, in their order on the page. */
  #inView(): { id: string; work: string }[] {
    return this.#found.map(({ dataset }) => ({ id: dataset.id ?? '', work: dataset.work ?? '' }));
  }

  async #export(kind: string): Promise<void> {
    const inView = this.#inView();
    const name = `${this.#noun()}s`;
    if (kind === 'bibtex')
      return download(`${name}.bib`, await fetchBibtex(inView.map(({ work }) => work)), 'application/x-bibtex');
    if (kind === 'json') {
      const { records, ...about } = (await getJson(this.dataset.records)) as { records: { id: string }[] };
      const chosen = inView.flatMap(({ id }) => records.find((record) => record.id === id) ?? []);
      return download(`${name}.json`, `${JSON.stringify({ ...about, records: chosen }, null, 2)}\n`, 'application/json');
    }
    const { source } = this.dataset;
    download(`${name}.csv`, toCsv(source === undefined ? this.#asTable() : await this.#fromSource(source)), 'text/csv');
  }

  /** The rows in view with the properties of a file that tells more than the table. */
  async #fromSource(source: string): Promise<TextTable> {
    const { properties, techniques } = (await getJson(source)) as Comparison;
    const rows = this.#inView()
      .flatMap(({ id }) => techniques.find((each) => each.id === id) ?? [])
      .map(({ name, cells }) => [name, ...properties.map((property) => cells[property.id] ?? '')]);
    return { head: ['Technique', ...properties.map(({ label }) => label)], rows };
  }

  /** The rows in view as the table shows them, with what each is and the key of its work. */
  #asTable(): TextTable {
    const [first = '', ...others] = this.#heads().map((head) => head.textContent.trim());
    const rows = this.#found.map((row) => {
      const [name, ...cells] = [...row.cells];
      return [
        name?.querySelector('a')?.textContent ?? '',
        name?.querySelector('.row-gist')?.textContent ?? '',
        row.dataset.work ?? '',
        ...cells.map((cell) => cell.textContent.trim()),
      ];
    });
    return { head: [first, 'In one sentence', 'Work', ...others], rows };
  }

  /** Beside each value: how many rows it would leave, given the other facets. */
  #count(rows: Row[], choice: Choice): void {
    const counts = new Map<string, Map<string, number>>();
    for (const box of this.#boxes()) {
      let ofFacet = counts.get(box.name);
      if (!ofFacet) counts.set(box.name, (ofFacet = countValues(rows, box.name, choice)));
      const n = ofFacet.get(box.value) ?? 0;
      const label = box.closest('label');
      const shown = label?.querySelector('.facet-count');
      if (shown) shown.textContent = String(n);
      label?.classList.toggle('is-empty', n === 0);
    }
  }

  #remember(choice: Choice, text: string): void {
    const query = new URLSearchParams();
    if (text) query.set('q', text);
    const sorting = this.#sorting().value;
    if (sorting) query.set('sort', sorting);
    for (const [facet, values] of choice) for (const value of values) query.append(facet, value);
    for (const id of this.#compared?.ids ?? []) query.append('t', id);
    const search = query.toString();
    history.replaceState(null, '', search ? `?${search}` : location.pathname);
  }
}

function fits(row: Row, choice: Choice): boolean {
  return [...choice].every(([facet, values]) => row.values[facet]?.some((value) => values.has(value)) ?? false);
}

/** What the text filter looks at, in lower case: what the row shows where something is known, and its other names. */
function textOf(row: HTMLTableRowElement): string {
  const told = (cell: HTMLElement) =>
    [...cell.childNodes].flatMap((part) => (part instanceof HTMLButtonElement ? [] : part.textContent));
  const known = [...row.cells].filter((cell) => !cell.classList.contains('unknown')).flatMap(told);
  return [row.dataset.text, ...known].join(' ').toLowerCase();
}

/** How often each value of a facet occurs in the rows that fit the choice of the other facets. */
function countValues(rows: Row[], facet: string, choice: Choice): Map<string, number> {
  const others = new Map([...choice].filter(([other]) => other !== facet));
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (fits(row, others)) for (const value of new Set(row.values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

async function getJson(address: string | undefined): Promise<unknown> {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(`${response.url} could not be fetched (${response.status}).`);
  return response.json();
}

customElements.define('atlas-catalogue', Catalogue);
