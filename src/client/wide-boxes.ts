/** What scrolls sideways where it is wider than its place. */
const boxes = '.formula-display, .prose table:not(.table-scroll *), .table-scroll, .matrix-scroll';

/**
 * Lets the keyboard scroll boxes that are wider than the page; others stay out of the tab order. A box that holds all of its
 * table need not scroll, so that the head of the table can stay at the top of the window.
 */
export function watchWideBoxes(): void {
  const check = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>(boxes);
      if (!box) continue;
      const isWide = box.scrollWidth > box.clientWidth + 1;
      box.classList.toggle('fits', !isWide);
      if (isWide) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
  });
  for (const box of document.querySelectorAll(boxes)) {
    check.observe(box);
    // A table grows in its box when its heads become buttons.
    if (box.firstElementChild instanceof HTMLTableElement) check.observe(box.firstElementChild);
  }
}
