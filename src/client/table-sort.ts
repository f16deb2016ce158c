/** Makes the column heads of a table buttons that sort its rows; numbers sort as numbers, empty cells last. */
export function sortRows(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      heads.forEach((each) => each.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', direction);
      sortBody(table, column, direction === 'ascending' ? 1 : -1);
    });
  });
}

function sortBody(table: HTMLTableElement, column: number, sign: 1 | -1): void {
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
