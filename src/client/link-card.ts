/** What a card shows beside a link: the text that describes the link, and what can be done with it, below. */
export interface LinkCard {
  /** What the card is called. */
  label: string;
  text: HTMLElement[];
  actions: HTMLElement;
}

/** The row of a card for what can be done, ending in a way to a page. */
export function cardActions(address: string, label: string): HTMLElement {
  const actions = document.createElement('p');
  actions.className = 'citation-actions';
  const open = document.createElement('a');
  open.href = address;
  open.textContent = label;
  actions.append(open);
  return actions;
}
