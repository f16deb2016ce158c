import { button } from './dom.ts';
import type { WorkLine } from './messages.ts';

/** The parts of one search field with its list of answers. */
export interface FinderParts {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
}

/** Asks while the reader types, and shows the answers as buttons; arrow keys walk them, Escape closes them. */
export class Finder {
  #parts: FinderParts;
  #onChoose: (key: string) => void;

  constructor(parts: FinderParts, { onAsk, onChoose }: { onAsk: (question: string) => void; onChoose: (key: string) => void }) {
    this.#parts = parts;
    this.#onChoose = onChoose;
    parts.input.addEventListener('input', () => onAsk(parts.input.value));
    parts.input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#step(event, 0);
      else if (event.key === 'Enter') this.#buttons()[0]?.click();
      else if (event.key === 'Escape') this.show([]);
      if (event.key === 'Enter') event.preventDefault();
    });
    parts.list.addEventListener('keydown', (event) => {
      const at = this.#buttons().findIndex((each) => each === document.activeElement);
      if (event.key === 'ArrowDown') this.#step(event, at + 1);
      else if (event.key === 'ArrowUp' && at === 0) parts.input.focus();
      else if (event.key === 'ArrowUp') this.#step(event, at - 1);
      else if (event.key === 'Escape') {
        this.show([]);
        parts.input.focus();
      }
    });
  }

  /** Shows the answers to the last question. */
  show(works: readonly WorkLine[]): void {
    const { list, status, input } = this.#parts;
    const items = works.map((work) => {
      const item = document.createElement('li');
      item.append(button(`${work.title} (${work.authors}, ${work.year})`, () => this.#choose(work.key)));
      return item;
    });
    list.replaceChildren(...items);
    list.hidden = works.length === 0;
    status.textContent =
      input.value.trim() === '' ? '' : works.length === 0 ? 'No work fits.' : `${works.length} works; the arrow keys walk them.`;
  }

  #choose(key: string): void {
    this.#parts.input.value = '';
    this.show([]);
    this.#onChoose(key);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#parts.list.querySelectorAll('button')];
  }

  #step(event: KeyboardEvent, to: number): void {
    const target = this.#buttons()[to];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}
