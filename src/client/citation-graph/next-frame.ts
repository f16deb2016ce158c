/**
 * Calls back at the next frame, or after so many milliseconds where none comes: a hidden page has none, and a worker may wait long
 * for one.
 *
 * @returns what takes the call back
 */
export function nextFrame(call: () => void, atLatestMs: number): () => void {
  const frame = requestAnimationFrame(() => now());
  const timer = setTimeout(() => now(), atLatestMs);
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const now = () => {
    cancel();
    call();
  };
  return cancel;
}
