import { drawCase } from '#model/derivation/cases.ts';
import { fromQuery, seeds, toQuery, type DerivationSetting } from '#model/derivation/setting.ts';
import { checks, isHeld, stepIds, type Check, type StepId } from '#model/derivation/steps.ts';
import { pairOf, rowsOf } from '#model/derivation/table.ts';
import { figure, settingInWords, summary, verdict } from '#model/derivation/words.ts';
import type { Step } from '../address.ts';

const partOf = (root: ParentNode, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
function write(root: ParentNode, name: string, text: string): void {
  const part = partOf(root, name);
  if (part) part.textContent = text;
}

/** The derivation: checks its steps with other numbers, and breaks them where the reader asks for it. */
class Derivation extends HTMLElement {
  #setting!: DerivationSetting;
  /** What each step comes to, as it is shown. */
  #found = new Map<StepId, Check[]>();
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    this.#setting = fromQuery(location.search);
    partOf(this, 'noscript')?.remove();
    for (const part of this.querySelectorAll('[data-part="form"], [data-part="status"], [data-tools]'))
      part.removeAttribute('hidden');
    this.#form.addEventListener('input', () => this.#read());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#drawOther();
    });
    this.addEventListener('click', ({ target }) => {
      const step = (target as Element).closest('[data-part="other"]')?.closest<HTMLElement>('[data-step]');
      if (step) this.#drawOther(step);
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset.break) this.#break(target);
    });
    addEventListener('popstate', () => this.#goBack(), { signal: this.#leave.signal });
    this.#fill();
    if (toQuery(this.#setting) !== '') this.#show();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  /** Takes seed and beta as they are typed; what cannot be one of them changes nothing. */
  #read(): void {
    const [seed, beta] = [this.#field('seed'), this.#field('beta')];
    if (!seed.validity.valid || !beta.validity.valid)
      return this.#say('Beta must lie from 0.05 to 5 in steps of 0.05, and the seed must be a whole number from 1 to 9999.');
    this.#take({ ...this.#setting, seed: seed.valueAsNumber, beta: beta.valueAsNumber });
    this.#say(this.#about());
  }

  #drawOther(step?: HTMLElement): void {
    this.#take({ ...this.#setting, seed: (this.#setting.seed % seeds.last) + 1 });
    this.#fill();
    this.#say(this.#about(step));
  }

  #break({ dataset, checked }: HTMLInputElement): void {
    const id = dataset.break as StepId;
    const broken = stepIds.filter((each) => (each === id ? checked : this.#setting.broken.includes(each)));
    this.#take({ ...this.#setting, broken }, 'push');
    const step = this.querySelector<HTMLElement>(`[data-step="${id}"]`);
    this.#say(`${checked ? 'Broken.' : 'Mended.'} ${this.#about(step ?? undefined)}`);
  }

  /** What a step, or all of them, come to. */
  #about(step?: HTMLElement): string {
    const { seed, beta } = this.#setting;
    if (!step) return `Seed ${seed}, beta ${beta}. ${summary([...this.#found.values()].flat())}`;
    const id = step.dataset.step as StepId;
    const found = this.#found.get(id)?.map((check) => Object.values(verdict(check)).join(' ')) ?? [];
    return `${step.dataset.title} with seed ${seed}, beta ${beta}: ${found.join(' ')}`;
  }

  /** Takes a setting and writes it into the address. A step that is broken or mended is one for Back; numbers are turned many times. */
  #take(setting: DerivationSetting, step: Step = 'replace'): void {
    this.#setting = setting;
    const address = `${location.pathname}${toQuery(setting)}${location.hash}`;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#show();
  }

  /** Shows the setting of the address; a place on the page that was gone to or left is no other setting. */
  #goBack(): void {
    const asked = fromQuery(location.search);
    if (toQuery(asked) === toQuery(this.#setting)) return;
    this.#setting = asked;
    this.#fill();
    this.#show();
    this.#say(this.#about());
  }

  /** Writes the setting into the fields. */
  #fill(): void {
    const { seed, beta, broken } = this.#setting;
    this.#field('seed').value = String(seed);
    this.#field('beta').value = String(beta);
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-break]'))
      box.checked = broken.includes(box.dataset.break as StepId);
  }

  /** Computes and writes all numbers anew. */
  #show(): void {
    const { seed, beta, broken } = this.#setting;
    const given = drawCase(seed, beta);
    write(this, 'printed', `${settingInWords(this.#setting)} ${location.href}`);
    this.#found = new Map(stepIds.map((id) => [id, checks[id](given, broken.includes(id))]));
    write(this, 'pair', pairOf(given));
    const rows = this.querySelectorAll('[data-part="rows"] tr');
    rowsOf(given).forEach((cells, i) => cells.forEach((cell, j) => rows[i]?.children[j]?.replaceChildren(cell)));
    for (const [id, found] of this.#found) this.#showStep(id, found);
  }

  #showStep(id: StepId, found: readonly Check[]): void {
    const step = this.querySelector<HTMLElement>(`[data-step="${id}"]`);
    if (!step) return;
    step.querySelectorAll<HTMLElement>('[data-check]').forEach((box, i) => {
      const check = found[i];
      if (!check) return;
      const { word, sentence } = verdict(check);
      box.dataset.holds = String(isHeld(check));
      write(box, 'left', figure(check.left));
      write(box, 'right', figure(check.right));
      write(box, 'word', word);
      write(box, 'sentence', sentence);
    });
    partOf(step, 'note')?.toggleAttribute('hidden', !this.#setting.broken.includes(id));
    partOf(step, 'unseen')?.toggleAttribute('hidden', !found.every(isHeld));
  }

  #say(text: string): void {
    write(this, 'status', text);
  }
}

customElements.define('atlas-derivation', Derivation);
