import type { ComparedRow } from '#model/techniques/compared-rows.ts';
import type { Compared } from '#model/techniques/comparison.ts';
import { copyOnClick } from './copy-on-click.ts';
import { cutFormula } from './formula-lines.ts';
import { hintAtScrolling } from './scroll-hint.ts';

interface TableOptions {
  /** Objectives as MathML, by technique. */
  formulas: Record<string, string>;
  remove: (technique: Compared) => void;
}

/** Fills the table that puts techniques side by side. */
export function fillTable(
  table: HTMLTableElement,
  chosen: readonly Compared[],
  rows: readonly ComparedRow[],
  options: TableOptions,
): void {
  table.replaceChildren();
  table.hidden = chosen.length === 0;
  table.dataset.columns = String(chosen.length);
  const head = table.createTHead().insertRow();
  head.append(document.createElement('td'), ...chosen.map((technique) => headCell(technique, options.remove)));
  const body = table.createTBody();
  for (const property of rows) {
    const row = body.insertRow();
    row.classList.toggle('differs', property.isMarked);
    row.append(rowHead(property));
    property.cells.forEach((text, index) => {
      const formula = property.id === 'objective' ? readFormula(options.formulas[chosen[index]?.id ?? ''] ?? '') : undefined;
      row.insertCell().append(...(formula ? typesetCell(formula, text) : [property.id === 'code' ? addressCell(text) : text]));
    });
  }
}

/** The label stays in view beside a row that is taller than the window. */
function rowHead({ id, label, isMarked }: ComparedRow): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = 'row';
  const name = cell.appendChild(document.createElement('span'));
  name.append(id === 'objective' ? 'Objective' : label);
  if (!isMarked) return cell;
  const sign = name.appendChild(document.createElement('span'));
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', '(they differ)');
  sign.textContent = ' ≠';
  return cell;
}

function headCell(technique: Compared, remove: TableOptions['remove']): HTMLTableCellElement {
  const { name, path } = technique;
  const cell = document.createElement('th');
  cell.scope = 'col';
  const link = document.createElement('a');
  link.href = path;
  link.textContent = name;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Remove';
  button.setAttribute('aria-label', `Remove ${name}`);
  button.addEventListener('click', () => remove(technique));
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

/** A formula that goes on in the next line, and scrolls where a piece of it is wider than its column, with its LaTeX to copy. */
function typesetCell(formula: Element, tex: string): HTMLElement[] {
  const box = document.createElement('div');
  box.className = 'compare-formula';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Objective');
  // Between two formulas alone not every browser begins a new line.
  box.append(...cutFormula(formula).flatMap((piece) => [piece, document.createElement('wbr')]));
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
