import { readSelection } from './store.ts';

/** A button that collects a work or lets it go, for lists that are made in the browser; `buttons.ts` answers its clicks. */
export function collectButton(key: string, title: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'collect';
  button.dataset.select = key;
  button.textContent = 'Collect';
  button.setAttribute('aria-label', `Collect ${title}`);
  button.setAttribute('aria-pressed', String(readSelection().some((each) => each.key === key)));
  return button;
}
