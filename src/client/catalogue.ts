import { fits, type Filtered } from '#model/catalogue/filter.ts';
import { readListView, writeListView } from '#model/catalogue/view.ts';
import { filterText, textFilter } from '#model/search/text-filter.ts';
import { count, grouped } from '#model/text.ts';
import { writeQuery, type Step } from './address.ts';
import { CompareChoice } from './compare-choice.ts';
import { ListForm } from './list-form.ts';
import { wordsOf } from './list-words.ts';
import type { ResultPictures } from './result-pictures.ts';
import { sortBy, sortRows } from './table-sort.ts';
import { whilePrinting } from './while-printing.ts';

/** A row that can be shown or hidden, read once from the page. */
interface Row extends Filtered {
  element: HTMLTableRowElement;
  text: string;
}

/** Rows shown at first and more with each press of a button: hundreds are slow to lay out and to pass by. */
const step = 200;

/** Filters and sorts a list of records. The address holds the view, so that it can be shared and Back works. */
class Catalogue extends HTMLElement {
  #form!: ListForm;
  #rows: Row[] = [];
  #compared: CompareChoice | undefined;
  #pictures: ResultPictures | undefined;
  /** The rows that fit, in their order; the first of them are shown, the others wait for a button. */
  #found: HTMLTableRowElement[] = [];
  #most = step;
  #order = '';
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    this.#form = new ListForm(this.#part<HTMLFormElement>('form'), (how) => this.#update(how), signal);
    this.#rows = [...this.#part('rows').querySelectorAll<HTMLTableRowElement>('tr')].map((element) => ({
      element,
      values: JSON.parse(element.dataset.values ?? '{}') as Row['values'],
      text: textOf(element),
    }));
    this.#part('exports').hidden = false;
    this.#part('exports').addEventListener(
      'click',
      (event) => {
        const kind = event.target instanceof HTMLElement ? event.target.dataset.export : undefined;
        if (kind) void this.#export(kind);
      },
      { signal },
    );
    this.#part('clear').addEventListener('click', () => this.#form.reset(), { signal });
    this.#part('more').addEventListener('click', () => this.#showMore(this.#most + step), { signal });
    this.#part('all').addEventListener('click', () => this.#showMore(Infinity), { signal });
    if (this.hasAttribute('data-comparable')) this.#compared = new CompareChoice(this, () => this.#remember('replace'));
    this.#part('odd').addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && this.#clearOdd(), {
      signal,
    });
    const pictures = this.querySelector<HTMLElement>('[data-part="pictures"]');
    if (pictures) void this.#follow(pictures);
    addEventListener('popstate', () => this.#goBack(), { signal });
    whilePrinting(() => this.#print(), signal);
    sortRows(this.#table(), ({ column, sign }) => {
      this.#form.sortBy(`${sign === 1 ? '' : '-'}${this.#heads()[column]?.dataset.sort ?? ''}`);
      this.#update('push');
    });
    this.#read();
    this.#compared?.restore(new URLSearchParams(location.search).getAll('t'));
    this.#update();
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

  /** Shows the list of the address. What is chosen to be compared stays chosen: it is no filter that Back would undo. */
  #goBack(): void {
    this.#read();
    this.#update(this.#compared ? 'replace' : undefined);
  }

  /** Makes the form say what the address does, and says what of the address it cannot. */
  #read(): void {
    this.#form.write(readListView(location.search, this.#form.facets));
    const { search } = location;
    this.#part('odd').hidden = true;
    if (search) void import('./odd-address.ts').then(({ tellOdd }) => tellOdd(this.#part('odd'), this.#part('form'), search));
  }

  async #follow(pictures: HTMLElement): Promise<void> {
    const { ResultPictures: Pictures } = await import('./result-pictures.ts');
    this.#pictures = new Pictures(pictures);
    this.#showPictures();
  }

  #showPictures(): void {
    const found = new Set(this.#found);
    this.#pictures?.show((row) => found.has(this.#rows[row]?.element as HTMLTableRowElement));
  }

  #clearOdd(): void {
    this.#remember('replace');
    // The button goes away: what it acted on is read out instead.
    const status = this.#part('status');
    status.tabIndex = -1;
    status.focus();
  }

  /** Shows what the form says; with a step, the address says it too. */
  #update(how?: Step): void {
    const view = this.#form.read();
    const hasWords = textFilter(view.text);
    const found = this.#rows.filter(({ text }) => hasWords(text));
    const fitting = new Set(found.filter((row) => fits(row, view.choice)).map(({ element }) => element));
    this.#form.count(found, view);
    this.#sort(view.sort);
    this.#found = [...this.#part('rows').querySelectorAll('tr')].filter((row) => fitting.has(row));
    this.#show();
    this.#showPictures();
    this.#part('empty').hidden = fitting.size > 0;
    this.#compared?.offer(this.#found.map(({ dataset }) => dataset.id ?? ''));
    if (how) this.#remember(how);
  }

  /** Shows the first rows of those that fit and says how many there are. */
  #show(): void {
    const shown = new Set(this.#found.slice(0, this.#most));
    for (const { element } of this.#rows) element.hidden = !shown.has(element);
    const rest = this.#found.length - shown.size;
    const first = rest === 0 ? '' : `; the first ${grouped(shown.size)} are shown`;
    this.#part('status').textContent = `${this.#counted()}${first}${this.#kinds()}`;
    this.#part('rest').hidden = rest === 0;
    this.#part('shown').textContent = `The first ${grouped(shown.size)} of ${grouped(this.#found.length)} are shown.`;
    this.#part('more').hidden = rest <= step;
    this.#part('more').textContent = `Show ${step} more`;
    this.#part('all').textContent = `Show all ${grouped(this.#found.length)}`;
  }

  /** How many rows fit, of how many. */
  #counted(): string {
    const all = count(this.#rows.length, this.#noun());
    return this.#found.length === this.#rows.length ? all : `${grouped(this.#found.length)} of ${all}`;
  }

  /** Said where the rows are sorted kind by kind. */
  #kinds(): string {
    const head = this.#heads().find((each) => each.hasAttribute('aria-sort'));
    const best = head?.dataset.sign === '1' ? 'best' : 'worst';
    return head?.dataset.within === undefined ? '' : `; sorted within each ${head.dataset.within}, the ${best} first`;
  }

  /** Paper holds all rows that fit, and says which they are; returns what takes it back. */
  #print(): () => void {
    const most = this.#most;
    const { filters, order } = wordsOf(this.#part('form'));
    const that = filters.length === 0 ? 'without a filter' : `that fit the filters (${filters.join('; ')})`;
    this.#part('printed').textContent = `${this.#counted()} ${that}. Order: ${order}.`;
    this.#most = Infinity;
    this.#show();
    return () => {
      this.#most = most;
      this.#show();
    };
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
  #sort(choice: string): void {
    if (choice === this.#order) return;
    this.#order = choice;
    const column = this.#heads().findIndex(({ dataset }) => dataset.sort === choice.replace(/^-/, ''));
    this.#part('rows').append(...this.#rows.map(({ element }) => element));
    for (const head of this.#heads()) head.removeAttribute('aria-sort');
    if (column >= 0) sortBy(this.#table(), { column, sign: choice.startsWith('-') ? -1 : 1 });
  }

  async #export(kind: string): Promise<void> {
    const { records = '', source } = this.dataset;
    try {
      const { exportRows } = await import('./catalogue-export.ts');
      await exportRows(kind, { name: `${this.#noun()}s`, rows: this.#found, heads: this.#heads(), records, source });
    } catch {
      this.#part('status').textContent = 'The records could not be fetched. Check your connection and try again.';
    }
  }

  #remember(how: Step): void {
    const query = writeListView(this.#form.read());
    for (const id of this.#compared?.ids ?? []) query.append('t', id);
    writeQuery(query, how);
    // The address holds no more than the list understands.
    this.#part('odd').hidden = true;
  }
}

/** What the text filter looks at: what the row shows where something is known, and its other names. */
function textOf(row: HTMLTableRowElement): string {
  const told = (cell: HTMLElement) =>
    [...cell.childNodes].flatMap((part) => (part instanceof HTMLButtonElement ? [] : part.textContent));
  const known = [...row.cells].filter((cell) => !cell.classList.contains('unknown')).flatMap(told);
  return filterText([row.dataset.text, ...known].join(' '));
}

customElements.define('atlas-catalogue', Catalogue);
