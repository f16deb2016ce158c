import { addressOf } from './base.ts';

/** On the page about errors: names the page that the reader came from by "Report an error". */
class PageOfError extends HTMLElement {
  connectedCallback(): void {
    const path = new URLSearchParams(location.search).get('page') ?? '';
    const link = this.querySelector<HTMLAnchorElement>('[data-part="link"]');
    const text = this.querySelector<HTMLElement>('[data-part="page"]');
    // Only addresses inside the site: letters, digits, hyphens and slashes, and no other host.
    if (!link || !text || !/^(?:\/[a-z0-9-]+)+\/(?:#[a-z0-9-]+)?$/.test(path)) return;
    link.href = addressOf(path);
    link.textContent = path;
    text.hidden = false;
  }
}

customElements.define('atlas-page-of-error', PageOfError);
