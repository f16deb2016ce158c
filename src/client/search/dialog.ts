import { search, warm } from './engine.ts';
import { fillExcerpt, withHighlight } from './excerpt.ts';

const limit = 8;
const typingPauseMs = 60;

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const openers = document.querySelectorAll<HTMLElement>('[data-search-open]');
if (dialog && typeof dialog.showModal === 'function') start(dialog);

function start(dialog: HTMLDialogElement): void {
  const part = <T extends HTMLElement>(name: string) => {
    const found = dialog.querySelector<T>(`[data-search-${name}]`);
    if (!found) throw new Error(`The search dialog lacks its part "${name}".`);
    return found;
  };
  const input = part<HTMLInputElement>('input');
  const list = part('results');
  const status = part('status');
  const all = part<HTMLAnchorElement>('all');
  const searchPage = all.pathname;
  let active = -1;
  let turn = 0;
  let timer = 0;
  // Options of the words before; Enter must not follow them.
  let isStale = false;

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    warm().catch(() => (status.textContent = 'The search could not be loaded. Check your connection, then try again.'));
  };
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const activate = (index: number) => {
    const each = options();
    active = each.length === 0 ? -1 : (index + each.length) % each.length;
    each.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    const option = each[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const update = async () => {
    const words = input.value.trim();
    all.href = words ? `${searchPage}?q=${encodeURIComponent(words)}` : searchPage;
    const mine = (turn += 1);
    clearTimeout(timer);
    if (!words) {
      isStale = false;
      list.replaceChildren();
      status.textContent = '';
      input.setAttribute('aria-expanded', 'false');
      return;
    }
    try {
      const { total, pages } = await search(words, {}, limit);
      if (mine !== turn) return;
      isStale = false;
      list.replaceChildren(
        ...pages.map((page, index) => {
          const best = page.sub_results[0];
          const option = document.createElement('li');
          option.id = `search-option-${index}`;
          option.setAttribute('role', 'option');
          option.dataset.address = withHighlight(best?.url ?? page.url, words);
          const title = document.createElement('span');
          title.className = 'search-title';
          title.textContent = page.meta.title ?? page.url;
          const kind = document.createElement('span');
          kind.className = 'chip';
          kind.textContent = page.filters.kind?.[0] ?? '';
          const excerpt = document.createElement('span');
          excerpt.className = 'search-excerpt';
          fillExcerpt(excerpt, best?.excerpt ?? page.excerpt);
          option.append(title, ' ', kind, excerpt);
          return option;
        }),
      );
      input.setAttribute('aria-expanded', String(pages.length > 0));
      status.textContent = total === 0 ? `Nothing found for “${words}”. Try fewer or other words.` : total > pages.length ? `The first ${pages.length} of ${total} pages` : `${total} ${total === 1 ? 'page' : 'pages'}`;
      activate(-1 + (pages.length > 0 ? 1 : 0));
    } catch {
      status.textContent = 'The search could not be loaded. Check your connection, then try again.';
    }
  };

  const go = async () => {
    if (isStale) await update();
    const address = options()[active]?.dataset.address;
    location.href = address ?? all.href;
  };

  for (const opener of openers) {
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
    // A hand that comes near is about to search: load the engine meanwhile.
    opener.addEventListener('pointerenter', () => void warm().catch(() => undefined), { once: true });
  }
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
    if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey)) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    isStale = true;
    timer = window.setTimeout(() => void update(), typingPauseMs);
  });
  input.addEventListener('keydown', (event) => {
    // A search field would only clear itself at the first Escape.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      activate(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void go();
    }
  });
  list.addEventListener('click', (event) => {
    const address = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]')?.dataset.address : undefined;
    if (address) location.href = address;
  });
  part('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}
