import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, seenAs, visions } from '#model/design/colour.ts';
import { colourTokens, readTokens } from '#model/design/tokens.ts';

const colours = colourTokens(readTokens(readFileSync('src/styles/tokens.css', 'utf8')));
const find = (name: string) => {
  const colour = colours.find((each) => each.name === name);
  if (!colour) throw new Error(`No colour "${name}".`);
  return colour;
};
const themes = ['light', 'dark'] as const;

describe('the measures', () => {
  it('give the contrasts that WCAG states for black, white and #767676', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('leave grays as they are, whatever the vision, and take red from green for those who miss a cone', () => {
    for (const vision of visions) expect(difference('#808080', seenAs('#808080', vision), 'usual')).toBeLessThan(1);
    expect(difference('#d62728', '#2ca02c', 'deuteranopia')).toBeLessThan(0.5 * difference('#d62728', '#2ca02c', 'usual'));
  });
});

describe.each(themes)('the %s theme', (theme) => {
  const text = ['ink', 'ink-muted', 'accent', 'warn', ...[1, 2, 3, 4, 5, 6].map((n) => `series-${n}`)];
  it.each(['paper', 'paper-raised', 'paper-sunken'])('can be read on %s: 4.5 : 1 for text', (ground) => {
    for (const name of ground === 'paper' ? text : text.slice(0, 4))
      expect(contrast(find(name)[theme], find(ground)[theme]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('shows marks, borders of controls and the focus at 3 : 1', () => {
    for (const name of ['line-strong', 'focus', 'role-survey', 'role-citing', 'role-reference', 'role-unknown', 'role-other'])
      expect(contrast(find(name)[theme], find('paper')[theme]), name).toBeGreaterThanOrEqual(3);
  });

  it.each(visions)('keeps the series apart for %s vision', (vision) => {
    const series = [1, 2, 3, 4, 5, 6].map((n) => find(`series-${n}`)[theme]);
    for (const [i, a] of series.entries())
      for (const [j, b] of series.slice(i + 1).entries())
        expect(difference(a, b, vision), `series ${i + 1} and ${i + j + 2}`).toBeGreaterThanOrEqual(10);
  });
});
