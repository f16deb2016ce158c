import { grouped } from '#model/text.ts';
import { collectButton } from '../selection/collect-button.ts';
import { button, make } from './dom.ts';
import type { FinderParts } from './finder.ts';
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

export const noChain = 'No chain of known citations joins the two.';
/** Long lists are unfolded in steps, so that a work with thousands of citations does not hold the page. */
const firstLines = 40;

/** Fills the panel with the details of a work. */
export function showDetails(panel: HTMLElement, details: Details, listener: PanelListener): void {
  const { work, role, list, topics, chapters, cites, citedBy, path } = details;
  panel.replaceChildren(
    make(
      'div',
      { class: 'network-panel-head' },
      make('h2', { tabindex: '-1' }, work.title),
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

/** Puts a field for the other end of a chain into its place in the panel; `opener` gets the focus back where that is given up. */
export function askForPath(place: HTMLElement, opener: HTMLElement): FinderParts {
  const input = make('input', { type: 'search', id: 'network-path-find', autocomplete: 'off' });
  const list = make('ul', { class: 'network-found', hidden: '' });
  const status = make('p', { class: 'network-vain visually-hidden', role: 'status' });
  const cancel = button('Cancel', () => {
    place.hidden = true;
    opener.focus();
  });
  place.replaceChildren(make('label', { for: 'network-path-find' }, 'To which work?'), input, status, list, cancel);
  place.hidden = false;
  return { input, list, status };
}

function pathOf(path: readonly WorkLine[], listener: PanelListener): HTMLElement {
  const steps = path.map((line) =>
    make('li', {}, ...(line.kind ? [make('span', { class: 'muted' }, `${line.kind} `)] : []), linkOf(line, listener)),
  );
  return make(
    'section',
    { class: 'network-path' },
    make('h3', { tabindex: '-1' }, 'Shortest chain of citations'),
    path.length > 0 ? make('ol', {}, ...steps) : make('p', {}, noChain),
    button('Drop the chain', listener.onDropPath),
  );
}

function listOf(title: string, lines: readonly WorkLine[], listener: PanelListener): HTMLElement {
  const isSourceOne = new Set(lines.map(({ source }) => source)).size <= 1;
  const items = make('ul', {});
  const section = make(
    'details',
    { class: 'network-lines', ...(lines.length > 0 ? { open: '' } : {}) },
    make('summary', {}, `${title} (${grouped(lines.length)})`),
    ...sourceOf(lines, isSourceOne),
    items,
  );
  const unfold = (from: number) => {
    items.append(...lines.slice(from, from + firstLines).map((line) => lineOf(line, listener, isSourceOne)));
    if (lines.length <= from + firstLines) return;
    const rest = `${grouped(lines.length - from - firstLines)} more`;
    const more = button(rest, () => {
      more.remove();
      onPaper.remove();
      unfold(from + firstLines);
      items.children[from + firstLines]?.querySelector('a')?.focus();
    });
    const onPaper = make('p', { class: 'print-only' }, `and ${rest}`);
    section.append(more, onPaper);
  };
  unfold(0);
  return section;
}

/** One sentence where all citations were seen in the same place; otherwise a fold that, opened, shows what each entry says of it. */
function sourceOf(lines: readonly WorkLine[], isSourceOne: boolean): HTMLElement[] {
  if (!isSourceOne) return [make('details', { class: 'network-sources' }, make('summary', {}, 'Where each was seen, and when'))];
  if (!lines[0]?.source) return [];
  return [make('p', { class: 'small' }, `${lines.length > 1 ? 'All seen' : 'Seen'} in ${seenIn(lines)}.`)];
}

/** The place of citations that were seen in the same one, with the days. */
function seenIn(lines: readonly WorkLine[]): string {
  const days = [...new Set(lines.flatMap(({ read }) => read || []))].sort();
  return `${lines[0]?.source ?? ''}${days.length > 0 ? `, read on ${days.join(' and ')}` : ''}`;
}

function lineOf(line: WorkLine, listener: PanelListener, isSourceSaid: boolean): HTMLElement {
  return make(
    'li',
    {},
    linkOf(line, listener),
    ` ${line.authors}, ${line.year}`,
    ...(line.kind ? [make('b', {}, ` (${line.kind})`)] : []),
    ...(isSourceSaid || !line.source ? [] : [make('small', {}, `Seen in ${seenIn([line])}.`)]),
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
