import { inWords } from '#model/left-out.ts';
import { applyFilters, groupByKind, type ValueSets } from '#model/search/facets.ts';
import { inOrder } from '#model/search/page-list.ts';
import type { PageKind } from '#model/search/page-facts.ts';
import type { Property } from '#model/search/properties.ts';
import { leftOutOf, readView, writeView, type SearchView } from '#model/search/view.ts';
import { count } from '#model/text.ts';
import { readPages, warm, type Hit, type PageResult } from './engine.ts';
import { pageById } from './fragment.ts';
import { find, nothingFound, quoted, type Found } from './find.ts';
import type { Jump, Jumper } from './jump.ts';
import { loadJumper } from './load-jumper.ts';
import { loadPages } from './load-pages.ts';
import { writeQuery } from '../address.ts';
import { addressOf } from '../base.ts';
import { forgetRecent, readRecent, remember } from './recent.ts';
import { groupSection, nameItem, pageItem } from './results.ts';
import { ViewForm } from './view-form.ts';

const pageSize = 15;
const namesAtMost = 5;
/** Best pages of all kinds together with the names, and fewest of them beside many names. */
const bestAtMost = 10;
const fewestBest = 2;
/** Results of each kind before a reader asks for all. */
const firstOfKind = 3;
const typingPauseMs = 120;
/** Words that stand so long are a search of their own, which Back returns to. */
const settledMs = 2_000;
const notLoaded = 'The search could not be loaded. Check your connection and reload the page.';
const invitation = 'Type a technique, an author, an idea or a problem, or choose filters to browse.';

const kindOfJump: Record<Jump['kind'], PageKind> = {
  Technique: 'technique',
  Benchmark: 'benchmark',
  Metric: 'metric',
  Section: 'section',
  Heading: 'section',
  Term: 'term',
  Work: 'work',
  Page: 'page',
};

/** The search page: words, filters and order in the address; the best of all kinds, names first, then pages by kind, the best kind first. */
class SearchPage extends HTMLElement {
  #form!: ViewForm;
  #jumper: Jumper | undefined;
  #limit = pageSize;
  #turn = 0;
  #timer = 0;
  /** Whether the view in the address is one to come back to; one that is being typed is not. */
  #isSettled = true;
  #settling = 0;

