import { copyOnClick } from './copy-on-click.ts';
import { cardActions, type LinkCard } from './link-card.ts';
import { targetOfHash } from './target-of-hash.ts';

/**
 * What the card of a citation shows: the entry of the reference list, the summary that it carries, a button that copies the
 * work as BibTeX and the way to its page.
 */
export function citationCard(link: HTMLAnchorElement): LinkCard | undefined {
  const entry = targetOfHash(link.hash)?.querySelector('.reference-entry');
  if (!entry) return undefined;
  const shown = entry.cloneNode(true) as HTMLElement;
  const title = shown.querySelector<HTMLAnchorElement>('.reference-title');
  const bibtex = shown.querySelector<HTMLAnchorElement>('a[href$=".bib"]');
  const summary = document.createElement('p');
  summary.className = 'citation-summary';
  summary.textContent = shown.dataset.summary ?? 'No summary of this work has been written yet.';
  summary.classList.toggle('unknown', !shown.dataset.summary);
  const actions = cardActions(title?.href ?? '', 'Open page');
  if (bibtex) {
    if (navigator.clipboard) actions.prepend(copyButton(bibtex.href));
    // The separator before the link goes with it: the button takes its place.
    if (bibtex.previousSibling?.nodeType === Node.TEXT_NODE) bibtex.previousSibling.remove();
    bibtex.remove();
  }
  return { label: 'Cited work', text: [shown, summary], actions };
}

/** A button that copies the text of an address and says how that went. */
function copyButton(address: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small-button';
  button.textContent = 'Copy BibTeX';
  const write = () => {
    // The promise goes into the clipboard item, so that nothing is waited for before the clipboard is asked.
    const text = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
      return new Blob([await answer.text()], { type: 'text/plain' });
    });
    return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  };
  copyOnClick(button, write, 'Not copied; its page has the file');
  return button;
}
