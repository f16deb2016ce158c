/**
 * Makes a change that makes buttons anew, and gives the focus that was on one of them to what stands in its place, or to the last one
 * of its list. Without it whoever works with the keyboard would begin at the top of the page again.
 *
 * @param lists selectors of the lists of buttons
 * @param otherwise takes the focus where its list is empty, or what had it was no button of a list
 */
export function keepFocus(root: HTMLElement, lists: readonly string[], otherwise: HTMLElement, change: () => void): void {
  const held = document.activeElement;
  const list = lists.find((selector) => held?.matches(selector));
  const all = () => (list === undefined ? [] : [...root.querySelectorAll<HTMLElement>(list)]);
  const place = all().findIndex((each) => each === held);
  const isInside = held !== null && root.contains(held);
  change();
  if (!isInside || root.contains(held)) return;
  const there = all();
  (there[Math.min(place, there.length - 1)] ?? otherwise).focus();
}
