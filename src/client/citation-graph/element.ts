import { initialState, fromQuery, toQuery, type ViewState } from '#model/citation-graph/view-state.ts';
import { button, make } from './dom.ts';
import { fillForm, readForm } from './filters.ts';
import { Finder, type FinderParts } from './finder.ts';
import { listenToFullScreen } from './full-screen.ts';
import { listenToGestures } from './gestures.ts';
import { showHint } from './hint.ts';
import { listenToKeys } from './keys.ts';
import type { Command, Details, ExportKind, Report } from './messages.ts';
import { onThemeChange, readPalette } from './palette.ts';
import { showDetails, type PanelListener } from './panel.ts';
import { openPort, type Port } from './port.ts';
import { Stage } from './stage.ts';

/** The picture that can be walked. It takes the place of the page's drawing once it has drawn; without it that one stays. */
class CitationGraph extends HTMLElement {
  #stage = new Stage(this);
  #state: ViewState = initialState;
  #port: Port | undefined;
  #stop = new AbortController();
  #finders = new Map<string, Finder>();
  /** Set once the network is walked by keys, so that each selection is told. */
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
    const canvas = this.#stage.part<HTMLCanvasElement>('canvas');
    this.#stage.open();
    const port = await openPort(canvas, this.dataset.source ?? '', (report) => this.#hear(report));
    if (signal.aborted) return port.close();
    this.#port = port;
    const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    port.send({
      type: 'open',
      canvas,
      size: size(),
      ratio: devicePixelRatio,
      palette: readPalette(this),
      state: this.#state,
      isStill,
    });
    const observer = new ResizeObserver(() => port.send({ type: 'size', size: size(), ratio: devicePixelRatio }));
    observer.observe(canvas);
    signal.addEventListener('abort', () => observer.disconnect());
    onThemeChange(() => port.send({ type: 'palette', palette: readPalette(this) }), signal);
    this.#listenToCanvas(canvas);
    this.#listenToControls();
    fillForm(this.#form, this.#state);
  }

  #listenToCanvas(canvas: HTMLCanvasElement): void {
    const { signal } = this.#stop;
    listenToGestures(
      canvas,
      {
        onPan: (dx, dy) => this.#send({ type: 'pan', dx, dy }),
        onZoom: (x, y, factor) => this.#send({ type: 'zoom', x, y, factor }),
        onPoint: (x, y, reach) => this.#send({ type: 'point', x, y, reach }),
        onLeave: () => this.#send({ type: 'leave' }),
        onPick: (x, y, reach) => this.#send({ type: 'pick', x, y, reach }),
        onRefused: (by) => {
          this.#send({ type: 'leave' });
          showHint(this.#stage.part('hint'), by);
        },
      },
      signal,
    );
    listenToKeys(
      canvas,
      {
        onWalk: (direction) => {
          this.#isTold = true;
          this.#send({ type: 'walk', direction });
        },
        onZoom: (factor) => this.#zoom(factor),
        onReset: () => this.#send({ type: 'reset' }),
        onOpen: () => this.#state.work && location.assign(this.#pageOf(this.#state.work)),
        onLetGo: () => {
          this.#stage.hideTip();
          if (this.#state.work === undefined) return false;
          this.#select(undefined);
          this.#stage.tell('Nothing is selected.');
          return true;
        },
      },
      signal,
    );
  }

  #listenToControls(): void {
    const { signal } = this.#stop;
    const onClick = (part: string, attribute: 'act' | 'export', act: (value: string) => void) => {
      const listener = ({ target }: Event) => {
        const value =
          target instanceof Element ? target.closest<HTMLElement>(`[data-${attribute}]`)?.dataset[attribute] : undefined;
        if (value !== undefined) act(value);
      };
      this.#stage.part(part).addEventListener('click', listener, { signal });
    };
    onClick('zoom', 'act', (act) => {
      if (act === 'reset') this.#send({ type: 'reset' });
      else if (act === 'in') this.#zoom(1.5);
      else if (act === 'out') this.#zoom(1 / 1.5);
    });
    onClick('exports', 'export', (kind) => this.#send({ type: 'export', kind: kind as ExportKind, title: document.title }));
    const fold = listenToFullScreen(
      {
        host: this,
        button: this.#stage.part('full'),
        controls: this.#stage.part('controls'),
        unfold: this.#stage.part('unfold'),
        fold: this.#stage.part('fold'),
      },
      signal,
    );
    const form = this.#form;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('input', () => this.#change({ ...this.#state, ...readForm(form) }, 'replace'), { signal });
    const clear = () =>
      this.#change({ ...initialState, view: this.#state.view, work: this.#state.work, to: this.#state.to }, 'replace');
    this.#stage.part('clear').addEventListener('click', clear, { signal });
    addEventListener('popstate', () => this.#change(fromQuery(location.search), 'none'), { signal });
    const find = {
      input: this.#stage.part<HTMLInputElement>('find'),
      list: this.#stage.part('found'),
      status: this.#stage.part('find-status'),
    };
    this.#addFinder('main', find, (key) => {
      fold();
      this.#select(key);
    });
  }

  #addFinder(name: string, parts: FinderParts, onChoose: (key: string) => void): void {
    this.#finders.set(
      name,
      new Finder(parts, { onAsk: (question) => this.#send({ type: 'find', question, target: name }), onChoose }),
    );
  }

  #hear(report: Report): void {
    this.#stage.hear(report);
    if (report.type === 'picked' && report.key !== this.#state.work) this.#select(report.key);
    else if (report.type === 'details' && report.key === this.#state.work) this.#show(report.details);
    else if (report.type === 'found') this.#finders.get(report.target)?.show(report.question, report.works);
    else if (report.type === 'failed') {
      this.#port?.close();
      this.#stage.fail(report.message);
    }
  }

  #show(details: Details | undefined): void {
    if (!details) {
      this.#stage.part('panel').hidden = true;
      return;
    }
    const { work, role, cites, citedBy } = details;
    showDetails(this.#stage.part('panel'), details, this.#panelListener);
    if (this.#isTold) this.#stage.tell(`${work.title}. ${role}. Cites ${cites.length}, cited by ${citedBy.length}.`);
  }

  readonly #panelListener: PanelListener = {
    onSelect: (key) => this.#select(key),
    onClose: () => {
      this.#select(undefined);
      this.#stage.part('canvas').focus();
    },
    onAround: () => this.#change({ ...this.#state, view: 'near' }, 'push'),
    onDropPath: () => this.#change({ ...this.#state, to: undefined }, 'push'),
    onFindPath: () => this.#askForPath(),
    pageOf: (key) => this.#pageOf(key),
  };

  #askForPath(): void {
    const place = this.#stage.part('path-find');
    const input = make('input', { type: 'search', id: 'network-path-find', autocomplete: 'off' });
    const list = make('ul', { class: 'network-found', hidden: '' });
    const status = make('p', { class: 'network-vain visually-hidden', role: 'status' });
    place.replaceChildren(
      make('label', { for: 'network-path-find' }, 'To which work?'),
      input,
      status,
      list,
      button('Cancel', () => (place.hidden = true)),
    );
    place.hidden = false;
    this.#addFinder('path', { input, list, status }, (key) => this.#change({ ...this.#state, to: key }, 'push'));
    input.focus();
  }

  #select(key: string | undefined): void {
    const view = key === undefined && this.#state.view === 'near' ? 'force' : this.#state.view;
    this.#change({ ...this.#state, view, work: key, to: key === undefined ? undefined : this.#state.to }, 'push');
  }

  /** Takes a new state into the address, the form and the picture. */
  #change(state: ViewState, history: 'push' | 'replace' | 'none'): void {
    this.#state = state;
    if (state.work === undefined) this.#show(undefined);
    fillForm(this.#form, state);
    const address = `${location.pathname}${toQuery(state)}`;
    if (history === 'push') window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    this.#send({ type: 'state', state });
  }

  #zoom(factor: number): void {
    const { clientWidth, clientHeight } = this.#stage.part('canvas');
    this.#send({ type: 'zoom', x: clientWidth / 2, y: clientHeight / 2, factor });
  }

  #send(command: Command): void {
    this.#port?.send(command);
  }

  #pageOf(key: string): string {
    return (this.dataset.reference ?? '').replace('*', encodeURIComponent(key));
  }

  get #form(): HTMLFormElement {
    return this.#stage.part<HTMLFormElement>('form');
  }
}

/** Brings the picture to life: from now on it measures the page. */
export const define = (): void => customElements.define('citation-graph', CitationGraph);
