import { isHashed } from '#model/offline/answer.ts';
import { sizeText } from '#model/offline/parts.ts';
import { base } from '../search/base.ts';
import { keepCopy, keptFiles, askServed, removeAll, state } from './keep.ts';
import { register } from './start.ts';
import { isAble, setWanted } from './wish.ts';

/** What is kept of a page: its path below the base path and its title. */
type KeptPage = [path: string, title: string];
/** Progress is told to screen readers each time so much more of it is there. */
const toldStep = 0.25;

/** Shows what is kept on this device; where the page has the buttons for it, keeps everything or removes it. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    this.#show('unable', !isAble());
    this.#show('able', isAble());
    if (!isAble()) return;
    this.#button('keep')?.addEventListener('click', () => void this.#keep());
    this.#button('remove')?.addEventListener('click', () => void this.#remove());
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const current = await state.current();
    const pages = await this.#pages();
    this.#write(
      'kept',
      current
        ? `${pages.length} pages of edition ${current.edition}, as of ${current.day}. ${current.isWhole ? '' : 'The rest follows while you read.'}`
        : 'Nothing yet. What you visit is kept, and the rest follows while you read.',
    );
    const { usage } = await navigator.storage.estimate();
    this.#write('space', usage === undefined ? 'The browser does not say.' : `${sizeText(usage)}, as this browser counts it.`);
    this.#list(pages);
    this.#show('some', pages.length > 0);
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
        found.set(path, titles.get(path) ?? (await titleOf(await cache?.match(url))) ?? `/${path}`);
      }
    return [...found];
  }

  #list(pages: KeptPage[]): void {
    const list = this.#part('list');
    list?.replaceChildren(
      ...pages.map(([path, title]) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + path;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
  }

  async #keep(): Promise<void> {
    const [keep, progress] = [this.#button('keep'), this.querySelector('progress')];
    if (!keep || !progress) return;
    keep.disabled = true;
    progress.hidden = false;
    setWanted(true);
    let told = 0;
    try {
      await register();
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

/** The title of a kept page, without the name of the site. */
async function titleOf(page: Response | undefined): Promise<string | undefined> {
  if (!page) return undefined;
  const { title } = new DOMParser().parseFromString((await page.text()).split('</head>')[0] ?? '', 'text/html');
  return title.split(' | ')[0];
}

customElements.define('atlas-kept', KeptPages);
