import { findUnoffered, type Offered, type Unoffered } from '#model/catalogue/unoffered.ts';

/**
 * Says what an address asks for and a list does not have.
 *
 * @param part holds the remark and a button
 * @param form has what the list can be asked for
 * @param search the query of the address
 */
export function tellOdd(part: HTMLElement, form: HTMLFormElement, search: string): void {
  const odd = findUnoffered(search, offeredBy(form));
  part.hidden = odd.length === 0;
  const said = part.querySelector('[data-part="odd-said"]');
  if (said)
    said.textContent = `The address asks for what this list does not have: ${odd.map(nameOf).join(', ')}. The list leaves it out.`;
}

function offeredBy(form: HTMLFormElement): Offered {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const facets = [...Map.groupBy(boxes, ({ name }) => name)].map(([name, own]) => {
    const label = own[0]?.closest('fieldset')?.querySelector('legend')?.textContent ?? name;
    return [name, { label, values: new Set(own.map(({ value }) => value)) }] as const;
  });
  const orders = [...form.querySelectorAll('option')].map(({ value }) => value);
  // What is chosen to be compared stands in the address, too.
  return { facets: new Map(facets), orders: new Set(orders), others: ['t'] };
}

const nameOf = ({ facet, value, label }: Unoffered): string =>
  label === undefined ? `“${facet}=${value}”` : `${label} “${value}”`;
