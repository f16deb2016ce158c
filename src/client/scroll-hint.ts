/**
 * Shows a hint while a box holds more than its width shows, since many systems hide the bar that would tell.
 * @returns Looks again, for a box whose content has changed.
 */
export function hintAtScrolling(box: HTMLElement, hint: HTMLElement): () => void {
  const look = () => {
    hint.hidden = box.scrollWidth <= box.clientWidth + 1;
  };
  new ResizeObserver(look).observe(box);
  return look;
}
