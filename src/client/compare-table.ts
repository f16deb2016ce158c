import type { Compared } from '#model/techniques/comparison.ts';
import { copyOnClick } from './copy-on-click.ts';
import { hintAtScrolling } from './scroll-hint.ts';

/** A property with what each of the techniques has in it. */
export interface ComparedRow {
  id: string;
  label: string;
  cells: string[];
  differs: boolean;
}
interface TableOptions {
  /** Objectives as MathML, by technique. */
  formulas: Record<string, string>;
  remove: (id: string) => void;
}

/** The table that puts techniques side by side. */
export function compareTable(chosen: readonly Compared[], rows: readonly ComparedRow[], options: TableOptions): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'compare-table';
  table.dataset.columns = String(chosen.length);
  const head = table.createTHead().insertRow();
  head.append(document.createElement('td'), ...chosen.map((technique) => headCell(technique, options.remove)));
  const body = table.createTBody();
  for (const { id, label, cells, differs } of rows) {
    const row = body.insertRow();
    row.classList.toggle('differs', differs && chosen.length > 1);
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = `${id === 'objective' ? 'Objective' : label}${differs && chosen.length > 1 ? ' ≠' : ''}`;
    row.append(name);
    cells.forEach((text, index) => {
      const formula = id === 'objective' ? readFormula(options.formulas[chosen[index]?.id ?? ''] ?? '') : undefined;
      row.insertCell().append(...(formula ? typesetCell(formula, text) : [id === 'code' ? addressCell(text) : text]));
    });
  }
  return table;
}

function headCell({ id, name, path }: Compared, remove: (id: string) => void): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = 'col';
  const link = document.createElement('a');
  link.href = path;
  link.textContent = name;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Remove';
  button.setAttribute('aria-label', `Remove ${name}`);
  button.addEventListener('click', () => remove(id));
  cell.append(link, button);
  return cell;
}

/** The formula of a text that the build wrote; nothing where it holds anything but MathML. */
function readFormula(text: string): Element | undefined {
  const namespace = 'http://www.w3.org/1998/Math/MathML';
  const math = new DOMParser().parseFromString(text, 'text/html').querySelector('math');
  const isPlain = [...(math?.querySelectorAll('*') ?? [])].every(({ namespaceURI }) => namespaceURI === namespace);
  return math && isPlain ? document.importNode(math, true) : undefined;
}

/** A formula that scrolls where its column is too narrow, with its LaTeX to copy. */
function typesetCell(formula: Element, tex: string): HTMLElement[] {
  const box = document.createElement('div');
  box.className = 'compare-formula';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Objective');
  box.append(formula);
  const hint = document.createElement('span');
  hint.className = 'scroll-hint';
  hint.textContent = 'It goes on';
  hintAtScrolling(box, hint);
  if (!navigator.clipboard) return [box, hint];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy LaTeX';
  copyOnClick(button, () => navigator.clipboard.writeText(tex), 'Copying was refused');
  return [box, button, hint];
}

function addressCell(text: string): HTMLElement | string {
  if (!/^https?:\/\//.test(text)) return text;
  const link = document.createElement('a');
  link.href = text;
  link.textContent = text.replace(/^https?:\/\//, '');
  return link;
}
