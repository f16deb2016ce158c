type Child = Node | string;

/** An element with attributes, listeners and children; texts stay texts. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', act);
  return element;
}

/** Tells the value of `data-<attribute>` of what is pressed within a part. */
export function onData(part: HTMLElement, attribute: string, act: (value: string) => void, signal: AbortSignal): void {
  const listener = ({ target }: Event) => {
    const value = target instanceof Element ? target.closest<HTMLElement>(`[data-${attribute}]`)?.dataset[attribute] : undefined;
    if (value !== undefined) act(value);
  };
  part.addEventListener('click', listener, { signal });
}
