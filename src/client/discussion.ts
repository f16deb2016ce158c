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
    // Whatever comes first counts: a script that loads after it was given up must not take the button away.
    const waiting = new AbortController();
    const fail = () => {
      waiting.abort();
      this.#failed(button, place, script);
    };
    const late = setTimeout(fail, waitMs);
    waiting.signal.addEventListener('abort', () => clearTimeout(late));
    script.addEventListener('error', fail, { signal: waiting.signal });
    script.addEventListener(
      'load',
      () => {
        waiting.abort();
        button.parentElement?.remove();
        this.#say('');
      },
      { signal: waiting.signal },
    );
    this.append(place, script);
  }

  #failed(button: HTMLButtonElement, ...parts: HTMLElement[]): void {
    for (const part of parts) part.remove();
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
