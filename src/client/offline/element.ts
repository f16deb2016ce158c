import { isHashed } from '#model/offline/answer.ts';
import type { Current } from '#model/offline/names.ts';
import { sizeText } from '#model/offline/parts.ts';
import { count } from '#model/text.ts';
import { base } from '../base.ts';
import { keepCopy, keptFiles, askServed, removeAll, state } from './keep.ts';
import { register } from './start.ts';
import { isAble, isWanted, setWanted } from './wish.ts';

/** What is kept of a page: its path below the base path and its title. */
type KeptPage = [path: string, title: string];
/** Progress is told to screen readers each time so much more of it is there. */
const toldStep = 0.25;
/** How often it is looked whether more has arrived, from this page or from another. */
const lookMs = 2000;

/** Shows what is kept on this device; where the page has the buttons for it, keeps everything or removes it. */
class KeptPages extends HTMLElement {
  /** By path, so that a page is read only once for its title. */
  readonly #titles = new Map<string, string>();
  #looking: ReturnType<typeof setInterval> | undefined;
  /** How many files there were at the last look, and whether that was all. */
  #files = -1;
  #wasWhole: boolean | undefined;

  connectedCallback(): void {
    this.#show('unable', !isAble());
    this.#show('able', isAble());
    if (!isAble()) return;
    this.#button('keep')?.addEventListener('click', () => void this.#keep());
    this.#button('remove')?.addEventListener('click', () => void this.#remove());
    void this.#refresh();
    this.#looking = setInterval(() => void this.#look(), lookMs);
  }

  disconnectedCallback(): void {
    clearInterval(this.#looking);
  }

  /** Shows what has arrived since the last look; tells screen readers only when that begins and when all of it is there. */
  async #look(): Promise<void> {
    if (document.hidden || !isWanted()) return;
    const current = await state.current();
    const isSame = current?.isWhole === this.#wasWhole;
    if (isSame && (await countFiles(current)) === this.#files) return;
    if (isSame) return this.#showKept();
    if (current && !this.#button('keep')?.disabled)
      this.#write('status', current.isWhole ? 'What is kept unasked is there.' : 'Pages are arriving.');
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    await this.#showKept();
    await this.#offer();
  }

  async #showKept(): Promise<void> {
    const current = await state.current();
    this.#wasWhole = current?.isWhole;
    this.#files = await countFiles(current);
    const pages = await this.#pages();
    this.#write('kept', inWords(current, pages.length, this.#files));
    const { usage } = await navigator.storage.estimate();
    this.#write('space', usage === undefined ? 'The browser does not say.' : `${sizeText(usage)}, as this browser counts it.`);
    this.#list(pages);
    this.#show('some', pages.length > 0);
  }

  /** Says on the button that keeps everything what it would fetch. */
  async #offer(): Promise<void> {
    const current = await state.current();
    const keep = this.#button('keep');
    if (!keep || keep.disabled) return;
    keep.hidden = current?.hasAll === true;
    const served = await askServed().catch(() => undefined);
    const missing = served && served.wholeBytes + (current?.isWhole ? 0 : served.coreBytes);
    keep.textContent = missing === undefined ? 'Keep the whole Atlas' : `Keep the whole Atlas (about ${sizeText(missing)} more)`;
  }

  /** The pages of the copy, then visited ones that are not in it. */
  async #pages(): Promise<KeptPage[]> {
    const current = await state.current();
    const copy = current ? await caches.open(state.names.copy(current.version)) : undefined;
    const titles = new Map((current ? await keptFiles(current) : []).map(([path, , , title]) => [path, title]));
    const visited = (await state.exists()) ? await caches.open(state.names.visited) : undefined;
    const found = new Map<string, string>();
    for (const cache of [copy, visited])
      for (const { url } of (await cache?.keys()) ?? []) {
        const path = new URL(url).pathname.slice(base.length);
        if ((path !== '' && !path.endsWith('/')) || isHashed(path) || path === 'offline/' || found.has(path)) continue;
        const title = titles.get(path) ?? this.#titles.get(path) ?? (await titleOf(await cache?.match(url))) ?? `/${path}`;
        this.#titles.set(path, title);
        found.set(path, title);
      }
    return [...found];
  }

  /** Those that are listed stay where they are, since somebody may be reading there. */
  #list(pages: KeptPage[]): void {
    const list = this.#part('list');
    const listed = new Map([...(list?.querySelectorAll<HTMLElement>('li') ?? [])].map((item) => [item.dataset.path, item]));
    for (const [path, title] of pages) if (!listed.delete(path)) list?.append(itemOf(path, title));
    for (const gone of listed.values()) gone.remove();
  }

  async #keep(): Promise<void> {
    const [keep, progress] = [this.#button('keep'), this.querySelector('progress')];
    if (!keep || !progress) return;
    keep.disabled = true;
    progress.hidden = false;
    setWanted(true);
    let told = 0;
    try {
      if (!(await register())) throw new Error('The browser did not start what answers without a network.');
      await navigator.storage.persist?.();
      this.#write('status', 'The whole Atlas is being fetched.');
      await keepCopy({
        hasAll: true,
        isPolite: false,
        onProgress: (done, total) => {
          progress.value = done / total;
          if (done / total < told + toldStep) return;
          told = done / total;
          this.#write('status', `${Math.round(told * 100)} percent is there.`);
        },
      });
      this.#write('status', 'The whole Atlas is kept on this device.');
    } catch (error) {
      const why = error instanceof TypeError ? 'The server cannot be reached.' : error instanceof Error ? error.message : '';
      this.#write('status', `Not everything could be kept. ${why} What is there stays; press the button again to go on.`);
    }
    progress.hidden = true;
    keep.disabled = false;
    await this.#refresh();
  }

  async #remove(): Promise<void> {
    setWanted(false);
    await removeAll();
    this.#write('status', 'Nothing is kept any more, and nothing will be until you ask for it here.');
    await this.#refresh();
    this.#write('kept', 'Nothing.');
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
  #button(action: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  }
  #show(part: string, isShown: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)) element.hidden = !isShown;
  }
  #write(part: string, text: string): void {
    const element = this.#part(part);
    if (element) element.textContent = text;
  }
}

/** How many files are kept, visited ones included. */
async function countFiles(current: Current | undefined): Promise<number> {
  const { copy, visited } = state.names;
  const names = current ? [copy(current.version), visited] : [visited];
  const there = await Promise.all(names.map((name) => caches.has(name)));
  const kept = await Promise.all(names.filter((_, i) => there[i]).map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().length;
}

function inWords(current: Current | undefined, pages: number, files: number): string {
  const sum = count(pages, 'page');
  const rest = 'The rest follows while you read.';
  if (current?.isWhole) return `${sum} of edition ${current.edition}, released on ${current.day}.`;
  if (current)
    return `${sum} (${count(files, 'file')}) of edition ${current.edition}, released on ${current.day}, so far. ${rest}`;
  if (pages > 0) return `${sum} that you visited. ${rest}`;
  return 'Nothing yet. What you visit is kept, and the rest follows while you read.';
}

function itemOf(path: string, title: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.path = path;
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = title;
  item.append(link);
  return item;
}

/** The title of a kept page, without the name of the site. */
async function titleOf(page: Response | undefined): Promise<string | undefined> {
  if (!page) return undefined;
  const { title } = new DOMParser().parseFromString((await page.text()).split('</head>')[0] ?? '', 'text/html');
  return title.split(' | ')[0];
}

customElements.define('atlas-kept', KeptPages);
