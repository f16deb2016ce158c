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
    this.#say(pages, query);
  }

  /** The links of a value in the lists of this page. */
  #linksTo(kind: string, value: string): HTMLAnchorElement[] {
    const items = [...this.querySelectorAll<HTMLElement>(`[data-kind="${kind}"]`)];
    const item = items.find((each) => (each.dataset.value ?? each.querySelector('[data-part="label"]')?.textContent) === value);
    return [...(item?.querySelectorAll('a') ?? [])];
  }

  /**
   * Says which lists hold what the address asks for; without any, the address goes along to the list that is chosen. What no
   * list holds is named and stays behind.
   */
  #say(pages: ReadonlyMap<string, HTMLAnchorElement>, query: URLSearchParams): void {
    const asked = this.querySelector<HTMLElement>('[data-part="asked"]');
    if (!asked) return;
    const odd = [...query].filter(([kind, value]) => kinds.has(kind) && this.#linksTo(kind, value).length === 0);
    for (const [kind, value] of odd) query.delete(kind, value);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-group]')) link.search = query.toString();
    const copies = [...pages.values()].map((link) => linkTo(`${link.pathname}?${query.toString()}`, link.textContent));
    if (odd.length > 0) {
      const names = odd.map(([kind, value]) => `${kinds.get(kind) ?? kind} “${value}”`).join(', ');
      asked.append(
        paragraph(
          `No number here has what the address asks for: ${names}. `,
          linkTo(location.pathname, 'Take it out of the address'),
        ),
      );
    }
    if (copies.length > 0)
      asked.append(
        paragraph(
          'The numbers that this address asks for are in several lists: ',
          ...copies.flatMap((copy, index) => (index > 0 ? [', ', copy] : [copy])),
        ),
      );
    else if (query.size > 0)
      asked.append(
        paragraph(
          'The numbers are now in lists by what they were measured on. The filters of this address go along to the one that you choose.',
        ),
      );
    asked.hidden = asked.childElementCount === 0;
  }
}

/** What the values of the lists of the overview are, by the names that addresses give them. */
const kinds = new Map([
  ['work', 'the work'],
  ['technique', 'the technique'],
  ['test-set', 'the test set'],
  ['metric', 'the metric'],
]);

function paragraph(...parts: (string | Node)[]): HTMLParagraphElement {
  const text = document.createElement('p');
  text.append(...parts);
  return text;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}

customElements.define('atlas-results', Results);
