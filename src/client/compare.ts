import { escapeLatex } from '#model/bibliography/latex.ts';
import { notChecked } from '#model/techniques/attributes.ts';
import type { Compared, Comparison } from '#model/techniques/comparison.ts';
import { toCsv, toLatex, toMarkdown, type TextTable } from '#model/techniques/table-formats.ts';
import { mostCompared, queryOf } from './compare-address.ts';
import { compareTable, type ComparedRow } from './compare-table.ts';
import { download, fetchBibtex } from './download.ts';
import { hintAtScrolling } from './scroll-hint.ts';

/** Relatives that are offered beside the chosen ones; more would be a second list of techniques. */
const mostOffered = 8;

/** Techniques side by side. The address is the state: `?t=<id>&t=<id>`, with `rows=differing` where only those are shown. */
class Compare extends HTMLElement {
  #data: Comparison | undefined;
  #lookForScrolling: () => void = () => undefined;

  async connectedCallback(): Promise<void> {
    const form = this.#part<HTMLFormElement>('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add(this.#part<HTMLInputElement>('input').value);
    });
    this.#part('differences').addEventListener('change', () => this.#go(this.#chosen(), 'replaceState'));
    this.#lookForScrolling = hintAtScrolling(this.#part('table'), this.#part('scroll-hint'));
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

  #chosen(): Compared[] {
    const ids = new Set(new URLSearchParams(location.search).getAll('t'));
    return [...ids].flatMap((id) => this.#data?.techniques.find((each) => each.id === id) ?? []).slice(0, mostCompared);
  }

  /** Shows these techniques, and writes them into the address. */
  #go(techniques: readonly Compared[], how: 'pushState' | 'replaceState' = 'pushState'): void {
    const query = queryOf(techniques.map(({ id }) => id));
    if (this.#part<HTMLInputElement>('differences').checked) query.set('rows', 'differing');
    const search = query.toString();
    history[how](null, '', search ? `?${search}` : location.pathname);
    this.#render();
  }

  #add(name: string): void {
    const found = this.#data?.techniques.find(
      (each) => each.name.toLowerCase() === name.trim().toLowerCase() || each.id === name.trim(),
    );
    if (!found)
      return this.#say(name ? `There is no technique “${name}”. Choose a name from the list.` : 'Choose a name from the list.');
    const chosen = this.#chosen();
    if (chosen.length >= mostCompared) return this.#say(`Six fit beside each other. Take one away first.`);
    this.#part<HTMLInputElement>('input').value = '';
    this.#go(chosen.includes(found) ? chosen : [...chosen, found]);
  }

  #rows(chosen: Compared[]): ComparedRow[] {
    const rows = (this.#data?.properties ?? []).map(({ id, label }) => {
      const cells = chosen.map(({ cells }) => cells[id] ?? '');
      return { id, label, cells, differs: new Set(cells).size > 1 };
    });
    return this.#part<HTMLInputElement>('differences').checked && chosen.length > 1
      ? rows.filter(({ differs }) => differs)
      : rows;
  }

  #render(): void {
    const isOnlyDiffering = new URLSearchParams(location.search).get('rows') === 'differing';
    this.#part<HTMLInputElement>('differences').checked = isOnlyDiffering;
    const chosen = this.#chosen();
    this.#part('empty').hidden = chosen.length > 0;
    this.#part('exports').hidden = chosen.length === 0;
    this.#part('table').replaceChildren(...(chosen.length > 0 ? [this.#table(chosen)] : []));
    const differing = this.#rows(chosen).filter(({ differs }) => differs).length;
    this.#say(
      chosen.length === 0
        ? 'Nothing chosen yet.'
        : chosen.length === 1
          ? 'Add a second technique to compare.'
          : `${chosen.length} techniques; they differ in ${differing} rows.`,
    );
    this.#offer(chosen);
    this.#lookForScrolling();
  }

  #table(chosen: Compared[]): HTMLTableElement {
    const remove = (gone: string) => this.#go(chosen.filter(({ id }) => id !== gone));
    return compareTable(chosen, this.#rows(chosen), { formulas: this.#data?.formulas ?? {}, remove });
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
      button.addEventListener('click', () => this.#go([...chosen, technique]));
      return button;
    });
    this.#part('offers').hidden = buttons.length === 0;
    this.#part('offered').replaceChildren(...buttons);
  }

  async #export(kind: string): Promise<void> {
    const chosen = this.#chosen();
    const table: TextTable = {
      head: ['Property', ...chosen.map(({ name }) => name)],
      rows: this.#rows(chosen).map(({ label, cells }) => [label, ...cells]),
    };
    if (kind === 'csv') download('techniques.csv', toCsv(table), 'text/csv');
    if (kind === 'markdown') download('techniques.md', toMarkdown(table), 'text/markdown');
    if (kind === 'latex') download('techniques.tex', toLatex(table, tex), 'application/x-tex');
    if (kind !== 'bibtex') return;
    try {
      download('techniques.bib', await fetchBibtex(chosen.map(({ work }) => work)), 'application/x-bibtex');
    } catch {
      this.#say('The references could not be fetched. Check your connection and try again.');
    }
  }
}

/** The objective is LaTeX already; its own row label and "Not yet checked" are not. */
function tex(text: string, row: string): string {
  const isFormula = row.includes('LaTeX') && text !== row && text !== notChecked;
  return isFormula ? `$${text}$` : escapeLatex(text, { ascii: false });
}

customElements.define('atlas-compare', Compare);
