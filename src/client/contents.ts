import { targetOfHash } from './target-of-hash.ts';

/** Marks the entry of the page contents whose section is being read. */
export function followScroll(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')];
  const headings = links.map((link) => targetOfHash(link.hash)).filter((each) => each !== null);
  if (headings.length === 0) return;

  const mark = () => {
    // A heading counts as reached a little below the sticky header.
    const line = innerHeight * 0.25;
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1) ?? headings[0];
    for (const link of links) {
      if (link.hash === `#${reached?.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
