import { chartOf } from '#model/lab/chart.ts';
import {
  betas,
  fieldsOf,
  fromQuery,
  initialSetting,
  inWords,
  seeds,
  toQuery,
  type Lab,
  type LabSetting,
  type MethodId,
} from '#model/lab/setting.ts';
import { runInWords } from '#model/lab/words.ts';
import { writeQuery, type Step } from '../address.ts';
import { copyOnClick } from '../copy-on-click.ts';
import { draw } from './draw.ts';
import type { Command, FrameReport, Report, SceneReport } from './messages.ts';
import { entriesOf, rowOf } from './parts.ts';
import { beginRun, cellsOf, figure, isBeside, toCsv, type Run } from './runs.ts';

/** Runs that the page keeps; older ones make room. */
const keptRuns = 20;

type Definition = Pick<Lab, 'worlds' | 'rewards'> & { methods: { id: MethodId; name: string }[] };

/** The alignment lab: sets a run up, lets the worker make it, and shows what it comes to beside the exact answers. */
class AlignmentLab extends HTMLElement {
  #lab!: Definition;
  #setting!: LabSetting;
  #worker: Worker | undefined;
  #scene: SceneReport | undefined;
  #runs: Run[] = [];
  #count = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the address does with the setting that waits. */
  #step: Step = 'replace';
  #leave = new AbortController();

