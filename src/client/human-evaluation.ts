const notLoaded = 'The calculator could not be loaded. Check your connection and reload the page.';

/**
 * The calculator of the section on human evaluation. What it does is loaded when somebody comes near or types, or came by an address
 * that may hold its inputs.
 */
class HumanEvaluation extends HTMLElement {
  #leave = new AbortController();
  #isRunning = false;

  connectedCallback(): void {
    const { signal } = (this.#leave = new AbortController());
    this.querySelector('[data-part="noscript"]')?.remove();
    for (const form of this.querySelectorAll('form')) {
      form.hidden = false;
      form.addEventListener('submit', (event) => event.preventDefault(), { signal });
      form.addEventListener('input', () => void this.#run(), { signal });
    }
    if (location.search !== '') {
      void this.#run();
      return;
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      void this.#run();
    });
    seen.observe(this);
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    this.#isRunning = false;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const { signal } = this.#leave;
    const loaded = await import('./human-evaluation-calculator.ts').catch(() => undefined);
    if (signal.aborted) return;
    if (loaded) new loaded.Calculator(this, signal);
    else {
      this.#isRunning = false;
      for (const result of this.querySelectorAll('[data-part$="-result"]')) result.textContent = notLoaded;
    }
  }
}

customElements.define('atlas-human-evaluation', HumanEvaluation);
