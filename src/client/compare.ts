import { escapeLatex } from '#model/bibliography/latex.ts';
import { gaps } from '#model/gaps.ts';
import { inWords } from '#model/left-out.ts';
import { findNamed } from '#model/search/find-named.ts';
import { compareRows, type ComparedRow } from '#model/techniques/compared-rows.ts';
import type { Compared, Comparison } from '#model/techniques/comparison.ts';
import { toCsv, toLatex, toMarkdown, type TextTable } from '#model/techniques/table-formats.ts';
import { writeQuery } from './address.ts';
import { keepNamesInView } from './column-names.ts';
import { mostCompared, queryOf } from './compare-address.ts';
import { fillTable } from './compare-table.ts';
import { download } from './download.ts';
import { keepFocus } from './keep-focus.ts';
import { hintAtScrolling } from './scroll-hint.ts';

/** Relatives that are offered beside the chosen ones; more would be a second list of techniques. */
const mostOffered = 8;
/** Techniques that are named where what was typed fits several. */
const mostNamed = 6;
const choose = 'Choose a name from the list.';

/** Techniques side by side. The address is the state: `?t=<id>&t=<id>`, with `rows=differing` where only those are shown. */
class Compare extends HTMLElement {
  #data: Comparison | undefined;
  #lookForScrolling: () => void = () => undefined;
  #readNames: () => void = () => undefined;

