/** Narrows the candidates by the answers; the answers are in the address, each with the number it would leave. */
class Guide extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-part="form"]');
    if (!form) return;
    form.hidden = false;
    const query = new URLSearchParams(location.search);
    for (const radio of form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      if (query.get(radio.name) === radio.value) radio.checked = true;
    }
    form.addEventListener('change', () => {
      const answers = this.#answers(form);
      history.replaceState(
        null,
        '',
        answers.size > 0 ? `?${new URLSearchParams([...answers]).toString()}${location.hash}` : location.pathname,
      );
      this.#update(form);
    });
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
