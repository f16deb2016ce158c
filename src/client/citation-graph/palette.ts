import { roles } from '#model/citation-graph/roles.ts';
import type { Palette } from './messages.ts';

/** Colours of the theme in force, read from an element that is given each token in turn. Says to the style sheet whether they are dark. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Else forced colours would give one ink for all tokens; the style sheet gives them system colours there.
  probe.style.setProperty('forced-color-adjust', 'none');
  host.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    roles: roles.map(({ id }) => read(`--role-${id}`)),
    ink: read('--ink'),
    muted: read('--ink-muted'),
    paper: read('--paper-raised'),
    line: read('--line'),
    accent: read('--accent'),
    focus: read('--focus'),
    isForced: matchMedia('(forced-colors: active)').matches,
  };
  probe.remove();
  const [red = 0, green = 0, blue = 0] = palette.paper.match(/[\d.]+/g)?.map(Number) ?? [];
  host.toggleAttribute('data-dark', red + green + blue < 384);
  return palette;
}

/** Calls back when the theme may have changed. On paper it does not: what is printed is the picture that is there. */
export function onThemeChange(change: () => void, signal: AbortSignal): void {
  const callback = () => {
    if (!matchMedia('print').matches) change();
  };
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', callback, { signal });
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
