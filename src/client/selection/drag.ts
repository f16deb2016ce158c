/** Lets rows be dragged by their handles; tells where one was dropped, as places before and after in the list. */
export function dragRows(list: HTMLElement, moved: (from: number, to: number) => void, signal: AbortSignal): void {
  let dragged: HTMLElement | null = null;
  let from = -1;
  let isDropped = false;
  const rowOf = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null);

  list.addEventListener(
    'dragstart',
    (event) => {
      dragged = rowOf(event);
      if (!dragged) return;
      from = [...list.children].indexOf(dragged);
      isDropped = false;
      dragged.classList.add('is-dragged');
      event.dataTransfer?.setData('text/plain', dragged.dataset.key ?? '');
      event.dataTransfer?.setDragImage(dragged, 0, 0);
    },
    { signal },
  );
  list.addEventListener(
    'dragover',
    (event) => {
      if (!dragged) return;
      // Between two rows it may be dropped as well.
      event.preventDefault();
      const row = rowOf(event);
      if (!row || row === dragged) return;
      const { top, height } = row.getBoundingClientRect();
      row[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
    },
    { signal },
  );
  list.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      isDropped = true;
    },
    { signal },
  );
  list.addEventListener(
    'dragend',
    () => {
      if (!dragged) return;
      dragged.classList.remove('is-dragged');
      const row = dragged;
      dragged = null;
      const to = [...list.children].indexOf(row);
      if (to === from) return;
      if (isDropped) return moved(from, to);
      // Escape, or a drop elsewhere: everything as it was.
      row.remove();
      list.insertBefore(row, list.children[from] ?? null);
    },
    { signal },
  );
}
