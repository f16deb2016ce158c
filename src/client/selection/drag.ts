/** Lets rows be dragged by their handles; tells where one was dropped, as places before and after in the list. */
export function dragRows(list: HTMLElement, moved: (from: number, to: number) => void, signal: AbortSignal): void {
  let dragged: HTMLElement | null = null;
  let from = -1;
  const rowOf = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null);

  list.addEventListener(
    'dragstart',
    (event) => {
      dragged = rowOf(event);
      if (!dragged) return;
      from = [...list.children].indexOf(dragged);
      dragged.classList.add('is-dragged');
      event.dataTransfer?.setData('text/plain', dragged.dataset.key ?? '');
      event.dataTransfer?.setDragImage(dragged, 0, 0);
    },
    { signal },
  );
  list.addEventListener(
    'dragover',
    (event) => {
      const row = rowOf(event);
      if (!dragged || !row) return;
      event.preventDefault();
      if (row === dragged) return;
      const { top, height } = row.getBoundingClientRect();
      row[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
    },
    { signal },
  );
  list.addEventListener('drop', (event) => event.preventDefault(), { signal });
  list.addEventListener(
    'dragend',
    () => {
      if (!dragged) return;
      dragged.classList.remove('is-dragged');
      const to = [...list.children].indexOf(dragged);
      dragged = null;
      if (to !== from) moved(from, to);
    },
    { signal },
  );
}
