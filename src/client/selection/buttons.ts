/**
 * What every page does with the selection: `[data-select="<cite key>"]` buttons collect a work or let it go, wherever they
 * come from, and the header says how many works there are. Islands without such a button fire `atlas-selection-toggle` on the
 * document with `{ detail: { key } }`. All the rest is loaded when the tray is opened.
 */
import { changed, readSelection, toggleSelected } from './store.ts';

const opener = document.querySelector<HTMLAnchorElement>('[data-tray]');

/** Shows on the buttons below `root` which works are collected. */
export function markSelected(root: ParentNode = document): void {
  const keys = new Set(readSelection().map(({ key }) => key));
  for (const button of root.querySelectorAll<HTMLElement>('[data-select]')) {
    button.setAttribute('aria-pressed', String(keys.has(button.dataset.select ?? '')));
  }
}

function showCount(): void {
  const label = opener?.querySelector('[data-tray-count]');
  if (label) label.textContent = String(readSelection().length || '');
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-select]') : null;
  if (button?.dataset.select) toggleSelected(button.dataset.select);
});
document.addEventListener('atlas-selection-toggle', (event) => {
  const { key } = ((event as CustomEvent<unknown>).detail ?? {}) as { key?: unknown };
  if (typeof key === 'string') toggleSelected(key);
});
document.addEventListener(changed, () => {
  markSelected();
  showCount();
});
opener?.addEventListener('click', (event) => {
  // Elsewhere the link leads to the page of the selection, as it does without scripts.
  if (event.ctrlKey || event.metaKey || event.shiftKey || location.pathname === opener.pathname) return;
  event.preventDefault();
  void import('./tray.ts').then(
    ({ openTray }) => openTray(opener),
    () => (location.href = opener.href),
  );
});
markSelected();
showCount();
