/**
 * Keeps the names of columns in view of a table that scrolls sideways in its box. The browser would keep its head in view only if
 * the box scrolled up and down as well, and so caught the wheel. This is a copy of the names for eyes alone: a bar below the head
 * of the page, there while the head of the table is above it.
 *
 * @param bar An empty element just before the box, in a parent that ends with it.
 * @returns Reads the names again, for a table whose content has changed.
 */
export function keepNamesInView(box: HTMLElement, table: HTMLTableElement, bar: HTMLElement): () => void {
  const row = bar.appendChild(document.createElement('div'));
  row.hidden = true;
  const align = () => (row.scrollLeft = box.scrollLeft);
  const look = () => {
    const top = bar.getBoundingClientRect().top;
    const head = table.tHead?.getBoundingClientRect();
    // A head that the browser keeps in view itself is never above the bar.
    row.hidden = table.hidden || !head || head.bottom > top || table.getBoundingClientRect().bottom < top;
    if (!row.hidden) align();
  };
  const read = () => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].filter(({ offsetWidth }) => offsetWidth > 0);
    row.replaceChildren(
      ...heads.map((head) => {
        const name = document.createElement('span');
        name.textContent = head.querySelector('a')?.textContent ?? '';
        name.style.inlineSize = `${head.offsetWidth}px`;
        return name;
      }),
    );
    look();
  };
  box.addEventListener('scroll', align, { passive: true });
  addEventListener('scroll', look, { passive: true });
  new ResizeObserver(read).observe(table);
  return read;
}
