import { initialState, fromQuery, toQuery, type ViewState } from '#model/citation-graph/view-state.ts';
import { button, make } from './dom.ts';
import { fillForm, readForm } from './filters.ts';
import { Finder } from './finder.ts';
import { listenToGestures } from './gestures.ts';
import { listenToKeys } from './keys.ts';
import type { Details, ExportKind, Report } from './messages.ts';
import { onThemeChange, readPalette } from './palette.ts';
import { showDetails, type PanelListener } from './panel.ts';
import { openPort, type Port } from './port.ts';

/** The picture that can be walked. It takes the place of the page's drawing once it has drawn; without it that one stays. */
class CitationGraph extends HTMLElement {
  #state: ViewState = initialState;
  #port: Port | undefined;
  #stop = new AbortController();
  #finders = new Map<string, Finder>();
  /** Set while the canvas is used by keys, so that the selection is told. */
  #isTold = false;

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.#state = fromQuery(location.search);
    void this.#start();
  }

  /** Ends the worker and with it all memory of the network; a canvas that was handed over is of no more use. */
  disconnectedCallback(): void {
    this.#stop.abort();
    this.#port?.close();
  }

  async #start(): Promise<void> {
    const { signal } = this.#stop;
    const canvas = this.#part<HTMLCanvasElement>('canvas');
    for (const part of ['canvas', 'controls', 'zoom', 'keys', 'exports']) this.#part(part).hidden = false;
    const port = await openPort(canvas, (report) => this.#hear(report));
    if (signal.aborted) return port.close();
    this.#port = port;
    const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    port.send({ type: 'open', canvas, source: this.dataset.source ?? '', size: size(), ratio: devicePixelRatio, palette: readPalette(this), state: this.#state, isStill });
    const observer = new ResizeObserver(() => port.send({ type: 'size', size: size(), ratio: devicePixelRatio }));
    observer.observe(canvas);
    signal.addEventListener('abort', () => observer.disconnect());
    onThemeChange(() => port.send({ type: 'palette', palette: readPalette(this) }), signal);
    this.#listenToCanvas(canvas, port);
    this.#listenToControls(port);
    fillForm(this.#form, this.#state);
  }

  #listenToCanvas(canvas: HTMLCanvasElement, port: Port): void {
    const { signal } = this.#stop;
    listenToGestures(
      canvas,
      {
        onPan: (dx, dy) => port.send({ type: 'pan', dx, dy }),
        onZoom: (x, y, factor) => port.send({ type: 'zoom', x, y, factor }),
        onPoint: (x, y, reach) => port.send({ type: 'point', x, y, reach }),
        onLeave: () => port.send({ type: 'leave' }),
        onPick: (x, y, reach) => port.send({ type: 'pick', x, y, reach }),
      },
      signal,
    );
    listenToKeys(
      canvas,
      {
        onWalk: (direction) => {
          this.#isTold = true;
          port.send({ type: 'walk', direction });
        },
        onZoom: (factor) => this.#zoom(factor),
        onReset: () => port.send({ type: 'reset' }),
        onOpen: () => this.#state.work && location.assign(this.#pageOf(this.#state.work)),
        onLetGo: () => {
          this.#part('tip').hidden = true;
          if (this.#state.work === undefined) return false;
          this.#select(undefined);
          this.#tell('Nothing is selected.');
          return true;
        },
      },
      signal,
    );
  }

  #listenToControls(port: Port): void {
    const { signal } = this.#stop;
    this.#part('zoom').addEventListener(
      'click',
      ({ target }) => {
        const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
        if (act === 'in' || act === 'out') this.#zoom(act === 'in' ? 1.5 : 1 / 1.5);
        if (act === 'reset') port.send({ type: 'reset' });
        if (act === 'full') void (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
      },
      { signal },
    );
    this.#part('exports').addEventListener(
      'click',
      ({ target }) => {
        const kind = target instanceof HTMLElement ? target.dataset.export : undefined;
        if (kind) port.send({ type: 'export', kind: kind as ExportKind });
      },
      { signal },
    );
    const form = this.#form;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('input', () => this.#change({ ...this.#state, ...readForm(form) }, 'replace'), { signal });
    this.#part('clear').addEventListener('click', () => this.#change({ ...initialState, view: this.#state.view, work: this.#state.work, to: this.#state.to }, 'replace'), { signal });
    addEventListener('popstate', () => this.#change(fromQuery(location.search), 'none'), { signal });
    this.#addFinder('main', { input: this.#part<HTMLInputElement>('find'), list: this.#part('found'), status: this.#part('find-status') }, (key) => this.#select(key));
  }

  #addFinder(name: string, parts: ConstructorParameters<typeof Finder>[0], onChoose: (key: string) => void): void {
    this.#finders.set(name, new Finder(parts, { onAsk: (question) => this.#port?.send({ type: 'find', question, target: name }), onChoose }));
  }

  #hear(report: Report): void {
    switch (report.type) {
      case 'ready':
        this.#part('static').hidden = true;
        this.dataset.state = 'ready';
        break;
      case 'texts':
        this.dataset.state = 'complete';
        break;
      case 'drawn':
        this.dataset.drawn = report.isComplete ? 'all' : 'part';
        break;
      case 'shown':
        this.#part('shown').hidden = false;
        this.#part('shown').textContent = `${report.works === report.of ? '' : `${report.works.toLocaleString('en-GB')} of `}${report.of.toLocaleString('en-GB')} works, ${report.citations.toLocaleString('en-GB')} citations among them`;
        break;
      case 'hovered': {
        const tip = this.#part('tip');
        tip.hidden = report.tip === undefined;
        if (report.tip) {
          tip.replaceChildren(report.tip.title, make('small', {}, report.tip.role));
          tip.style.translate = `calc(${report.tip.x}px - 50%) ${report.tip.y + 8}px`;
        }
        break;
      }
      case 'picked':
        if (report.key !== this.#state.work) this.#select(report.key);
        break;
      case 'blocked':
        this.#tell(`No citation leads ${report.direction} from here.`);
        break;
      case 'details':
        if (report.key === this.#state.work) this.#show(report.details);
        break;
      case 'found':
        this.#finders.get(report.target)?.show(report.works);
        break;
      case 'exported':
        download(report.blob, `citation-network.${report.kind}`);
        break;
      case 'failed':
        // The drawing of the page is still there and says the same.
        this.#port?.close();
        for (const part of ['canvas', 'controls', 'zoom', 'keys', 'exports', 'panel', 'tip']) this.#part(part).hidden = true;
        this.#part('static').hidden = false;
        this.#tell(`The network could not be read: ${report.message}`);
    }
  }

  #show(details: Details | undefined): void {
    if (!details) {
      this.#part('panel').hidden = true;
      return;
    }
    const { work, role, cites, citedBy } = details;
    showDetails(this.#part('panel'), details, this.#panelListener);
    if (this.#isTold) this.#tell(`${work.title}. ${role}. Cites ${cites.length}, cited by ${citedBy.length}.`);
  }

  readonly #panelListener: PanelListener = {
    onSelect: (key) => this.#select(key),
    onClose: () => {
      this.#select(undefined);
      this.#part('canvas').focus();
    },
    onAround: () => this.#change({ ...this.#state, view: 'near' }, 'push'),
    onDropPath: () => this.#change({ ...this.#state, to: undefined }, 'push'),
    onFindPath: () => this.#askForPath(),
    pageOf: (key) => this.#pageOf(key),
  };

  #askForPath(): void {
    const place = this.#part('path-find');
    const input = make('input', { type: 'search', id: 'network-path-find', autocomplete: 'off' });
    const list = make('ul', { class: 'network-found', hidden: '' });
    const status = make('p', { class: 'visually-hidden', role: 'status' });
    place.replaceChildren(make('label', { for: 'network-path-find' }, 'To which work?'), input, status, list, button('Cancel', () => (place.hidden = true)));
    place.hidden = false;
    this.#addFinder('path', { input, list, status }, (key) => this.#change({ ...this.#state, to: key }, 'push'));
    input.focus();
  }

  #select(key: string | undefined): void {
    const view = key === undefined && this.#state.view === 'near' ? 'force' : this.#state.view;
    this.#change({ ...this.#state, view, work: key, to: key === undefined ? undefined : this.#state.to }, 'push');
  }

  #change(state: ViewState, history: 'push' | 'replace' | 'none'): void {
    this.#state = state;
    if (state.work === undefined) this.#show(undefined);
    fillForm(this.#form, state);
    const address = `${location.pathname}${toQuery(state)}`;
    if (history === 'push') window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    this.#port?.send({ type: 'state', state });
  }

  #zoom(factor: number): void {
    const { clientWidth, clientHeight } = this.#part('canvas');
    this.#port?.send({ type: 'zoom', x: clientWidth / 2, y: clientHeight / 2, factor });
  }

  #tell(text: string): void {
    this.#part('live').textContent = text;
  }

  #pageOf(key: string): string {
    return (this.dataset.reference ?? '').replace('*', encodeURIComponent(key));
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    const part = this.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The network lacks its part "${name}".`);
    return part;
  }
}

function download(blob: Blob, name: string): void {
  const link = make('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('citation-graph', CitationGraph);
