/** Filters a long list by words as they are typed; the words go into the address. */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const part = <T extends HTMLElement>(name: string) => this.querySelector<T>(`[data-part="${name}"]`);
    const form = part('form');
    const input = part<HTMLInputElement>('input');
    const status = part('status');
    const empty = part('empty');
    const items = [...(part('items')?.children ?? [])].filter((each) => each instanceof HTMLElement);
    if (!form || !input || !status || !empty) return;
    const texts = items.map((item) => fold(`${item.dataset.text ?? ''} ${item.textContent}`));
    form.hidden = false;

    const update = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      items.forEach((item, index) => {
        item.hidden = !words.every((word) => texts[index]?.includes(word));
        if (!item.hidden) shown += 1;
      });
      status.textContent = words.length === 0 ? '' : `${shown} of ${items.length}`;
      empty.hidden = shown > 0;
    };
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', () => {
      update();
      history.replaceState(null, '', input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
    });
    update();
  }
}

/** Lower case without accents, so that "Müller" and "muller" meet. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

customElements.define('atlas-filter-list', FilterList);
