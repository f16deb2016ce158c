import { grouped } from '#model/text.ts';
import { collectButton } from '../selection/collect-button.ts';
import { button, make } from './dom.ts';
import type { Details, WorkLine } from './messages.ts';

/** What can be asked for in the panel. */
export interface PanelListener {
  onSelect(key: string): void;
  onClose(): void;
  onAround(): void;
  onFindPath(): void;
  onDropPath(): void;
  /** Address of a work's page. */
  pageOf(key: string): string;
}

/** Long lists are unfolded in steps, so that a work with thousands of citations does not hold the page. */
const firstLines = 40;

/** Fills the panel with the details of a work. */
export function showDetails(panel: HTMLElement, details: Details, listener: PanelListener): void {
  const { work, role, list, topics, chapters, cites, citedBy, path } = details;
  panel.replaceChildren(
    make(
      'div',
      { class: 'network-panel-head' },
      make('h2', {}, work.title),
      button('Close', listener.onClose, { 'aria-label': 'Close and let go of this work' }),
    ),
    make('p', { class: 'muted' }, `${work.authors}, ${work.year}. ${role}.`),
    ...(topics.length > 0 ? [make('p', {}, `Topics: ${topics.join(', ')}`)] : []),
    ...(chapters.length > 0 ? [make('p', {}, `Cited in: ${chapters.join(', ')}`)] : []),
    make(
      'p',
      { class: 'network-acts' },
      make('a', { class: 'button', href: listener.pageOf(work.key) }, 'Open page'),
      collectButton(work.key, work.title),
      button('Only its surroundings', listener.onAround),
      button('Shortest chain to …', listener.onFindPath, { 'data-part': 'find-path' }),
    ),
    make('div', { 'data-part': 'path-find', hidden: '' }),
    ...(path ? [pathOf(path, listener)] : []),
    make('p', { class: 'small' }, list),
    listOf('Cites', cites, listener),
    listOf('Cited by', citedBy, listener),
  );
  panel.hidden = false;
  panel.scrollTop = 0;
}

function pathOf(path: readonly WorkLine[], listener: PanelListener): HTMLElement {
  const steps = path.map((line) =>
    make('li', {}, ...(line.kind ? [make('span', { class: 'muted' }, `${line.kind} `)] : []), linkOf(line, listener)),
  );
  return make(
    'section',
    { class: 'network-path' },
    make('h3', {}, 'Shortest chain of citations'),
    path.length > 0 ? make('ol', {}, ...steps) : make('p', {}, 'No chain of known citations joins the two.'),
    button('Drop the chain', listener.onDropPath),
  );
}

function listOf(title: string, lines: readonly WorkLine[], listener: PanelListener): HTMLElement {
  const items = make('ul', {});
  const section = make(
    'details',
    { class: 'network-lines', ...(lines.length > 0 ? { open: '' } : {}) },
    make('summary', {}, `${title} (${grouped(lines.length)})`),
    items,
  );
  const unfold = (from: number) => {
    items.append(...lines.slice(from, from + firstLines).map((line) => lineOf(line, listener)));
    if (lines.length <= from + firstLines) return;
    const more = button(`${grouped(lines.length - from - firstLines)} more`, () => {
      more.remove();
      unfold(from + firstLines);
    });
    section.append(more);
  };
  unfold(0);
  return section;
}

function lineOf(line: WorkLine, listener: PanelListener): HTMLElement {
  return make(
    'li',
    {},
    linkOf(line, listener),
    ` ${line.authors}, ${line.year}`,
    ...(line.kind ? [make('b', {}, ` (${line.kind})`)] : []),
    ...(line.evidence ? [make('small', {}, `Seen in: ${line.evidence}`)] : []),
  );
}

/** A link to the work in this network; a new tab or a copied link gets the address with the selection. */
function linkOf(line: WorkLine, listener: PanelListener): HTMLElement {
  const link = make('a', { href: `?work=${encodeURIComponent(line.key)}` }, line.title);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    listener.onSelect(line.key);
  });
  return link;
}
