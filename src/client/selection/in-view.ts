import { download } from '../download.ts';
import { addSelected } from './store.ts';

/** Takes what a filtered list shows: as a file, or into the selection. Each of its entries has a button that collects its work. */
class TakeInView extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    this.#part('download')?.addEventListener('click', () => void this.#download(), { signal });
    this.#part('collect')?.addEventListener('click', () => this.#collect(), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #part<T extends HTMLElement>(name: string): T | null {
    return this.querySelector<T>(`[data-part="${name}"]`);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }

  #keys(): string[] {
    const list = document.getElementById(this.dataset.list ?? '');
    const buttons = [...(list?.querySelectorAll<HTMLElement>(':scope > :not([hidden]) [data-select]') ?? [])];
    return buttons.flatMap(({ dataset }) => dataset.select ?? []);
  }

  #collect(): void {
    const keys = this.#keys();
    const added = addSelected(keys);
    this.#say(added === keys.length ? `${added} collected.` : `${added} collected, ${keys.length - added} were there.`);
  }

  async #download(): Promise<void> {
    const keys = this.#keys();
    this.#say('One moment.');
    try {
      const { exportWorks, withoutNotes } = await import('./exporter.ts');
      const target = this.#part<HTMLSelectElement>('format')?.value ?? 'bibtex';
      const { name, text, mediaType } = await exportWorks(withoutNotes(keys), target, 'references');
      download(name, text, mediaType.split(';')[0] ?? 'text/plain');
      this.#say(`${name} holds ${keys.length}.`);
    } catch {
      this.#say('The references could not be fetched. Check your connection and try again.');
    }
  }
}

customElements.define('atlas-take-in-view', TakeInView);
