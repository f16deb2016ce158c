/**
 * Puts an excerpt into an element without trusting it as HTML: only the text and the marks around found words survive.
 * Pagefind escapes what it found, so the text is parsed in an inert document and copied node by node.
 */
export function fillExcerpt(element: HTMLElement, excerpt: string): void {
  const inert = new DOMParser().parseFromString(excerpt, 'text/html');
  element.replaceChildren();
  for (const node of inert.body.childNodes) {
    if (node instanceof Element && node.tagName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      element.append(mark);
    } else {
      element.append(node.textContent ?? '');
    }
  }
}

/** Adds the words to an address so that the page can highlight them on arrival. */
export function withHighlight(address: string, words: string): string {
  const [path = '', fragment] = address.split('#');
  return `${path}?highlight=${encodeURIComponent(words)}${fragment ? `#${fragment}` : ''}`;
}
