/** Whether a view is a step of its own, which Back undoes, or takes the place of the one before. */
export type Step = 'push' | 'replace';

/**
 * Writes a query into the address. A query that is there already makes no step.
 *
 * @param hash what the address names on the page; it stays where the address is replaced, and goes with a step of its own
 * @returns whether it was another query
 */
export function writeQuery(query: URLSearchParams, step: Step, hash = step === 'push' ? '' : location.hash): boolean {
  const search = query.toString();
  if (search === new URLSearchParams(location.search).toString()) return false;
  const address = (search ? `?${search}` : location.pathname) + hash;
  if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  return true;
}
