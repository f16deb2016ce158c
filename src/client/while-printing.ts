/**
 * Changes the page for paper. Some browsers tell before they print, others only that the medium is another one.
 *
 * @param change makes the change and returns what takes it back
 */
export function whilePrinting(change: () => () => void, signal?: AbortSignal): void {
  let undo: (() => void) | undefined;
  const begin = () => (undo ??= change());
  const end = () => {
    undo?.();
    undo = undefined;
  };
  const options = signal ? { signal } : {};
  addEventListener('beforeprint', begin, options);
  addEventListener('afterprint', end, options);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()), options);
}

/** Opens the closed folds of a part of the page, because paper has none; returns what closes them again. */
export function openFolds(part: ParentNode): () => void {
  const closed = [...part.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const fold of closed) fold.open = true;
  return () => closed.forEach((fold) => (fold.open = false));
}
