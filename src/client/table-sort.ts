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
      const order: Order = { column, sign: head.getAttribute('aria-sort') === 'ascending' ? -1 : 1 };
      sortBy(table, order);
      told(order);
    });
  });
}

/** Sorts the rows of a table by a column and marks its head. Equal cells keep their order. */
export function sortBy(table: HTMLTableElement, { column, sign }: Order): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((each) => each.removeAttribute('aria-sort'));
  heads[column]?.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
  const body = table.tBodies[0];
  if (!body) return;
  const text = (row: HTMLTableRowElement) => row.cells[column]?.dataset.value ?? row.cells[column]?.textContent.trim() ?? '';
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
  const rows = [...body.rows].map((row) => ({ row, text: text(row) }));
  rows.sort((a, b) =>
    a.text === '' || b.text === '' ? Number(a.text === '') - Number(b.text === '') : sign * compare(a.text, b.text),
  );
  body.append(...rows.map(({ row }) => row));
}
