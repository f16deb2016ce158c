/** One custom property of the style sheet. */
export interface Token {
  /** Name without its dashes: `ink-muted`. */
  name: string;
  value: string;
}
/** A colour with its value in each theme. */
export interface ColourToken {
  name: string;
  light: string;
  dark: string;
}

/** The tokens of a style sheet, in its order. */
export function readTokens(css: string): Token[] {
  return [...css.matchAll(/^\s*--([a-z0-9-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => ({
    name,
    value: value.trim(),
  }));
}

/** The tokens that are colours: `light-dark(#fcfbf8, #15171b)`. */
export function colourTokens(tokens: readonly Token[]): ColourToken[] {
  return tokens.flatMap(({ name, value }) => {
    const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
    return light !== undefined && dark !== undefined ? [{ name, light, dark }] : [];
  });
}
