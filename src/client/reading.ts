/** Opens folded text when a link leads into it, because browsers do not do so for every kind of link. */
export function openFoldsForTargets(): void {
  const open = () => {
    const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const fold = target?.closest('details');
    if (fold && !fold.open) {
      fold.open = true;
      target?.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();
  // Paper has no folds: print everything.
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => (each.open = true)));
}

/** Lets the keyboard scroll boxes that are wider than the page; others stay out of the tab order. */
export function makeWideBoxesReachable(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.formula-display, .prose table, .table-scroll');
  const check = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  boxes.forEach((box) => check.observe(box));
}
