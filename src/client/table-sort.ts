/** A column of a table and the way it is sorted: 1 upwards, -1 downwards. */
export interface Order {
  column: number;
  sign: 1 | -1;
}

/**
 * Makes the column heads of a table buttons that sort its rows; numbers sort as numbers, empty cells last.
 *
 * @param told is called with the order that the reader asked for
 */
export function sortRows(table: HTMLTableElement, told: (order: Order) => void = () => undefined): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order: Order = { column, sign: head.hasAttribute('aria-sort') && head.dataset.sign === '1' ? -1 : 1 };
      sortBy(table, order);
      told(order);
    });
  });
}

/**
 * Sorts the rows of each part of a table by a column and marks its head. Equal cells and the titles of parts keep their place. A
 * head with `data-within` holds values of several kinds, which the column of that name tells: they are sorted kind by kind, the
 * better first, or the worse; `data-directions` says of which kinds lower values are better (1), and which have no order (0).
 */
export function sortBy(table: HTMLTableElement, { column, sign }: Order): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((each) => each.removeAttribute('aria-sort'));
  const head = heads[column];
  const within = heads.findIndex(({ dataset }) => dataset.sort !== undefined && dataset.sort === head?.dataset.within);
  head?.setAttribute('aria-sort', within >= 0 ? 'other' : sign === 1 ? 'ascending' : 'descending');
  if (head) head.dataset.sign = String(sign);
  const directions = JSON.parse(head?.dataset.directions ?? '{}') as Record<string, number>;
  const signOf = (kind: string) => (within >= 0 ? sign * (directions[kind] ?? -1) : sign);
  const compare = comparison();
  for (const body of table.tBodies) {
    const rows = [...body.rows]
      .filter((row) => !row.querySelector('[scope="rowgroup"]'))
      .map((row) => ({ row, kind: within >= 0 ? textOf(row, within) : '', text: textOf(row, column) }));
    rows.sort(
      (a, b) =>
        compare(a.kind, b.kind) ||
        (a.text === '' || b.text === ''
          ? Number(a.text === '') - Number(b.text === '')
          : signOf(a.kind) * compare(a.text, b.text)),
    );
    body.append(...rows.map(({ row }) => row));
  }
}

/** What a cell is sorted by. A name that is a link may have a sentence below it. */
function textOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.value ?? (cell?.querySelector('a') ?? cell)?.textContent.trim() ?? '';
}

/** Compares texts, and numbers as numbers. Made when somebody sorts: the first use of `Intl` holds a page. */
function comparison(): (a: string, b: string) => number {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  // The collator knows whole numbers only: to it, 0.25 is more than 0.3.
  return (a, b) => Number(a) - Number(b) || compare(a, b);
}
