import { asksForInputs, initialInputs, readInputs, writeInputs, type Inputs } from '#model/human-evaluation/inputs.ts';
import { writeQuery } from './address.ts';

/** Until a reader rests: browsers refuse an address that changes with every letter. */
const restMs = 250;
const names = Object.keys(initialInputs) as (keyof Inputs)[];

/**
 * The calculator of the section on human evaluation. The address holds what is typed, so that a result can be shared and cited. Its
 * mathematics is loaded when somebody comes near, or came by such an address.
 */
class HumanEvaluation extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The query that the fields follow. */
  #query = location.search;
  #leave = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#leave = new AbortController());
    this.#part('noscript')?.remove();
    for (const form of this.#forms) {
      form.hidden = false;
      form.addEventListener('submit', (event) => event.preventDefault(), { signal });
      form.addEventListener('input', () => this.#typed(form), { signal });
    }
    addEventListener('popstate', () => this.#goBack(), { signal });
    if (asksForInputs(location.search)) {
      this.#fill();
      return;
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      this.#answer();
    });
    seen.observe(this);
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    clearTimeout(this.#waiting);
  }

  get #forms(): HTMLFormElement[] {
    return [...this.querySelectorAll('form')];
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #field(name: keyof Inputs): HTMLInputElement | HTMLTextAreaElement | null {
    return this.querySelector(`[name="${name}"]`);
  }

  /** What stands in the fields. */
  get #inputs(): Inputs {
    return Object.fromEntries(names.map((name) => [name, this.#field(name)?.value ?? initialInputs[name]])) as Inputs;
  }

  #typed(form: HTMLFormElement): void {
    void this.#update(form);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#remember(), restMs);
  }

  /** Writes the inputs into the address, which leads to the heading above. Nothing here is a step for Back: all of it is typed. */
  #remember(): void {
    const query = new URLSearchParams(location.search);
    const isWhole = writeInputs(this.#inputs, query);
    const isNew = writeQuery(query, 'replace');
    const place = this.#heading();
    if (isNew && place) history.replaceState(null, '', `#${place}`);
    this.#query = location.search;
    this.#say('unlinked', isWhole ? '' : 'These counts are too many for an address: a link to this page will not hold them.');
    this.#sayAddress();
  }

  #heading(): string | undefined {
    let before = this.previousElementSibling;
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
    for (const form of this.#forms) void this.#update(form);
  }

  async #update(form: HTMLFormElement): Promise<void> {
    const result = form.querySelector<HTMLElement>('[data-part$="-result"]');
    if (!result) return;
    this.#say('printed-counts', this.#inputs.counts);
    const loaded = await import('./human-evaluation-answers.ts').catch(() => undefined);
    if (loaded) result.replaceChildren(...(loaded.answers[form.dataset.part ?? '']?.(new FormData(form)) ?? []));
    else result.textContent = 'The calculator could not be loaded. Check your connection and reload the page.';
  }

  #say(name: string, text: string): void {
    const part = this.#part(name);
    if (part && part.textContent !== text) part.textContent = text;
  }
}

customElements.define('atlas-human-evaluation', HumanEvaluation);
