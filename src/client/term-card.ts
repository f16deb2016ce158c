import { cardActions, type LinkCard } from './link-card.ts';

/**
 * Takes the definitions over from the titles of the links, which neither touch nor keyboard shows; else the browser would show
 * a second card.
 */
export function takeDefinition(link: HTMLAnchorElement): void {
  if (!link.title) return;
  link.setAttribute('aria-description', link.title);
  link.removeAttribute('title');
}

/** What the card of a term shows: its definition and the way to the glossary. */
export function termCard(link: HTMLAnchorElement): LinkCard | undefined {
  const definition = link.getAttribute('aria-description');
  if (definition === null) return undefined;
  const text = document.createElement('p');
  const term = document.createElement('strong');
  term.textContent = link.dataset.name ?? link.textContent;
  text.append(term, `: ${definition}`);
  return { label: 'Term', text: [text], actions: cardActions(link.href, 'Open the glossary') };
}
