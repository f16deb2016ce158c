/** Brings out the line of descent of the technique under the pointer or focus, and hides paradigms that are not asked for. */
class Lineage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-part="form"]');
    const svg = this.querySelector('svg');
    if (!form || !svg) return;
    form.hidden = false;
    const asked = new URLSearchParams(location.search).getAll('paradigm');
    for (const box of this.#boxes()) if (asked.length > 0) box.checked = asked.includes(box.value);
    form.addEventListener('change', () => {
      this.#filter();
      const all = this.#boxes();
      const chosen = all.filter(({ checked }) => checked).map(({ value }) => ['paradigm', value]);
      history.replaceState(
        null,
        '',
        chosen.length < all.length ? `?${new URLSearchParams(chosen).toString()}` : location.pathname,
      );
    });
    const show = (event: Event) => {
      const id = event.target instanceof Element ? event.target.closest<SVGAElement>('[data-node]')?.dataset.node : undefined;
      this.#follow(id);
    };
    svg.addEventListener('pointerover', show);
    svg.addEventListener('focusin', show);
    svg.addEventListener('pointerleave', () => this.#follow(undefined));
    svg.addEventListener('focusout', () => this.#follow(undefined));
    this.#filter();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="paradigm"]')];
  }

  /** Ancestors and descendants of a technique, through any number of steps. */
  #follow(id: string | undefined): void {
    const edges = [...this.querySelectorAll<SVGPathElement>('.descent')];
    const line = new Set<string>();
    const walk = (from: string, end: 'from' | 'to', other: 'from' | 'to') => {
      for (const edge of edges) {
        const next = edge.dataset[other];
        if (edge.dataset[end] !== from || next === undefined) continue;
        edge.classList.add('is-lit');
        if (line.has(next)) continue;
        line.add(next);
        walk(next, end, other);
      }
    };
    edges.forEach((edge) => edge.classList.remove('is-lit'));
    if (id !== undefined) {
      line.add(id);
      walk(id, 'to', 'from');
      walk(id, 'from', 'to');
    }
    this.classList.toggle('is-following', id !== undefined);
    for (const node of this.querySelectorAll<SVGAElement>('[data-node]'))
      node.classList.toggle('is-lit', line.has(node.dataset.node ?? ''));
  }

  #filter(): void {
    const shown = new Set(
      this.#boxes()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    );
    const visible = new Set<string>();
    for (const node of this.querySelectorAll<SVGAElement>('[data-node]')) {
      const isShown = shown.has(node.dataset.paradigm ?? '');
      node.toggleAttribute('hidden', !isShown);
      if (isShown) visible.add(node.dataset.node ?? '');
    }
    for (const lane of this.querySelectorAll<SVGGElement>('[data-lane]'))
      lane.toggleAttribute('hidden', !shown.has(lane.dataset.lane ?? ''));
    for (const edge of this.querySelectorAll<SVGPathElement>('.descent'))
      edge.toggleAttribute('hidden', !(visible.has(edge.dataset.from ?? '') && visible.has(edge.dataset.to ?? '')));
  }
}

customElements.define('atlas-lineage', Lineage);