  connectedCallback(): void {
    this.#lab = JSON.parse(this.dataset.lab ?? '{}') as Definition;
    this.#setting = fromQuery(location.search, this.#lab);
    this.#part('noscript')?.remove();
    for (const part of ['form', 'status', 'panel-run', 'runs', 'tools']) this.#part(part)?.removeAttribute('hidden');
    const form = this.#form;
    const { signal } = (this.#leave = new AbortController());
    form.addEventListener('input', ({ target }) => this.#read(target), { signal });
    form.addEventListener('change', () => this.#mendSeed(), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        // Enter in the field of the seed asks for the seed that is written there.
        const isWritten = document.activeElement === this.#field('seed');
        const seed = isWritten ? this.#setting.seed : (this.#setting.seed % seeds.last) + 1;
        this.#ask({ ...this.#setting, seed }, 'replace');
      },
      { signal },
    );
    this.#part('clear')?.addEventListener('click', () => this.#clear(), { signal });
    const copy = this.#part('copy') as HTMLButtonElement;
    copyOnClick(
      copy,
      () => navigator.clipboard.writeText(toCsv(this.#runs.filter(({ done }) => done === 1))),
      'Copying was refused',
      signal,
    );
    // Links of the page into the lab need not load it anew.
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    addEventListener('popstate', () => this.#goBack(), { signal });
    this.#show();
    this.#start();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    clearTimeout(this.#waiting);
    this.#stop();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  /**
   * Takes the setting from the form; runs once the reader rests. What is chosen from a list is a step that Back undoes. Beta and the
   * seed are not: who moves a slider passes many values on the way, all of them stay in the chart, and Back is expected to leave.
   */
  #read(target: EventTarget | null): void {
    // Who has emptied the field of the seed is about to write another.
    if (!this.#field('seed').validity.valid) return;
    const query = new URLSearchParams(new FormData(this.#form) as unknown as Record<string, string>);
    query.set('beta', String(betas[Number(this.#field('beta').value)] ?? this.#setting.beta));
    this.#setting = fromQuery(query.toString(), this.#lab);
    if (target instanceof HTMLSelectElement) this.#step = 'push';
    this.#show();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(this.#setting, this.#step), 250);
  }

  /** What was left in its field and can be no seed gives way to the one that runs. */
  #mendSeed(): void {
    const field = this.#field('seed');
    if (!field.validity.valid) field.value = String(this.#setting.seed);
  }

  /** Takes a setting, writes it into the address, and runs it. */
  #ask(setting: LabSetting, step: Step): void {
    clearTimeout(this.#waiting);
    this.#step = 'replace';
    this.#setting = setting;
    writeQuery(new URLSearchParams(this.#query(setting)), step);
    this.#show();
    this.#start();
  }

  #query(setting: LabSetting): string {
    return toQuery(setting, initialSetting(this.#lab));
  }

  /** Shows the setting of the address; a place on the page that was gone to or left is no other setting. */
  #goBack(): void {
    const asked = fromQuery(location.search, this.#lab);
    if (this.#query(asked) !== this.#query(this.#setting)) this.#ask(asked, 'replace');
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-lab-run]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#ask(fromQuery(new URL(link.href).search, this.#lab), 'push');
    this.scrollIntoView({ block: 'start' });
  }

  /** Writes the setting into the form, and shows what matters for the method. */
  #show(): void {
    const setting = this.#setting;
    for (const [name, value] of Object.entries(setting)) {
      const field = this.#field(name);
      const isTyped = field === document.activeElement && !field.validity.valid;
      if (name !== 'beta' && !isTyped && field.value !== String(value)) field.value = String(value);
    }
    const slider = this.#field('beta');
    slider.value = String(betas.indexOf(setting.beta));
    slider.setAttribute('aria-valuetext', String(setting.beta));
    const output = this.#part('beta');
    if (output) output.textContent = String(setting.beta);
    for (const label of this.querySelectorAll<HTMLElement>('[data-field]')) {
      const isFor = fieldsOf[setting.method].includes(label.dataset.field as keyof LabSetting);
      const hadFocus = label.contains(document.activeElement);
      label.hidden = !isFor && label.dataset.field !== 'seed';
      if (label.hidden && hadFocus) this.#field('method').focus({ preventScroll: true });
    }
    for (const name of ['world', 'reward', 'method']) {
      const note = this.#part(`${name}-note`);
      if (note) note.textContent = (this.#field(name) as HTMLSelectElement).selectedOptions[0]?.dataset.note ?? '';
    }
  }

  #start(): void {
    const setting = this.#setting;
    this.#count += 1;
    const number = this.#count;
    const address: [string, string] = ['Address', location.href];
    this.#part('printed')?.replaceChildren(...entriesOf([...runInWords(setting, this.#lab), address]));
    this.#say(`Running ${this.#methodName(setting)} …`);
    this.setAttribute('aria-busy', 'true');
    this.#worker ??= this.#makeWorker();
    this.#worker.postMessage({
      lab: { worlds: this.#lab.worlds, rewards: this.#lab.rewards },
      setting,
      number,
    } satisfies Command);
    const name = `${inWords(setting, this.#lab)}, seed ${setting.seed}`;
    // A run that was overtaken before its end says less than it seems to, and the same run once more nothing new.
    const isKept = (run: Run) => run.done === 1 && !(run.name === name && isBeside(run.setting, setting));
    this.#runs = this.#runs.filter(isKept).slice(1 - keptRuns);
    this.#runs.push(beginRun(number, setting, name));
  }

  #makeWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => this.#take(data));
    worker.addEventListener('error', ({ message }) => {
      // It answers nothing more; the next run begins with another. What was not even loaded has no message.
      this.#stop();
      this.#fail(message || 'its program could not be loaded');
    });
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #methodName({ method }: LabSetting): string {
    return this.#lab.methods.find(({ id }) => id === method)?.name ?? method;
  }

  #take(report: Report): void {
    if (report.number !== this.#count) return;
    if (report.type === 'failed') this.#fail(report.message);
    else if (report.type === 'scene') this.#takeScene(report);
    else this.#takeFrame(report);
  }

  #takeScene(scene: SceneReport): void {
    this.#scene = scene;
    const panel = (name: string) => this.#part(`panel-${name}`);
    draw(panel('reference')?.querySelector('[data-part="shades"]') ?? null, scene.reference);
    for (const name of ['optimum', 'run']) draw(panel(name)?.querySelector('[data-part="shades"]') ?? null, scene.optimum);
    for (const name of ['reference', 'optimum', 'run'])
      draw(panel(name)?.querySelector('[data-part="heights"]') ?? null, scene.heights);
    draw(panel('run')?.querySelector('[data-part="dots"]') ?? null, []);
    const isLearnt = this.#setting.learnt > 0;
    for (const part of ['learnt-head', 'learnt-key']) this.#part(part)?.toggleAttribute('hidden', !isLearnt);
    this.#list();
  }

  #takeFrame({ number, dots, measures, gain, done }: FrameReport): void {
    const run = this.#runs.find((each) => each.number === number);
    if (run) Object.assign(run, { measures, gain, done });
    draw(this.#part('panel-run')?.querySelector('[data-part="dots"]') ?? null, [dots]);
    this.#list();
    if (done < 1) return;
    this.removeAttribute('aria-busy');
    const { divergence, trueReward, modes, outside } = measures;
    const away = outside > 0.001 ? ` ${Math.round(100 * outside)} % of its points lie outside the picture.` : '';
    this.#say(
      `${this.#methodName(this.#setting)}: mean true reward ${figure(trueReward)}, divergence ${figure(divergence)} nats, ${figure(modes)} effective modes.${away}`,
    );
  }

  /** The runs of this scene in the chart and in the table. */
  #list(): void {
    const scene = this.#scene;
    if (!scene) return;
    const isLearnt = this.#setting.learnt > 0;
    const beside = this.#runs.filter((run) => run.done > 0 && isBeside(run.setting, this.#setting));
    draw(this.querySelector('[data-part="chart"]'), chartOf(scene.curves, beside));
    const exact = [
      { name: 'Reference model, exact', measures: scene.exact.reference, gain: 0 },
      { name: `Best answer for beta ${this.#setting.beta}, exact`, measures: scene.exact.optimum, gain: 1 },
    ];
    this.#part('rows')?.replaceChildren(
      ...exact.map((row) => rowOf(row.name, cellsOf(row.measures, row.gain, isLearnt))),
      ...beside.map((run) =>
        rowOf(
          `${run.number}. ${run.name}${run.done < 1 ? ` (${Math.round(100 * run.done)} %)` : ''}`,
          cellsOf(run.measures, run.gain, isLearnt),
        ),
      ),
    );
  }

  #clear(): void {
    this.#runs = this.#runs.filter(({ number }) => number === this.#count);
    this.#list();
    this.#say('The runs were cleared, but for the last.');
  }

  #fail(message: string): void {
    this.removeAttribute('aria-busy');
    this.#say(`The lab could not run this: ${message}. Reload the page, or choose something else.`);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }
}

customElements.define('atlas-lab', AlignmentLab);
