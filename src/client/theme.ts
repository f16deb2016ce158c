/** Switches between light and dark; the choice stays on this device. Without a choice the system's theme holds. */
const toggle = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
const label = toggle?.querySelector('[data-theme-label]');
const root = document.documentElement;

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function name(): void {
  if (label) label.textContent = isDark() ? 'Use the light theme' : 'Use the dark theme';
}

if (toggle) {
  toggle.hidden = false;
  name();
  toggle.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage can be forbidden; the theme then lasts for this page.
    }
    name();
    document.dispatchEvent(new CustomEvent('themechange'));
  });
}

export {};
