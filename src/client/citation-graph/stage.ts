import { grouped } from '#model/text.ts';
import { make } from './dom.ts';
import type { Report } from './messages.ts';

/** What is only for those who can run the picture; hidden until it is there. */
const live = ['canvas', 'controls', 'zoom', 'keys', 'exports'];

/** The parts of the page that show the picture and speak of it. */
export class Stage {
  #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @throws where the page lacks the part */
  part<T extends HTMLElement = HTMLElement>(name: string): T {
    const part = this.#host.querySelector<T>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The network lacks its part "${name}".`);
    return part;
  }

  open(): void {
    for (const name of live) this.part(name).hidden = false;
  }

  /** Back to the drawing of the page, which says the same. */
  fail(message: string): void {
    for (const name of [...live, 'panel', 'tip', 'shown']) this.part(name).hidden = true;
    this.part('static').hidden = false;
    this.tell(`The network could not be read: ${message}`);
  }

  /** Says something to those who listen to the page. */
  tell(text: string): void {
    this.part('live').textContent = text;
  }

  /** Shows a remark above the picture, and says it; an empty one goes. */
  remark(text: string): void {
    const part = this.part('remark');
    if (text === part.textContent) return;
    part.textContent = text;
    part.hidden = text === '';
    if (text) this.tell(text);
  }

  hideTip(): void {
    this.part('tip').hidden = true;
  }

  /** Shows reports that need nothing but the page. */
  hear(report: Report): void {
    if (report.type === 'ready') {
      this.part('static').hidden = true;
      this.#host.dataset.state = 'ready';
    } else if (report.type === 'texts') this.#host.dataset.state = 'complete';
    else if (report.type === 'drawn') this.#host.dataset.drawn = report.isComplete ? 'all' : 'part';
    else if (report.type === 'shown') {
      this.part('shown').hidden = false;
      this.part('shown').textContent =
        `${report.works === report.of ? '' : `${grouped(report.works)} of `}${grouped(report.of)} works, ${grouped(report.citations)} citations among them`;
    } else if (report.type === 'hovered') this.#showTip(report.tip);
    else if (report.type === 'blocked') this.tell(`No citation leads ${report.direction} from here.`);
    else if (report.type === 'exported') {
      this.part('export-status').textContent = '';
      download(report.blob, `citation-network.${report.kind}`);
    } else if (report.type === 'unexported')
      this.part('export-status').textContent = `The file could not be made (${report.kind.toUpperCase()}): ${report.message}`;
  }

  #showTip(tip: Extract<Report, { type: 'hovered' }>['tip']): void {
    const element = this.part('tip');
    element.hidden = tip === undefined;
    if (!tip) return;
    element.replaceChildren(tip.title, make('small', {}, tip.role));
    element.style.translate = `calc(${tip.x}px - 50%) ${tip.y + 8}px`;
  }
}

function download(blob: Blob, name: string): void {
  const link = make('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
