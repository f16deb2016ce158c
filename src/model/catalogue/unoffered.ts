/** What a list can be asked for: the values of its facets, its orders, and the names of what else it keeps in its address. */
export interface Offered {
  facets: ReadonlyMap<string, { label: string; values: ReadonlySet<string> }>;
  orders: ReadonlySet<string>;
  others: readonly string[];
}
/** A part of an address that asks for what a list does not have; the label is that of its facet, where there is such a facet. */
export interface Unoffered {
  facet: string;
  value: string;
  label?: string;
}

/** Marks that others put on a link to count who follows it, and the words that a search brought somebody with. */
const passedOver = /^(?:utm_.*|.*clid|ref|highlight)$/;

/** What an address asks for and a list does not have, so that it would be left out without a word. */
export function findUnoffered(search: string, { facets, orders, others }: Offered): Unoffered[] {
  return [...new URLSearchParams(search)].flatMap(([facet, value]): Unoffered[] => {
    if (value === '' || facet === 'q' || others.includes(facet) || passedOver.test(facet)) return [];
    if (facet === 'sort') return orders.has(value) ? [] : [{ facet, value, label: 'Order' }];
    const known = facets.get(facet);
    if (known) return known.values.has(value) ? [] : [{ facet, value, label: known.label }];
    return [{ facet, value }];
  });
}
