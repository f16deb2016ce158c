const shownForMs = 2000;

/**
 * Lets a button write to the clipboard at each click and say for a while how that went.
 *
 * @param write puts something on the clipboard; it must ask for that at once, since some browsers allow it no later than the click
 * @param refused what the button says where that failed
 */
export function copyOnClick(button: HTMLButtonElement, write: () => Promise<void>, refused: string): void {
  const label = button.textContent;
  button.ariaLive = 'polite';
  button.addEventListener('click', () => {
    write().then(
      () => (button.textContent = 'Copied'),
      () => (button.textContent = refused),
    );
    setTimeout(() => (button.textContent = label), shownForMs);
  });
}
