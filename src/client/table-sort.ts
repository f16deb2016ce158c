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

/** Sorts the rows of each part of a table by a column and marks its head. Equal cells and the titles of parts keep their place. */
export function sortBy(table: HTMLTableElement, { column, sign }: Order): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((each) => each.removeAttribute('aria-sort'));
  heads[column]?.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
  const text = (row: HTMLTableRowElement) => {
    const cell = row.cells[column];
    // A name that is a link may have a sentence below it.
    return cell?.dataset.value ?? (cell?.querySelector('a') ?? cell)?.textContent.trim() ?? '';
  };
  const { compare: compareTexts } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  // The collator knows whole numbers only: to it, 0.25 is more than 0.3.
  const compare = (a: string, b: string) => Number(a) - Number(b) || compareTexts(a, b);
  for (const body of table.tBodies) {
    const rows = [...body.rows]
      .filter((row) => !row.querySelector('[scope="rowgroup"]'))
      .map((row) => ({ row, text: text(row) }));
    rows.sort((a, b) =>
      a.text === '' || b.text === '' ? Number(a.text === '') - Number(b.text === '') : sign * compare(a.text, b.text),
    );
    body.append(...rows.map(({ row }) => row));
  }
}
