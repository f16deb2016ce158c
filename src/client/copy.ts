/** Turns on the copy buttons: each copies the text of the block it stands in and says so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const source = button.parentElement?.querySelector('[data-copy-source]');
  if (!source || !navigator.clipboard) continue;
  const label = button.textContent;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(source.textContent).then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = 'Copying was refused; select the text'),
    );
    setTimeout(() => (button.textContent = label), 2000);
  });
}