  connectedCallback(): void {
    this.#form = new ViewForm(this.#part<HTMLFormElement>('form'));
    this.#part<HTMLDetailsElement>('groups').open = matchMedia('(min-width: 62rem)').matches;
    this.#form.write(readView(location.search));
    addEventListener('popstate', () => {
      this.#settle();
      this.#form.write(readView(location.search));
      void this.#update();
    });
    this.#form.element.addEventListener('submit', (event) => {
      event.preventDefault();
      remember(this.#form.words.value.trim());
      this.#address();
      this.#settle();
      void this.#update();
    });
    this.#form.element.addEventListener('reset', () => setTimeout(() => this.#changed(0)));
    this.#form.element.addEventListener('input', (event) => {
      if (event.target === this.#form.words) this.#changed(typingPauseMs, 'typing');
      else this.#changed(0);
    });
    this.#part('more').addEventListener('click', () => {
      this.#limit += pageSize;
      void this.#update();
    });
    this.#part('clear').addEventListener('click', () => this.#clearFilters());
    this.#part('forget').addEventListener('click', () => {
      forgetRecent();
      this.#showRecent();
    });
    this.#part('found').addEventListener('click', (event) => {
      if (event.target instanceof HTMLAnchorElement) remember(this.#form.read().words);
    });
    void this.#start();
  }

  async #start(): Promise<void> {
    if (this.#form.read().words) this.#say('Searching …');
    const names = loadJumper().then((jumper) => (this.#jumper = jumper));
    try {
      // Names only add to the results; without them the text is still searched.
      await Promise.all([warm(), names.catch(() => undefined)]);
      await this.#update();
    } catch {
      this.#say(notLoaded);
    }
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The search page lacks its part "${name}".`);
    return part;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #changed(pause: number, by: 'choice' | 'typing' = 'choice'): void {
    this.#limit = pageSize;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      // Words that were typed stay there for Back when a filter is chosen.
      if (by === 'choice') this.#settle();
      this.#address();
      if (by === 'choice') this.#settle();
      else this.#settling = window.setTimeout(() => this.#settle(), settledMs);
      void this.#update();
    }, pause);
  }

  /** Puts the view into the address, in place of one that was only being typed. */
  #address(): void {
    clearTimeout(this.#settling);
    const query = new URLSearchParams(writeView(this.#form.read()));
    if (writeQuery(query, this.#isSettled ? 'push' : 'replace')) this.#isSettled = false;
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#isSettled = true;
  }

  #clearFilters(): void {
    const { words, order } = this.#form.read();
    this.#form.write({ words, order, chosen: new Map(), years: { from: '', to: '' } });
    this.#changed(0);
  }

  async #update(): Promise<void> {
    const view = this.#form.read();
    const mine = (this.#turn += 1);
    const isFiltered = view.chosen.size > 0 || Boolean(view.years.from || view.years.to);
    this.#part('start').hidden = view.words !== '' || isFiltered;
    this.#part('empty').hidden = true;
    try {
      if (!view.words && !isFiltered) {
        this.#showRecent();
        this.#part('more').hidden = true;
        this.#offerCatalogue([]);
        this.#show([], [], invitation);
        return;
      }
      const loading = loadPages();
      const found = view.words
        ? await find(view.words, this.#jumper)
        : { ...nothingFound, hits: (await loading).ids.map(pageById) };
      const { hits, instead, properties } = found;
      const list = await loading;
      const { sets } = list;
      const byId = new Map(hits.map((hit) => [hit.id, hit]));
      const ids = inOrder(applyFilters([...byId.keys()], sets, view), list, view.order);
      const names = this.#namesFor(view);
      const marked = instead ?? view.words;
      const { best, rest } = await this.#render(ids, { byId, sets, view, marked, names });
      if (mine !== this.#turn) return;
      this.#show([...names.map(nameItem), ...best], rest, summaryOf(view, ids.length, found));
      this.#offerCatalogue(properties);
      this.#part('more').hidden = !isFlat(view) || ids.length <= this.#limit;
      this.#part('empty').hidden = ids.length + names.length > 0;
      this.#part('clear').hidden = !isFiltered;
      this.#form.count([...byId.keys()], sets, view);
    } catch {
      if (mine === this.#turn) this.#say(notLoaded);
    }
  }

  /** Names that fit; none once a filter other than the kind is chosen, which names know nothing of. */
  #namesFor({ words, chosen, years, order }: SearchView): Jump[] {
    const kinds = chosen.get('kind');
    if (years.from || years.to || order !== 'relevance' || chosen.size > (kinds ? 1 : 0)) return [];
    const names = this.#jumper?.(words, kinds ? 40 : namesAtMost) ?? [];
    return names.filter(({ kind }) => kinds?.has(kindOfJump[kind]) ?? true).slice(0, namesAtMost);
  }

  /** The best pages of all kinds, to stand below the names, and the rest. No page is shown twice. */
  async #render(
    ids: string[],
    { byId, sets, view, marked, names }: Rendering,
  ): Promise<{ best: HTMLLIElement[]; rest: HTMLElement[] }> {
    const shown = new Set(names.map(({ path }) => addressOf(path)));
    const load = async (some: string[], most: number) => {
      const pages = await readPages(some.slice(0, most + shown.size).flatMap((id) => byId.get(id) ?? []));
      return pages.filter(({ url }) => !shown.has(url)).slice(0, most);
    };
    const items = (pages: PageResult[]) => pages.map((page) => pageItem(page, marked));
    if (isFlat(view)) {
      const list = document.createElement('ol');
      list.className = 'search-results';
      list.append(...items(await load(ids, this.#limit)));
      return { best: [], rest: [list] };
    }
    const best = await load(ids, Math.max(fewestBest, bestAtMost - names.length));
    for (const { url } of best) shown.add(url);
    const groups = groupByKind(ids, sets).map(async ({ kind, ids: each }) => {
      const entries = items(await load(each, firstOfKind));
      return entries.length > 0 ? [groupSection(kind, entries, each.length, () => this.#showKind(kind))] : [];
    });
    return { best: items(best), rest: (await Promise.all(groups)).flat() };
  }

  #showKind(kind: PageKind): void {
    const view = this.#form.read();
    this.#form.write({ ...view, chosen: new Map([...view.chosen, ['kind', new Set([kind])]]) });
    this.#changed(0);
    this.#part('status').scrollIntoView({ block: 'center' });
  }

  #show(best: HTMLLIElement[], rest: HTMLElement[], status: string): void {
    this.#part('first').replaceChildren(...best);
    this.#part('best').hidden = best.length === 0;
    this.#part('results').replaceChildren(...rest);
    const leftOut = inWords(leftOutOf(location.search, (name, value) => this.#form.offers(name, value)));
    this.#say([leftOut && `${leftOut} Choose among the filters.`, status].filter(Boolean).join(' '));
  }

  /** Properties that the words name lead to the techniques that have all of them. */
  #offerCatalogue(properties: readonly Property[]): void {
    const [first, ...others] = properties.map(({ pages }) => pages);
    const having = first?.filter((page) => others.every((pages) => pages.includes(page))) ?? [];
    const offer = this.#part('properties');
    offer.hidden = having.length === 0;
    const link = offer.querySelector('a');
    if (!link || offer.hidden) return;
    link.search = properties.map(({ search }) => search).join('&');
    link.textContent = count(having.length, 'technique');
    offer.querySelector('span')?.replaceChildren(properties.map(({ label }) => label).join('; '));
  }

  #showRecent(): void {
    const searches = readRecent();
    this.#part('recent').hidden = searches.length === 0;
    this.#part('searches').replaceChildren(
      ...searches.map((words) => {
        const entry = document.createElement('li');
        const link = entry.appendChild(document.createElement('a'));
        link.href = `?${new URLSearchParams({ q: words }).toString()}`;
        link.textContent = words;
        return entry;
      }),
    );
  }
}

/** What results are made of besides their ids. */
interface Rendering {
  byId: ReadonlyMap<string, Hit>;
  sets: ValueSets;
  view: SearchView;
  /** Words to mark. */
  marked: string;
  /** Places whose names fit. */
  names: Jump[];
}

/** One list instead of groups: where a single kind is shown, or an order is asked for that groups would break. */
const isFlat = ({ chosen, order }: SearchView) => order !== 'relevance' || chosen.get('kind')?.size === 1;

function summaryOf({ words }: SearchView, total: number, { instead, unknown, isPartial }: Found): string {
  const pages = total === 0 ? 'No page' : count(total, 'page');
  if (!words) return pages;
  const missed = total > 0 && unknown.length > 0 ? `; no page holds ${quoted(unknown)}` : '';
  const asked = instead ? `${pages} for “${instead}”; no page holds “${words}”` : `${pages} for “${words}”${missed}`;
  return isPartial && total > 0 ? `${asked}. Few hold all of the words, so pages with some of them follow.` : asked;
}

customElements.define('atlas-search', SearchPage);
