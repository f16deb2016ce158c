/** So many techniques fit beside each other. */
export const mostCompared = 6;

/** The query by which the comparison and the list of techniques name a choice: `t=<id>&t=<id>`. */
export const queryOf = (ids: readonly string[]): URLSearchParams => new URLSearchParams(ids.map((id) => ['t', id]));
