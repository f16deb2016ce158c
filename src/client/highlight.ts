/** Marks the words that a search brought somebody here with (`?highlight=...`), by the CSS highlight interface: the page itself stays as it is. */
export function highlightSearchWords(): void {
  const words =
    new URLSearchParams(location.search)
      .get('highlight')
      ?.split(/\s+/)
      .filter((word) => word.length > 1) ?? [];
  if (words.length === 0 || !('highlights' in CSS)) return;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.katex, script, style')) continue;
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('search', new Highlight(...ranges));
}
