/** What the form of a list says, in words: `Metric: PickScore or HPS v2` for each facet with a choice, and the name of the order. */
export function wordsOf(form: HTMLFormElement): { filters: string[]; order: string } {
  const text = form.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim();
  const chosen = [...form.querySelectorAll('fieldset')].flatMap((facet) => {
    const values = [...facet.querySelectorAll('input:checked + span')].map(({ textContent }) => textContent);
    return values.length === 0 ? [] : `${facet.querySelector('legend')?.textContent ?? ''}: ${values.join(' or ')}`;
  });
  const order = form.querySelector('select')?.selectedOptions[0]?.textContent ?? '';
  return { filters: text ? [`“${text}”`, ...chosen] : chosen, order };
}
