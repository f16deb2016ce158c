import { copyOnClick } from './copy-on-click.ts';

/** Turns on the copy buttons: each copies the text of the block it stands in and says so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const source = button.parentElement?.querySelector('[data-copy-source]');
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  copyOnClick(button, () => navigator.clipboard.writeText(source.textContent), 'Copying was refused; select the text');
}
