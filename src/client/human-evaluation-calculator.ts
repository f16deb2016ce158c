import { asksForInputs, initialInputs, readInputs, writeInputs, type Inputs } from '#model/human-evaluation/inputs.ts';
import { writeQuery } from './address.ts';
import { answers } from './human-evaluation-answers.ts';

/** Until a reader rests: browsers refuse an address that changes with every letter. */
const restMs = 250;
const names = Object.keys(initialInputs) as (keyof Inputs)[];

/** Answers what is typed into the calculator. The address holds it, so that a result can be shared and cited. */
export class Calculator {
  readonly #root: HTMLElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The query that the fields follow. */
  #query = location.search;

  /**
   * @param root the element of the calculator, whose forms are shown
   * @param signal ends it
   */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    for (const form of this.#forms) form.addEventListener('input', () => this.#typed(form), { signal });
    addEventListener('popstate', () => this.#goBack(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#waiting));
    if (asksForInputs(location.search)) this.#fill();
    else {
      this.#answer();
      // What was typed while this was loaded.
      if (names.some((name) => this.#inputs[name] !== initialInputs[name])) this.#remember();
    }
  }

  get #forms(): HTMLFormElement[] {
    return [...this.#root.querySelectorAll('form')];
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }

  #field(name: keyof Inputs): HTMLInputElement | HTMLTextAreaElement | null {
    return this.#root.querySelector(`[name="${name}"]`);
  }

  /** What stands in the fields. */
  get #inputs(): Inputs {
    return Object.fromEntries(names.map((name) => [name, this.#field(name)?.value ?? initialInputs[name]])) as Inputs;
  }

  #typed(form: HTMLFormElement): void {
    this.#update(form);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#remember(), restMs);
  }

  /** Writes the inputs into the address, which leads to the heading above. Nothing here is a step for Back: all of it is typed. */
  #remember(): void {
    const query = new URLSearchParams(location.search);
    const isWhole = writeInputs(this.#inputs, query);
    const place = this.#heading();
    writeQuery(query, 'replace', place ? `#${place}` : location.hash);
    this.#query = location.search;
    this.#say('unlinked', isWhole ? '' : 'These counts are too many for an address: a link to this page will not hold them.');
    this.#sayAddress();
  }

  #heading(): string | undefined {
    let before = this.#root.previousElementSibling;
    while (before && !before.matches(':is(h2, h3)[id]')) before = before.previousElementSibling;
    return before?.id;
  }

  /** Shows what the address asks for; what it asks for wrongly is answered by a remark. */
  #fill(): void {
    clearTimeout(this.#waiting);
    const { inputs, remarks } = readInputs(location.search);
    for (const name of names) {
      const field = this.#field(name);
      if (field && field.value !== inputs[name]) field.value = inputs[name];
    }
    this.#part('remarks')?.toggleAttribute('hidden', remarks.length === 0);
    this.#say('remarks', remarks.join(' '));
    this.#sayAddress();
    this.#answer();
  }

  /** For paper: where these inputs are found again. */
  #sayAddress(): void {
    this.#say('address', asksForInputs(location.search) ? `These inputs: ${location.href}` : '');
  }

  /** A place on the page that was gone to or left asks for nothing else. */
  #goBack(): void {
    if (location.search === this.#query) return;
    this.#query = location.search;
    this.#fill();
  }

  #answer(): void {
    for (const form of this.#forms) this.#update(form);
  }

  #update(form: HTMLFormElement): void {
    const result = form.querySelector<HTMLElement>('[data-part$="-result"]');
    if (!result) return;
    this.#say('printed-counts', this.#inputs.counts);
    result.replaceChildren(...(answers[form.dataset.part ?? '']?.(new FormData(form)) ?? []));
  }

  #say(name: string, text: string): void {
    const part = this.#part(name);
    if (part && part.textContent !== text) part.textContent = text;
  }
}
