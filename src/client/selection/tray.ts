import { count } from '#model/text.ts';
import { download } from '../download.ts';
import { exportWorks } from './exporter.ts';
import { changed, readSelection, toggleSelected } from './store.ts';
import { getWorks, pageOf, type WorkIndex } from './works.ts';

let tray: HTMLElement | undefined;
/** A press on the opener closes the open tray before its click arrives; that click must not open it again. */
let closedAt = -Infinity;
const pressMs = 400;
let index: WorkIndex = { works: {}, former: {} };

/** Opens the tray below the button of the header, or closes it. */
export function openTray(opener: HTMLAnchorElement): void {
  tray ??= makeTray(opener);
  if (tray.matches(':popover-open')) return tray.hidePopover();
  if (performance.now() - closedAt < pressMs) return;
  render();
  tray.showPopover();
  tray.querySelector<HTMLElement>('a, button')?.focus();
  void getWorks().then(
    (works) => {
      index = works;
      render();
    },
    () => say('The titles could not be fetched. Check your connection.'),
  );
}

function makeTray(opener: HTMLAnchorElement): HTMLElement {
  const element = document.createElement('div');
  element.className = 'selection-tray';
  element.id = 'selection-tray';
  element.popover = 'auto';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', 'Your selection');
  const list = document.createElement('ul');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  text.className = 'small';
  const actions = document.createElement('p');
  actions.className = 'downloads';
  const page = Object.assign(document.createElement('a'), {
    className: 'button',
    href: opener.href,
    textContent: 'Order, notes, export',
  });
  const bibtex = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Download BibTeX' });
  bibtex.addEventListener('click', () => void takeBibtex());
  actions.append(page, bibtex);
  element.append(text, list, actions);
  element.addEventListener('toggle', () => {
    const isOpen = element.matches(':popover-open');
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) closedAt = performance.now();
  });
  document.addEventListener(changed, render);
  opener.after(element);
  return element;
}

function say(text: string): void {
  const status = tray?.querySelector('[role="status"]');
  if (status) status.textContent = text;
}

function render(): void {
  const works = readSelection();
  tray?.querySelector('ul')?.replaceChildren(...works.map(({ key }) => itemOf(key)));
  const button = tray?.querySelector<HTMLButtonElement>('button[type="button"]:not([aria-label])');
  if (button) button.hidden = works.length === 0;
  say(
    works.length === 0
      ? 'Nothing is collected yet. Press “Collect” beside a work.'
      : `${count(works.length, 'work')} collected, kept in this browser.`,
  );
}

function itemOf(key: string): HTMLLIElement {
  const item = document.createElement('li');
  const { title, by } = index.works[key] ?? { title: key, by: '' };
  const link = Object.assign(document.createElement('a'), { href: pageOf(key), textContent: title });
  const who = Object.assign(document.createElement('span'), { className: 'muted', textContent: by ? ` (${by})` : '' });
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'icon-button', textContent: '✕' });
  remove.setAttribute('aria-label', `Remove: ${title}`);
  remove.addEventListener('click', () => {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const place = next ? [...(next.parentElement?.children ?? [])].indexOf(next) : -1;
    toggleSelected(key);
    const rows = tray?.querySelectorAll<HTMLElement>('li button') ?? [];
    (rows[Math.min(place, rows.length - 1)] ?? tray?.querySelector<HTMLElement>('.button'))?.focus();
  });
  const what = document.createElement('span');
  what.append(link, who);
  item.append(what, remove);
  return item;
}

async function takeBibtex(): Promise<void> {
  try {
    const { name, text } = await exportWorks(readSelection(), 'bibtex', 'selection');
    download(name, text, 'application/x-bibtex');
  } catch {
    say('The references could not be fetched. Check your connection and try again.');
  }
}
