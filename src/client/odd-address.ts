import type { Unoffered } from '#model/catalogue/view.ts';

/** Says what an address asks for and a list does not have, and offers to take it out of the address. */
export class OddAddress {
  readonly #part: HTMLElement;
  readonly #said: HTMLElement | null;

  /**
   * @param part holds the remark and its button
   * @param clear takes it out of the address
   */
  constructor(part: HTMLElement, clear: () => void, signal: AbortSignal) {
    this.#part = part;
    this.#said = part.querySelector('[data-part="odd-said"]');
    part.querySelector('button')?.addEventListener('click', clear, { signal });
  }

  /** Shows the remark; without anything to tell it goes away. */
  show(odd: readonly Unoffered[]): void {
    this.#part.hidden = odd.length === 0;
    if (this.#said)
      this.#said.textContent =
        odd.length === 0
          ? ''
          : `The address asks for what this list does not have: ${odd.map(nameOf).join(', ')}. The list leaves it out.`;
  }
}

const nameOf = ({ facet, value, label }: Unoffered): string =>
  label === undefined ? `“${facet}=${value}”` : `${label} “${value}”`;
