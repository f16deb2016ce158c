/** What the reader has asked for and goes on with: the work that was found, or the chain to it. */
export type GoingOn = 'work' | 'path';

/**
 * Fills the panel anew. The focus goes to the heading of what was asked for; was it in the panel before, it stays on the same
 * control where that still tells of the same work, and goes to the heading otherwise.
 */
export function keepPanelFocus(panel: HTMLElement, goingOn: GoingOn | undefined, fill: () => void): void {
  const held = document.activeElement;
  const isInside = held !== null && panel.contains(held);
  const title = panel.querySelector('h2')?.textContent;
  fill();
  if (goingOn === undefined && !isInside) return;
  const heading = panel.querySelector<HTMLElement>(goingOn === 'path' ? 'h3' : 'h2');
  const isSame = goingOn === undefined && panel.querySelector('h2')?.textContent === title;
  const controls = isSame ? [...panel.querySelectorAll<HTMLElement>('a, button, summary')] : [];
  (controls.find(({ textContent }) => textContent === held?.textContent) ?? heading)?.focus();
}
