/**
 * The list of all results was once this page, and its filters stood in the address. An address of that time leads on to where
 * the numbers are now: a work or technique to its page, a test set or metric to its list, with the other filters kept.
 */
class Results extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    if (query.size === 0) return;
    for (const kind of ['work', 'technique']) {
      const [link, ...others] = query.getAll(kind).flatMap((value) => this.#linksTo(kind, value));
      if (link && others.length === 0) return location.replace(link.href);
    }
    const lists = ['test-set', 'metric'].map((kind) => query.getAll(kind).flatMap((value) => this.#linksTo(kind, value)));
    const found = lists.find((links) => links.length > 0) ?? [];
    const pages = new Map(found.map((link) => [link.pathname, link]));
    const [only, ...others] = pages.keys();
    if (only !== undefined && others.length === 0) return location.replace(only + location.search);
    this.#say(pages);
  }

  /** The links of a value in the lists of this page. */
  #linksTo(kind: string, value: string): HTMLAnchorElement[] {
    const items = [...this.querySelectorAll<HTMLElement>(`[data-kind="${kind}"]`)];
    const item = items.find((each) => (each.dataset.value ?? each.querySelector('[data-part="label"]')?.textContent) === value);
    return [...(item?.querySelectorAll('a') ?? [])];
  }

  /** Says which lists hold what the address asks for; without any, the address goes along to the list that is chosen. */
  #say(pages: ReadonlyMap<string, HTMLAnchorElement>): void {
    const asked = this.querySelector<HTMLElement>('[data-part="asked"]');
    if (!asked) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-group]')) link.search = location.search;
    const text = document.createElement('p');
    text.append(
      pages.size > 0
        ? 'The numbers that this address asks for are in several lists: '
        : 'The numbers are now in lists by what they were measured on. The filters of this address go along to the one that you choose.',
    );
    [...pages.values()].forEach((link, index) => {
      const copy = document.createElement('a');
      copy.href = link.pathname + location.search;
      copy.textContent = link.textContent;
      text.append(index > 0 ? ', ' : '', copy);
    });
    asked.append(text);
    asked.hidden = false;
  }
}

customElements.define('atlas-results', Results);
