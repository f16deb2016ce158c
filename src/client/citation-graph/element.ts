import { initialState, fromQuery, leftOutOf, toQuery, type ViewState } from '#model/citation-graph/view-state.ts';
import { inWords, type LeftOut } from '#model/left-out.ts';
import { count } from '#model/text.ts';
import { onData } from './dom.ts';
import { fillForm, offers, readForm } from './filters.ts';
import { Finder, type FinderParts } from './finder.ts';
import { listenToFullScreen } from './full-screen.ts';
import { listenToGestures } from './gestures.ts';
import { showHint } from './hint.ts';
import { listenToKeys } from './keys.ts';
import type { Command, Details, ExportKind, Report } from './messages.ts';
import { tellOnPaper } from './on-paper.ts';
import { onThemeChange, readPalette } from './palette.ts';
import { keepPanelFocus, type GoingOn } from './panel-focus.ts';
import { askForPath, noChain, showDetails, type PanelListener } from './panel.ts';
import { openPort, type Port } from './port.ts';
import { Stage } from './stage.ts';

/** The picture that can be walked. It takes the place of the page's drawing once it has drawn; without it that one stays. */
class CitationGraph extends HTMLElement {
  #stage = new Stage(this);
  #state: ViewState = initialState;
  #port: Port | undefined;
  #stop = new AbortController();
  #finders = new Map<string, Finder>();
  /** Set once the network is walked by keys or searched, so that each selection is told. */
  #isTold = false;
  /** Where the reader goes on once the panel tells what was found. */
  #goingOn: GoingOn | undefined;
  /** What of the address was not understood. */
  #leftOut: LeftOut[] = [];

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.#state = this.#readAddress();
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
    this.#remark();
    tellOnPaper({ form: this.#form, shown: this.#stage.part('shown'), place: this.#stage.part('on-paper') }, signal);
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
    const onClick = (part: string, attribute: 'act' | 'export', act: (value: string) => void) =>
      onData(this.#stage.part(part), attribute, act, signal);
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
    const onBack = () => {
      this.#change(this.#readAddress(), 'none');
      this.#remark();
    };
    addEventListener('popstate', onBack, { signal });
    const find = {
      input: this.#stage.part<HTMLInputElement>('find'),
      list: this.#stage.part('found'),
      status: this.#stage.part('find-status'),
    };
    this.#addFinder('main', find, (key) => {
      fold();
      this.#goTo('work', { work: key });
    });
    const onKey = (event: KeyboardEvent) => {
      const isFinding = event.target instanceof Element && event.target.closest('[data-part="path-find"]') !== null;
      if (event.key !== 'Escape' || isFinding) return;
      // What was chosen and is not told yet must not take the focus back.
      this.#goingOn = undefined;
      (find.input.checkVisibility() ? find.input : this.#stage.part('canvas')).focus();
    };
    this.#stage.part('panel').addEventListener('keydown', onKey, { signal });
  }

  /** Chooses a work that was asked for by name or in the panel; the reader goes on where the panel tells of it. */
  #goTo(goingOn: GoingOn, choice: Partial<ViewState>): void {
    this.#goingOn = goingOn;
    this.#isTold = true;
    this.#change({ ...this.#state, ...choice }, 'push');
  }

  /** The state that the address asks for, as far as it is understood; what is not is kept to be told. */
  #readAddress(): ViewState {
    const isOffered = (name: string, value: string) => offers(this.#form, name, value);
    this.#leftOut = leftOutOf(location.search, isOffered);
    return fromQuery(location.search, isOffered);
  }

  /** Says what of the address was not understood, as long as nothing else is chosen. */
  #remark(): void {
    const text = inWords(this.#leftOut);
    this.#stage.remark(text && `${text} Find a work by its name, or choose a view and filters, above the picture.`);
  }

  /** Shows the network without a work that the address asks for and that it does not have. */
  #leaveOut(name: 'work' | 'to', key: string): void {
    this.#leftOut.push({ what: 'work', value: key });
    const view = name === 'work' && this.#state.view === 'near' ? 'force' : this.#state.view;
    this.#change({ ...this.#state, view, [name]: undefined }, 'none');
    this.#remark();
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
    else if (report.type === 'unknown' && report.key === this.#state[report.name]) this.#leaveOut(report.name, report.key);
    else if (report.type === 'found') this.#finders.get(report.target)?.show(report.question, report.works);
    else if (report.type === 'failed') {
      this.#port?.close();
      this.#stage.fail(report.message);
    }
  }

  #show(details: Details | undefined): void {
    const panel = this.#stage.part('panel');
    if (!details) {
      if (panel.contains(document.activeElement)) this.#stage.part('canvas').focus({ preventScroll: true });
      panel.hidden = true;
      return;
    }
    const { work, role, cites, citedBy, path } = details;
    const goingOn = this.#goingOn === 'path' && !path ? undefined : this.#goingOn;
    if (goingOn) this.#goingOn = undefined;
    keepPanelFocus(panel, goingOn, () => showDetails(panel, details, this.#panelListener));
    if (goingOn === 'path' && path)
      this.#stage.tell(path.length > 0 ? `A chain of ${count(path.length - 1, 'citation')}.` : noChain);
    else if (this.#isTold) this.#stage.tell(`${work.title}. ${role}. Cites ${cites.length}, cited by ${citedBy.length}.`);
  }

  readonly #panelListener: PanelListener = {
    onSelect: (key) => this.#goTo('work', { work: key }),
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
    const parts = askForPath(this.#stage.part('path-find'), this.#stage.part('find-path'));
    this.#addFinder('path', parts, (key) => this.#goTo('path', { to: key }));
    parts.input.focus();
  }

  #select(key: string | undefined): void {
    const view = key === undefined && this.#state.view === 'near' ? 'force' : this.#state.view;
    this.#change({ ...this.#state, view, work: key, to: key === undefined ? undefined : this.#state.to }, 'push');
  }

  /** Takes a new state into the address, the form and the picture. */
  #change(state: ViewState, history: 'push' | 'replace' | 'none'): void {
    this.#state = state;
    if (state.work === undefined) this.#show(undefined);
    if (history !== 'none') this.#stage.remark('');
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
