import { citationCard } from './citation-card.ts';

/**
 * Shows the entry of the reference list beside a citation: on hover, on keyboard focus and on tap.
 * The card is a native popover; the pointer and the Tab key can enter it, Escape closes it, and it never takes the focus by itself.
 */
const showDelayMs = 120;
const hideDelayMs = 220;

export function previewCitations(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.cite');
  if (links.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'citation-card';
  card.popover = 'manual';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', 'Cited work');
  card.id = 'citation-card';
  document.body.append(card);

  let current: HTMLAnchorElement | undefined;
  let returning: HTMLAnchorElement | undefined;
  let timer = 0;
  const later = (action: () => void, delayMs: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, delayMs);
  };
  const hide = () => {
    clearTimeout(timer);
    current?.removeAttribute('aria-describedby');
    current = undefined;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const show = (link: HTMLAnchorElement) => {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector('.reference-entry');
    if (!entry) return;
    current?.removeAttribute('aria-describedby');
    current = link;
    const parts = citationCard(entry);
    parts.slice(0, 2).forEach((part, index) => (part.id = `${card.id}-${index}`));
    card.replaceChildren(...parts);
    link.setAttribute('aria-describedby', `${card.id}-0 ${card.id}-1`);
    // Shown anew for each link, since the link that opened it is where the Tab key enters it.
    if (card.matches(':popover-open')) card.hidePopover();
    card.showPopover({ source: link });
    place(card, link);
  };

  for (const link of links) {
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(() => show(link), showDelayMs));
    link.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && later(hide, hideDelayMs));
    link.addEventListener('focus', () => link !== returning && show(link));
    link.addEventListener('blur', () => later(hide, hideDelayMs));
    // The first tap shows the card, a tap on its title opens the page; a second tap follows the link.
    link.addEventListener('pointerup', (event) => {
      if (event.pointerType !== 'mouse' && current !== link) {
        link.addEventListener('click', (click) => click.preventDefault(), { once: true });
        show(link);
      }
    });
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(hide, hideDelayMs));
  card.addEventListener('focusin', () => clearTimeout(timer));
  card.addEventListener('focusout', () => later(hide, hideDelayMs));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Closed from inside, the focus goes back to the citation, which then must not open the card again.
    returning = card.contains(document.activeElement) ? current : undefined;
    hide();
    returning?.focus();
    returning = undefined;
  });
  document.addEventListener('pointerdown', (event) => {
    if (
      event.target instanceof Node &&
      !card.contains(event.target) &&
      !(event.target instanceof Element && event.target.closest('a.cite'))
    )
      hide();
  });
  addEventListener('scroll', () => current && place(card, current), { passive: true });
}

/** Below the link, or above it where there is no room, always inside the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const margin = 8;
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(margin, Math.min(at.left, innerWidth - width - margin));
  const below = at.bottom + margin;
  const top = below + height > innerHeight - margin && at.top - height - margin > 0 ? at.top - height - margin : below;
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`;
}
