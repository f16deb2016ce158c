import { citationCard } from './citation-card.ts';
import { takeDefinition, termCard } from './term-card.ts';

/**
 * Shows a card beside a citation, with the entry of the reference list, and beside a term, with its definition: on hover, on
 * keyboard focus and on tap.
 * The card is a native popover; the pointer and the Tab key can enter it, Escape closes it, and it never takes the focus by itself.
 * It never lies over its link, so that a second tap or click follows the link; its text scrolls, its actions stay in view.
 */
const showDelayMs = 120;
const hideDelayMs = 220;
/** Room around the card: to its link and to the edges of the window. */
const margin = 8;

const previewed = 'a.cite, a.term';

export function previewLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(previewed);
  if (links.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'citation-card';
  card.popover = 'manual';
  card.setAttribute('role', 'group');
  // A touch on its text moves the focus into it instead of out of the link, which would close it.
  card.tabIndex = -1;
  const text = document.createElement('div');
  text.className = 'citation-text';
  text.id = 'citation-card-text';
  document.body.append(card);

  let current: HTMLAnchorElement | undefined;
  let returning: HTMLAnchorElement | undefined;
  let tapped: HTMLAnchorElement | undefined;
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
    const content = link.matches('.term') ? termCard(link) : citationCard(link);
    if (!content) return;
    clearTimeout(timer);
    current?.removeAttribute('aria-describedby');
    current = link;
    card.setAttribute('aria-label', content.label);
    text.replaceChildren(...content.text);
    card.replaceChildren(text, content.actions);
    link.setAttribute('aria-describedby', text.id);
    // Shown anew for each link, since the link that opened it is where the Tab key enters it.
    if (card.matches(':popover-open')) card.hidePopover();
    card.showPopover({ source: link });
    text.scrollTop = 0;
    place(card, text, link);
  };

  const leave = (event: PointerEvent) => event.pointerType === 'mouse' && later(hide, hideDelayMs);
  for (const link of links) {
    takeDefinition(link);
    link.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && later(() => show(link), showDelayMs));
    link.addEventListener('pointerleave', leave);
    link.addEventListener('focus', () => link !== returning && link !== tapped && show(link));
    link.addEventListener('blur', () => later(hide, hideDelayMs));
    // The first tap shows the card, a second one follows the link. The card opens with the click, which ends the tap: a browser
    // asks what is under the finger, and gives it the focus, only after the finger has left.
    link.addEventListener('click', (event) => {
      const opens = link === tapped && link !== current;
      tapped = undefined;
      if (opens) show(link);
      if (opens && current === link) event.preventDefault();
    });
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', leave);
  card.addEventListener('focusin', () => clearTimeout(timer));
  card.addEventListener('focusout', () => later(hide, hideDelayMs));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Closed from inside, the focus goes back to the link, which then must not open the card again.
    returning = card.contains(document.activeElement) ? current : undefined;
    hide();
    returning?.focus();
    returning = undefined;
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(previewed) : null;
    tapped = link && pointerType !== 'mouse' ? link : undefined;
    if (!link && target instanceof Node && !card.contains(target)) hide();
  });
  // A touch that turns into scrolling is no tap.
  document.addEventListener('pointercancel', () => (tapped = undefined));
  addEventListener('scroll', () => current && place(card, text, current), { passive: true });
}

/**
 * Puts the card below the link, or above it where there is no room below, inside the window and never over the link: where
 * neither side has room for all of it, the larger one takes it and its text scrolls.
 */
function place(card: HTMLElement, text: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  // Scrolled out of the window, the link leaves the card at that edge.
  const [top, bottom] = [at.top, at.bottom].map((edge) => Math.max(0, Math.min(edge, innerHeight))) as [number, number];
  const firstLine = link.getClientRects()[0]?.left ?? 0;
  const wanted = card.offsetHeight - text.clientHeight + text.scrollHeight;
  const below = innerHeight - bottom - 2 * margin;
  const above = top - 2 * margin;
  const isBelow = below >= wanted || below >= above;
  const height = Math.min(wanted, isBelow ? below : above);
  card.style.maxHeight = `${height}px`;
  card.style.left = `${Math.max(margin, Math.min(firstLine, innerWidth - card.offsetWidth - margin))}px`;
  card.style.top = `${isBelow ? bottom + margin : top - margin - height}px`;
}
