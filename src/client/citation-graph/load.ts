import { sortRows } from '../table-sort.ts';

/** Starts the picture when it comes near the window; until then, and without it, the drawing of the page stands. */
const loader = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    loader.disconnect();
    void import('./element.ts');
  },
  { rootMargin: '200px' },
);
for (const element of document.querySelectorAll('citation-graph')) loader.observe(element);
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) sortRows(table);
