import type { Line } from '#model/lab/words.ts';

/** A row of the table of runs: its name, and its cells by the names of their columns. */
export function rowOf(name: string, cells: readonly [string, string][]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  row.append(head);
  for (const [label, words] of cells) {
    const cell = document.createElement('td');
    cell.dataset.label = label;
    cell.textContent = words;
    row.append(cell);
  }
  return row;
}

/** What was set, as the entries of a list of terms. */
export function entriesOf(lines: readonly Line[]): HTMLElement[] {
  return lines.map((line) => {
    const entry = document.createElement('div');
    line.forEach((words, place) => {
      entry.appendChild(document.createElement(place === 0 ? 'dt' : 'dd')).textContent = words;
    });
    return entry;
  });
}
