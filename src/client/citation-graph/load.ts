import { sortRows } from '../table-sort.ts';
import { startEarly } from './port.ts';

const start = (element: HTMLElement) => {
  startEarly(element.dataset.source ?? '');
  // What measures the page waits for its first frame where that shows a drawing of the network, and must not be held.
  const hasDrawing = element.querySelector('.network-picture') !== null;
  void Promise.all([import('./element.ts'), hasDrawing ? firstFrame() : undefined]).then(([{ define }]) => define());
};
const firstFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
/** Starts the picture when it comes near the window; until then, and without it, the drawing of the page stands. */
const observer = new IntersectionObserver(
  (entries) => {
    const near = entries.find(({ isIntersecting }) => isIntersecting);
    if (!near) return;
    observer.disconnect();
    start(near.target as HTMLElement);
  },
  { rootMargin: '200px' },
);
for (const element of document.querySelectorAll<HTMLElement>('citation-graph')) {
  // Seen at once: the observer would wait for the first frame.
  if (location.hash === '') start(element);
  else observer.observe(element);
}
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) sortRows(table);
