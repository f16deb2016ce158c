/** The parts that full screen needs. */
export interface FullScreenParts {
  /** What fills the screen. */
  host: HTMLElement;
  /** Opens and leaves it. */
  button: HTMLElement;
  /** The controls, which are folded away there. */
  controls: HTMLElement;
  /** Unfolds them. */
  unfold: HTMLElement;
  /** Stands in the controls and folds them. */
  fold: HTMLElement;
}

/**
 * Lets the picture fill the screen, where the browser can do that for a part of a page; the style sheet knows by `:fullscreen`.
 * Gives what folds the controls once they have served.
 */
export function listenToFullScreen(parts: FullScreenParts, signal: AbortSignal): () => void {
  const { host, button, controls, unfold, fold } = parts;
  const setUnfolded = (isUnfolded: boolean) => {
    host.toggleAttribute('data-unfolded', isUnfolded);
    unfold.setAttribute('aria-expanded', String(isUnfolded));
  };
  button.hidden = !document.fullscreenEnabled;
  const toggle = () => void (document.fullscreenElement === host ? document.exitFullscreen() : host.requestFullscreen());
  button.addEventListener('click', toggle, { signal });
  unfold.addEventListener(
    'click',
    () => {
      setUnfolded(true);
      controls.querySelector('input')?.focus();
    },
    { signal },
  );
  const close = () => {
    setUnfolded(false);
    unfold.focus();
  };
  fold.addEventListener('click', close, { signal });
  const onChange = () => {
    setUnfolded(false);
    button.textContent = document.fullscreenElement === host ? 'Leave full screen' : 'Full screen';
  };
  document.addEventListener('fullscreenchange', onChange, { signal });
  return () => setUnfolded(false);
}
