/** Narrows the candidates by the answers; the answers are in the address, each a step for Back, with the number it would leave. */
class Guide extends HTMLElement {
  /** The query that the answers follow. */
  #query = location.search;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-part="form"]');
    if (!form) return;
    form.hidden = false;
    this.#fill(form);
    form.addEventListener('change', () => {
      const answers = new URLSearchParams([...this.#answers(form)]).toString();
      history.pushState(null, '', (answers ? `?${answers}` : location.pathname) + location.hash);
      this.#query = location.search;
      this.#update(form);
    });
    addEventListener('popstate', () => {
      // A place on the page that was gone to or left is no other answer.
      if (location.search !== this.#query) this.#fill(form);
    });
  }

  /** Gives the answers of the address; a question that it does not answer is open. */
  #fill(form: HTMLFormElement): void {
    this.#query = location.search;
    const query = new URLSearchParams(location.search);
    const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    for (const radio of radios) if (radio.value === '') radio.checked = true;
    for (const radio of radios) if (query.get(radio.name) === radio.value) radio.checked = true;
    this.#update(form);
  }

  #answers(form: HTMLFormElement): Map<string, string> {
    return new Map([...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]));
  }

  #update(form: HTMLFormElement): void {
    const answers = this.#answers(form);
    const items = [...this.querySelectorAll<HTMLElement>('[data-fits]')].map((element) => ({
      element,
      fits: new Set(element.dataset.fits?.split(' ')),
    }));
    const isLeft = (fits: Set<string>, chosen: Map<string, string>) =>
      [...chosen].every(([question, answer]) => fits.has(`${question}:${answer}`));
    const left = items.filter(({ element, fits }) => !(element.hidden = !isLeft(fits, answers))).length;
    for (const count of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const [question = '', answer = ''] = count.dataset.count?.split(':') ?? [];
      count.textContent = String(items.filter(({ fits }) => isLeft(fits, new Map([...answers, [question, answer]]))).length);
    }
    const status = this.querySelector('[data-part="status"]');
    if (status) status.textContent = `${left} of ${items.length} techniques fit`;
    this.querySelector('[data-part="empty"]')?.toggleAttribute('hidden', left > 0);
  }
}

customElements.define('atlas-guide', Guide);
