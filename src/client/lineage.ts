import { writeQuery } from './address.ts';
import { hintAtScrolling } from './scroll-hint.ts';
import { targetOfHash } from './target-of-hash.ts';

/** Where the names of the bands begin, as the picture is drawn. */
const laneNameLeftPx = 10;

/**
 * Brings out the line of descent of the technique under the pointer or focus, else of the one that the address names, and hides
 * paradigms that are not asked for.
 */
class Lineage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-part="form"]');
    const svg = this.querySelector('svg');
    const box = this.querySelector<HTMLElement>('[data-part="scroll"]');
    const hint = this.querySelector<HTMLElement>('[data-part="scroll-hint"]');
    if (!form || !svg || !box || !hint) return;
    hintAtScrolling(box, hint);
    // The names of the bands stay in view.
    box.addEventListener('scroll', () => {
      for (const name of this.querySelectorAll('.lane text')) name.setAttribute('x', String(laneNameLeftPx + box.scrollLeft));
    });
    form.hidden = false;
    form.addEventListener('change', () => {
      this.#filter();
      const all = this.#boxes();
      const chosen = all.filter(({ checked }) => checked).map(({ value }) => ['paradigm', value]);
      writeQuery(new URLSearchParams(chosen.length < all.length ? chosen : []), 'push');
    });
    addEventListener('popstate', () => this.#readAddress());
    const show = (event: Event) => {
      const id = event.target instanceof Element ? event.target.closest<SVGAElement>('[data-node]')?.dataset.node : undefined;
      this.#follow(id ?? this.#target()?.dataset.node);
    };
    svg.addEventListener('pointerover', show);
    svg.addEventListener('focusin', show);
    const backToTarget = () => this.#follow(this.#target()?.dataset.node);
    svg.addEventListener('pointerleave', backToTarget);
    svg.addEventListener('focusout', backToTarget);
    addEventListener('hashchange', () => this.#goToTarget());
    this.#readAddress();
    this.#goToTarget();
    // The browser's own way to the target ends with the loading of the page.
    addEventListener('load', () => this.#goToTarget());
  }

  /** Shows the paradigms that the address names; all where it names none. */
  #readAddress(): void {
    const asked = new URLSearchParams(location.search).getAll('paradigm');
    for (const box of this.#boxes()) box.checked = asked.length === 0 || asked.includes(box.value);
    this.#filter();
  }

  /** The technique that the address names. */
  #target(): SVGAElement | undefined {
    return targetOfHash()?.closest<SVGAElement>('[data-node]') ?? undefined;
  }

  /** Browsers put the target at the edge of the window; here its neighbours tell as much as it does. */
  #goToTarget(): void {
    const target = this.#target();
    target?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    this.#follow(target?.dataset.node);
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
