import { sortRows } from '../table-sort.ts';

const start = () => void import('./element.ts');
/** Starts the picture when it comes near the window; until then, and without it, the drawing of the page stands. */
const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    start();
  },
  { rootMargin: '200px' },
);
for (const element of document.querySelectorAll('citation-graph')) {
  // Seen at once: the observer would wait for the first frame.
  if (location.hash === '') start();
  else observer.observe(element);
}
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) sortRows(table);
