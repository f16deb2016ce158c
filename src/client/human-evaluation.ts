/** The calculator of the section on human evaluation. Its mathematics is loaded when somebody comes near. */
class HumanEvaluation extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-part="noscript"]')?.remove();
    const forms = [...this.querySelectorAll<HTMLFormElement>('form')];
    for (const form of forms) {
      form.hidden = false;
      form.addEventListener('submit', (event) => event.preventDefault());
      form.addEventListener('input', () => void this.#update(form));
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      for (const form of forms) void this.#update(form);
    });
    seen.observe(this);
  }

  async #update(form: HTMLFormElement): Promise<void> {
    const result = form.querySelector<HTMLElement>('[role="status"]');
    if (!result) return;
    const loaded = await import('./human-evaluation-answers.ts').catch(() => undefined);
    if (loaded) result.replaceChildren(...(loaded.answers[form.dataset.part ?? '']?.(new FormData(form)) ?? []));
    else result.textContent = 'The calculator could not be loaded. Check your connection and reload the page.';
  }
}

customElements.define('atlas-human-evaluation', HumanEvaluation);
