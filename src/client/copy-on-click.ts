const shownForMs = 2000;

/**
 * Lets a button write to the clipboard at each click and say for a while how that went.
 *
 * @param write puts something on the clipboard; it must ask for that at once, since some browsers allow it no later than the click
 * @param refused what the button says where that failed
 * @param signal ends it
 */
export function copyOnClick(button: HTMLButtonElement, write: () => Promise<void>, refused: string, signal?: AbortSignal): void {
  const label = button.textContent;
  let back: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    button.textContent = text;
    clearTimeout(back);
    back = setTimeout(() => (button.textContent = label), shownForMs);
  };
  button.ariaLive = 'polite';
  button.addEventListener(
    'click',
    () => {
      // Browsers that lack a part of the clipboard throw at once.
      const written = new Promise<void>((resolve) => resolve(write()));
      written.then(
        () => say('Copied'),
        () => say(refused),
      );
    },
    signal ? { signal } : {},
  );
}
