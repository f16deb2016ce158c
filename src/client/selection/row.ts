import type { Selected } from './store.ts';
import { pageOf, type WorkLabel } from './works.ts';

/** A row of the selection from the page's template; a work that the Atlas does not know is shown by its key. */
export function fillRow(
  template: HTMLTemplateElement,
  { key, note }: Selected,
  label: WorkLabel | undefined,
  { place, of }: { place: number; of: number },
): HTMLElement {
  const row = template.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error('The selection lacks the template of a row.');
  const find = <T extends HTMLElement>(what: string) => row.querySelector<T>(what);
  const title = label?.title ?? key;
  row.dataset.key = key;
  const link = find<HTMLAnchorElement>('[data-title]');
  if (link) {
    link.textContent = title;
    link.href = pageOf(key);
  }
  const by = find('[data-by]');
  if (by) by.textContent = label ? `(${label.by})` : '(not in this edition of the Atlas)';
  const text = find<HTMLTextAreaElement>('[data-note]');
  if (text) text.value = note;
  name(find<HTMLButtonElement>('[data-move="-1"]'), `Move up: ${title}`, place === 0);
  name(find<HTMLButtonElement>('[data-move="1"]'), `Move down: ${title}`, place === of - 1);
  name(find<HTMLButtonElement>('[data-remove]'), `Remove: ${title}`, false);
  return row;
}

function name(button: HTMLButtonElement | null, label: string, isOff: boolean): void {
  button?.setAttribute('aria-label', label);
  if (button) button.disabled = isOff;
}
