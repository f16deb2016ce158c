import { count } from '#model/text.ts';
import { download } from '../download.ts';
import { dragRows } from './drag.ts';
import { showCoins } from './coins.ts';
import { describeLink, linkTo, move, readLink } from './link.ts';
import { fillRow } from './row.ts';
import { addSelected, changed, readSelection, writeSelection, type Selected } from './store.ts';
import { getWorks, type WorkIndex } from './works.ts';

const notFetched = 'The works could not be fetched. Check your connection and try again.';

/** The page of the selection: order, notes, exports, a link to share. The rows are made from the page's template. */
class Selection extends HTMLElement {
  #index: WorkIndex = { works: {}, former: {} };
  /** What the last removal took, for "Undo". */
  #before: Selected[] | undefined;
  #shown = '';
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('input', (event) => this.#noted(event), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    document.addEventListener(changed, () => this.#render(), { signal });
    dragRows(this.#part('list'), (from, to) => this.#move(from, to), signal);
    void getWorks()
      .then((index) => {
        this.#index = index;
        this.#offerImport();
        this.#render();
      })
      .catch(() => this.#say(notFetched));
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The selection lacks its part "${name}".`);
    return part;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
    this.#part('undo').hidden = this.#before === undefined;
  }

  #render(): void {
    const selection = readSelection();
    const shown = JSON.stringify(selection);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const template = this.#part<HTMLTemplateElement>('row');
    this.#part('list').replaceChildren(
      ...selection.map((work, place) => fillRow(template, work, this.#index.works[work.key], { place, of: selection.length })),
    );
    const isEmpty = selection.length === 0;
    this.#part('empty').hidden = !isEmpty;
    this.#part('actions').hidden = isEmpty;
    this.#part('help').hidden = selection.length < 2;
    this.#part<HTMLInputElement>('link').value = linkTo(
      selection.map(({ key }) => key),
      location.href,
    );
    this.#say(isEmpty ? '' : `${count(selection.length, 'work')} collected.`);
    void showCoins(this.#part('coins'), selection);
  }

  #rowOf(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>('li[data-key]') : null;
  }

  #placeOf(row: HTMLElement): number {
    return [...this.#part('list').children].indexOf(row);
  }

  #clicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const row = this.#rowOf(button);
    if (row && button?.dataset.move) {
      const step = Number(button.dataset.move);
      this.#move(this.#placeOf(row), this.#placeOf(row) + step);
      this.#focus(row.dataset.key, `[data-move="${step}"]:not(:disabled), [data-move="${-step}"]`);
    } else if (row && button && 'remove' in button.dataset) this.#remove(row);
    else if (button?.dataset.action) void this.#act(button.dataset.action);
  }

  #focus(key: string | undefined, what: string): void {
    this.querySelector<HTMLElement>(`li[data-key="${key}"] :is(${what})`)?.focus();
  }

  #move(from: number, to: number): void {
    const moved = readSelection()[from];
    writeSelection(move(readSelection(), from, to));
    const place = readSelection().findIndex(({ key }) => key === moved?.key) + 1;
    if (moved)
      this.#say(`“${this.#index.works[moved.key]?.title ?? moved.key}” is number ${place} of ${readSelection().length}.`);
  }

  #pressed(event: KeyboardEvent): void {
    const row = this.#rowOf(event.target);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!row || step === undefined || !event.altKey) return;
    event.preventDefault();
    const isInNote = event.target instanceof HTMLTextAreaElement;
    this.#move(this.#placeOf(row), this.#placeOf(row) + step);
    this.#focus(row.dataset.key, isInNote ? 'textarea' : `[data-move="${step}"]:not(:disabled), [data-move="${-step}"]`);
  }

  #noted(event: Event): void {
    const row = this.#rowOf(event.target);
    if (!row || !(event.target instanceof HTMLTextAreaElement)) return;
    const note = event.target.value;
    const selection = readSelection().map((work) => (work.key === row.dataset.key ? { ...work, note } : work));
    // The row shows it already; drawing it anew would take the cursor away.
    this.#shown = JSON.stringify(selection);
    writeSelection(selection);
  }

  #remove(row: HTMLElement): void {
    const place = this.#placeOf(row);
    this.#before = readSelection();
    const left = this.#before.filter(({ key }) => key !== row.dataset.key);
    writeSelection(left);
    this.#say(`Removed. ${count(left.length, 'work')} left.`);
    const next = this.#part('list').children[Math.min(place, left.length - 1)];
    (next?.querySelector<HTMLElement>('[data-remove]') ?? this.#part('undo')).focus();
  }

  async #act(action: string): Promise<void> {
    if (action === 'clear') {
      this.#before = readSelection();
      writeSelection([]);
      this.#say(`${count(this.#before.length, 'work')} removed.`);
      this.#part('undo').focus();
    } else if (action === 'undo' && this.#before) {
      writeSelection(this.#before);
      this.#before = undefined;
      this.#say('They are back.');
      this.#part('list').querySelector<HTMLElement>('[data-remove]')?.focus();
    } else if (action === 'copy-link') await this.#copy(this.#part<HTMLInputElement>('link').value);
    else if (action === 'download' || action === 'copy') await this.#export(action);
    else if (action.startsWith('import-')) this.#import(action);
  }

  async #export(action: 'download' | 'copy'): Promise<void> {
    const keepNotes = this.#part<HTMLInputElement>('with-notes').checked;
    const chosen = readSelection().map((work) => (keepNotes ? work : { ...work, note: '' }));
    const format = this.#part<HTMLSelectElement>('format').value;
    const file = await import('./exporter.ts')
      .then(({ exportWorks }) => exportWorks(chosen, format, 'selection'))
      .catch(() => undefined);
    if (!file) return this.#say(notFetched);
    if (action === 'copy') return this.#copy(file.text);
    download(file.name, file.text, file.mediaType.split(';')[0] ?? 'text/plain');
    this.#say(`${file.name} holds ${count(chosen.length, 'work')}.`);
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied.');
    } catch {
      this.#say('Copying was refused by the browser.');
    }
  }

  #offerImport(): void {
    const linked = readLink(location.search, this.#index);
    const own = readSelection().map(({ key }) => key);
    if (!linked || linked.keys.join() === own.join()) return;
    this.#part('import').hidden = false;
    this.#part('import-text').textContent = describeLink(linked);
    this.#part('import-list').replaceChildren(
      ...linked.keys.map((key) => {
        const item = document.createElement('li');
        const { title, by } = this.#index.works[key] ?? { title: key, by: '' };
        item.textContent = `${title} (${by})`;
        return item;
      }),
    );
  }

  #import(action: string): void {
    const keys = readLink(location.search, this.#index)?.keys ?? [];
    if (action === 'import-add') addSelected(keys);
    if (action === 'import-replace') {
      const own = readSelection();
      this.#before = own.length > 0 ? own : undefined;
      writeSelection(keys.map((key) => own.find((work) => work.key === key) ?? { key, note: '' }));
    }
    history.replaceState(null, '', location.pathname);
    this.#part('import').hidden = true;
    this.#say(
      action === 'import-ignore' ? 'Your selection is as it was.' : `${count(readSelection().length, 'work')} collected.`,
    );
  }
}

customElements.define('atlas-selection', Selection);
