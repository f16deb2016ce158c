const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
const texts = {
  wheel: () => `${isMac() ? '⌘' : 'Ctrl'} and the wheel zoom. The wheel alone does once the picture was clicked.`,
  finger: () => 'Two fingers move and zoom the picture. One does once it was tapped.',
};
const shownMs = 1_800;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a moment how to reach the picture by what has just scrolled the page. */
export function showHint(place: HTMLElement, by: keyof typeof texts): void {
  place.textContent = texts[by]();
  place.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => (place.hidden = true), shownMs);
}
