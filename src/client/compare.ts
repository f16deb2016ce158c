import { escapeLatex } from '#model/bibliography/latex.ts';
import { notChecked } from '#model/techniques/attributes.ts';
import type { Compared, Comparison } from '#model/techniques/comparison.ts';
import { toCsv, toLatex, toMarkdown, type TextTable } from '#model/techniques/table-formats.ts';
import { download, fetchBibtex } from './download.ts';

const most = 6;

/** Techniques side by side. The address is the state: `?t=<id>&t=<id>`. */
class Compare extends HTMLElement {
  #data: Comparison | undefined;

  async connectedCallback(): Promise<void> {
    const form = this.#part<HTMLFormElement>('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add(this.#part<HTMLInputElement>('input').value);
    });
    this.#part('differences').addEventListener('change', () => this.#render());
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
    return [...ids].flatMap((id) => this.#data?.techniques.find((each) => each.id === id) ?? []).slice(0, most);
  }

  #choose(ids: string[]): void {
    const query = new URLSearchParams(ids.map((id) => ['t', id]));
    history.pushState(null, '', ids.length > 0 ? `?${query.toString()}` : location.pathname);
    this.#render();
  }

  #add(name: string): void {
    const ids = this.#chosen().map(({ id }) => id);
    const found = this.#data?.techniques.find(
      (each) => each.name.toLowerCase() === name.trim().toLowerCase() || each.id === name.trim(),
    );
    if (!found)
      return this.#say(name ? `There is no technique “${name}”. Choose a name from the list.` : 'Choose a name from the list.');
    if (ids.length >= most) return this.#say(`Six fit beside each other. Take one away first.`);
    this.#part<HTMLInputElement>('input').value = '';
    this.#choose([...new Set([...ids, found.id])]);
  }

  #rows(chosen: Compared[]) {
    const rows = (this.#data?.properties ?? []).map(({ id, label }) => {
      const cells = chosen.map(({ cells }) => cells[id] ?? '');
      return { label, cells, differs: new Set(cells).size > 1 };
    });
    return this.#part<HTMLInputElement>('differences').checked && chosen.length > 1
      ? rows.filter(({ differs }) => differs)
      : rows;
  }

  #render(): void {
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
  }

  #table(chosen: Compared[]): HTMLTableElement {
    const table = document.createElement('table');
    table.className = 'compare-table';
    const head = table.createTHead().insertRow();
    head.append(document.createElement('td'));
    for (const technique of chosen) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      const link = document.createElement('a');
      link.href = technique.path;
      link.textContent = technique.name;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = 'Remove';
      remove.setAttribute('aria-label', `Remove ${technique.name}`);
      remove.addEventListener('click', () => this.#choose(chosen.filter(({ id }) => id !== technique.id).map(({ id }) => id)));
      cell.append(link, remove);
      head.append(cell);
    }
    const body = table.createTBody();
    for (const { label, cells, differs } of this.#rows(chosen)) {
      const row = body.insertRow();
      row.classList.toggle('differs', differs && chosen.length > 1);
      const name = document.createElement('th');
      name.scope = 'row';
      name.textContent = differs && chosen.length > 1 ? `${label} ≠` : label;
      row.append(name);
      for (const text of cells) row.insertCell().textContent = text;
    }
    return table;
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