  async connectedCallback(): Promise<void> {
    const form = this.#part<HTMLFormElement>('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add(this.#part<HTMLInputElement>('input').value);
    });
    this.#part('differences').addEventListener('change', () => this.#go(this.#chosen()));
    this.#lookForScrolling = hintAtScrolling(this.#part('box'), this.#part('scroll-hint'));
    this.#readNames = keepNamesInView(this.#part('box'), this.#part<HTMLTableElement>('table'), this.#part('names'));
    this.#watchHead();
    this.#part('exports').addEventListener('click', (event) => {
      const kind = event.target instanceof HTMLElement ? event.target.dataset.export : undefined;
      if (kind) void this.#export(kind);
    });
    addEventListener('popstate', () => this.#render());
    try {
      const response = await fetch(this.dataset.source ?? '');
      this.#data = (await response.json()) as Comparison;
      this.#render();
    } catch {
      this.#say('The records could not be loaded. Check your connection and reload the page.');
    }
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The comparison lacks its part "${name}".`);
    return part;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  /** The ids that the address holds, each once. */
  #asked(): string[] {
    return [...new Set(new URLSearchParams(location.search).getAll('t'))].filter(Boolean);
  }

  #named(): Compared[] {
    return this.#asked().flatMap((id) => this.#data?.techniques.find((each) => each.id === id) ?? []);
  }

  #chosen(): Compared[] {
    return this.#named().slice(0, mostCompared);
  }

  /** What the address asks for and does not get; empty where it gets all. */
  #missed(): string {
    if (!this.#data) return '';
    const named = this.#named();
    const unknown = this.#asked().filter((id) => !named.some((each) => each.id === id));
    const gone = named.slice(mostCompared).map(({ name }) => name);
    return [
      unknown.length > 0 ? `${inWords(unknown.map((value) => ({ what: 'technique', value })))} ${choose}` : '',
      gone.length > 0 ? `Six fit beside each other; ${listOf(gone)} ${gone.length > 1 ? 'are' : 'is'} left out.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Shows these techniques, and writes them into the address as a step that Back undoes. */
  #go(techniques: readonly Compared[], said = ''): void {
    const query = queryOf(techniques.map(({ id }) => id));
    if (this.#part<HTMLInputElement>('differences').checked) query.set('rows', 'differing');
    writeQuery(query, 'push');
    this.#render(said);
  }

  #add(asked: string): void {
    const input = this.#part<HTMLInputElement>('input');
    // Wherever it was asked for, the next one is named there.
    input.focus();
    const [found, ...others] = findNamed(this.#data?.techniques ?? [], asked);
    if (!found) return this.#say(asked.trim() ? `There is no technique “${asked}”. ${choose}` : choose);
    if (others.length > 0) return this.#say(severalFit(asked, [found, ...others]));
    const chosen = this.#chosen();
    input.value = '';
    if (chosen.includes(found)) return this.#say(`${found.name} is there already.`);
    if (chosen.length >= mostCompared) return this.#say('Six fit beside each other. Take one away first.');
    const isAsCalled = found.name.toLowerCase() === asked.trim().toLowerCase();
    this.#go([...chosen, found], isAsCalled ? `${found.name} added.` : `${found.name} added for “${asked.trim()}”.`);
  }

  #rows(chosen: Compared[]): ComparedRow[] {
    return compareRows(this.#data?.properties ?? [], chosen);
  }

  /** The rows that are shown: all of them, or those that differ. */
  #shown(rows: ComparedRow[], chosen: Compared[]): ComparedRow[] {
    const isOnlyDiffering = this.#part<HTMLInputElement>('differences').checked && chosen.length > 1;
    return isOnlyDiffering ? rows.filter(({ differs }) => differs) : rows;
  }

  #render(said = ''): void {
    const isOnlyDiffering = new URLSearchParams(location.search).get('rows') === 'differing';
    this.#part<HTMLInputElement>('differences').checked = isOnlyDiffering;
    const chosen = this.#chosen();
    this.#part('empty').hidden = chosen.length > 0;
    this.#part('exports').hidden = chosen.length === 0;
    const rows = this.#rows(chosen);
    const remove = ({ id, name }: Compared) =>
      this.#go(
        chosen.filter((each) => each.id !== id),
        `${name} removed.`,
      );
    keepFocus(this, ['.compare-table thead button', '[data-part="offered"] button'], this.#part('input'), () => {
      fillTable(this.#part<HTMLTableElement>('table'), chosen, this.#shown(rows, chosen), {
        formulas: this.#data?.formulas ?? {},
        remove,
      });
      this.#offer(chosen);
    });
    this.#say([said, this.#missed(), summaryOf(chosen, rows)].filter(Boolean).join(' '));
    this.#lookForScrolling();
    this.#readNames();
  }

  /** What stays below the head when the page is scrolled must know how high it is. */
  #watchHead(): void {
    const table = this.#part<HTMLTableElement>('table');
    new ResizeObserver(() => {
      table.style.setProperty('--head', `${table.tHead?.offsetHeight ?? 0}px`);
    }).observe(table);
  }

  /** Offers the relatives of the chosen ones that are not there yet. */
  #offer(chosen: Compared[]): void {
    const related = new Set(chosen.flatMap(({ related }) => related));
    const offered =
      chosen.length < mostCompared
        ? (this.#data?.techniques ?? []).filter((each) => related.has(each.id) && !chosen.includes(each))
        : [];
    const buttons = offered.slice(0, mostOffered).map((technique) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'small-button';
      button.textContent = `+ ${technique.name}`;
      button.setAttribute('aria-label', `Add ${technique.name}`);
      button.addEventListener('click', () => this.#go([...chosen, technique], `${technique.name} added.`));
      return button;
    });
    this.#part('offers').hidden = buttons.length === 0;
    this.#part('offered').replaceChildren(...buttons);
  }

  async #export(kind: string): Promise<void> {
    const chosen = this.#chosen();
    const table: TextTable = {
      head: ['Property', ...chosen.map(({ name }) => name)],
      rows: this.#shown(this.#rows(chosen), chosen).map(({ label, cells }) => [label, ...cells]),
    };
    if (kind === 'csv') download('techniques.csv', toCsv(table), 'text/csv');
    if (kind === 'markdown') download('techniques.md', toMarkdown(table), 'text/markdown');
    if (kind === 'latex') download('techniques.tex', toLatex(table, tex), 'application/x-tex');
    if (kind !== 'bibtex') return;
    try {
      const { exportWorks, withoutNotes } = await import('./selection/exporter.ts');
      const { name, text } = await exportWorks(withoutNotes(chosen.map(({ work }) => work)), kind, 'techniques');
      download(name, text, 'application/x-bibtex');
    } catch {
      this.#say('The references could not be fetched. Check your connection and try again.');
    }
  }
}

function summaryOf(chosen: readonly Compared[], rows: readonly ComparedRow[]): string {
  if (chosen.length === 0) return 'Nothing chosen yet.';
  if (chosen.length === 1) return 'Add a second technique to compare.';
  const marked = rows.filter(({ isMarked }) => isMarked).length;
  const controlled = rows.filter(({ isControlled }) => isControlled).length;
  return `${chosen.length} techniques; they differ in ${marked} of ${controlled} properties with fixed values.`;
}

const listOf = (names: readonly string[]) =>
  names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more` : names.join(', ');

function severalFit(asked: string, found: readonly Compared[]): string {
  return `“${asked.trim()}” fits ${listOf(found.map(({ name }) => name))}. Write which one.`;
}

/** The objective is LaTeX already; its own row label and "Not yet checked" are not. */
function tex(text: string, row: string): string {
  const isFormula = row.includes('LaTeX') && text !== row && text !== gaps.notChecked;
  return isFormula ? `$${text}$` : escapeLatex(text, { ascii: false });
}

customElements.define('atlas-compare', Compare);
