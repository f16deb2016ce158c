import type { Shape } from '#model/lab/shape.ts';

const space = 'http://www.w3.org/2000/svg';

/** Puts shapes into a group in place of what it held. */
export function draw(group: Element | null, shapes: readonly Shape[]): void {
  group?.replaceChildren(
    ...shapes.map(({ tag, attributes, words }) => {
      const element = document.createElementNS(space, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
      if (words !== undefined) element.textContent = words;
      return element;
    }),
  );
}
