/**
 * A discussion below a page, by giscus: its script is asked for when the reader opens the discussion, not before. The script
 * reads its settings from the attributes of its own element and puts a frame into the element of the class `giscus`.
 */
const waitMs = 15_000;

class Discussion extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    const open = this.querySelector<HTMLButtonElement>('[data-part="open"]');
    if (!open) return;
    open.hidden = false;
    open.addEventListener('click', () => this.#open(open), { signal });
    document.addEventListener('themechange', () => this.#retheme(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #say(text: string): void {
    const status = this.querySelector('[data-part="status"]');
    if (status) status.textContent = text;
  }

  #open(button: HTMLButtonElement): void {
    const { service = '', ...settings } = this.dataset;
    button.disabled = true;
    this.#say('The discussion is being loaded.');
    const place = document.createElement('div');
    place.className = 'giscus';
    const script = document.createElement('script');
    Object.assign(script.dataset, settings, {
      mapping: 'specific',
      strict: '1',
      reactionsEnabled: '1',
      emitMetadata: '0',
      inputPosition: 'top',
      theme: themeOf(),
      lang: 'en',
    });
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.src = new URL('/client.js', service).href;
    const late = setTimeout(() => this.#failed(button, place), waitMs);
    script.addEventListener('error', () => {
      clearTimeout(late);
      this.#failed(button, place);
    });
    script.addEventListener('load', () => {
      clearTimeout(late);
      button.parentElement?.remove();
      this.#say('');
    });
    this.append(place, script);
  }

  #failed(button: HTMLButtonElement, place: HTMLElement): void {
    place.remove();
    this.querySelector('script')?.remove();
    button.disabled = false;
    this.#say('The discussion could not be loaded. Try again, or follow the link above.');
  }

  #retheme(): void {
    const frame = this.querySelector<HTMLIFrameElement>('iframe');
    frame?.contentWindow?.postMessage({ giscus: { setConfig: { theme: themeOf() } } }, this.dataset.service ?? '');
  }
}

/** giscus's own light and dark themes, which match the site's. */
function themeOf(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

customElements.define('atlas-discussion', Discussion);
