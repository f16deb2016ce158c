/** Whether a view is a step of its own, which Back undoes, or takes the place of the one before. */
export type Step = 'push' | 'replace';

/**
 * Writes a query into the address. A query that is there already makes no step.
 *
 * @returns whether it was another one
 */
export function writeQuery(query: URLSearchParams, step: Step): boolean {
  const search = query.toString();
  if (search === new URLSearchParams(location.search).toString()) return false;
  const address = search ? `?${search}` : location.pathname;
  if (step === 'push') history.pushState(null, '', address);
  // What is named after the hash goes on being shown.
  else history.replaceState(null, '', address + location.hash);
  return true;
}
