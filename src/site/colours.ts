import { colourTokens, readTokens, type ColourToken } from '#model/design/tokens.ts';
import css from '#styles/tokens.css?raw';

const tokens = new Map(colourTokens(readTokens(css)).map((token) => [token.name, token]));

/** A colour of the style sheet in both themes, for what CSS does not reach. @throws where there is no such token */
export function getColour(name: string): ColourToken {
  const token = tokens.get(name);
  if (!token) throw new Error(`styles/tokens.css has no colour "${name}".`);
  return token;
}
