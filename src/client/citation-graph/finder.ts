import { button, make } from './dom.ts';
import { count } from '#model/text.ts';
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
  /** The question that the list answers. */
  #answered = '';
  /** Set by Enter before the answer has come. */
  #isFirstWanted = false;

  constructor(parts: FinderParts, { onAsk, onChoose }: { onAsk: (question: string) => void; onChoose: (key: string) => void }) {
    this.#parts = parts;
    this.#onChoose = onChoose;
    parts.input.addEventListener('input', () => {
      this.#isFirstWanted = false;
      onAsk(parts.input.value);
    });
    parts.input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#step(event, 0);
      else if (event.key === 'Enter') this.#takeFirst();
      else if (event.key === 'Escape') this.#close();
      if (event.key === 'Enter') event.preventDefault();
    });
    parts.list.addEventListener('keydown', (event) => {
      const at = this.#buttons().findIndex((each) => each === document.activeElement);
      if (event.key === 'ArrowDown') this.#step(event, at + 1);
      else if (event.key === 'ArrowUp' && at === 0) parts.input.focus();
      else if (event.key === 'ArrowUp') this.#step(event, at - 1);
      else if (event.key === 'Escape') {
        this.#close();
        parts.input.focus();
      }
    });
  }

  /** Shows the answers to a question, unless another one stands in the field by now. */
  show(question: string, works: readonly WorkLine[]): void {
    const { list, status, input } = this.#parts;
    if (question !== '' && question !== input.value) return;
    this.#answered = question;
    list.replaceChildren(...works.map((work) => make('li', {}, this.#buttonOf(work))));
    list.hidden = works.length === 0;
    const isVain = works.length === 0 && question.trim() !== '';
    status.classList.toggle('visually-hidden', !isVain);
    status.textContent = isVain
      ? `No work fits “${question.trim()}”. Works are found by title, author, year, or the name of what they introduce.`
      : works.length === 0
        ? ''
        : `${count(works.length, 'work')}; the arrow keys walk them.`;
    if (this.#isFirstWanted) this.#takeFirst();
  }

  #buttonOf(work: WorkLine): HTMLElement {
    const choose = button(`${work.title} (${work.authors}, ${work.year})`, () => this.#choose(work.key));
    if (work.name) choose.prepend(make('b', {}, work.name), ': ');
    return choose;
  }

  /** Chooses the first answer, once the list answers what stands in the field. */
  #takeFirst(): void {
    this.#isFirstWanted = this.#answered !== this.#parts.input.value;
    if (!this.#isFirstWanted) this.#buttons()[0]?.click();
  }

  #choose(key: string): void {
    this.#parts.input.value = '';
    this.#close();
    this.#onChoose(key);
  }

  #close(): void {
    this.#isFirstWanted = false;
    this.show('', []);
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
