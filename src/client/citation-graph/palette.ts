import { roles } from '#model/citation-graph/roles.ts';
import type { Palette } from './messages.ts';

/** Colours of the theme in force, read from an element that is given each token in turn. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    roles: roles.map(({ id }) => read(`--role-${id}`)),
    ink: read('--ink'),
    muted: read('--ink-muted'),
    paper: read('--paper-raised'),
    line: read('--line'),
    accent: read('--accent'),
    focus: read('--focus'),
  };
  probe.remove();
  return palette;
}

/** Calls back when the theme may have changed. */
export function onThemeChange(callback: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback, { signal });
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
