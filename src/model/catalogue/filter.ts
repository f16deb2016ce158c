/** The chosen values by facet; within a facet any may hold, between facets all must. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

/** What a list knows of a record to filter it: the ids of its values by facet. */
export interface Filtered {
  values: Readonly<Record<string, readonly string[]>>;
}

/** Whether a record has one of the chosen values in every facet with a choice. */
export function fits({ values }: Filtered, choice: Choice): boolean {
  return [...choice].every(([facet, chosen]) => values[facet]?.some((value) => chosen.has(value)) ?? false);
}

/** How often each value of a facet occurs in the records that fit the choice of the other facets. */
export function countValues(rows: readonly Filtered[], facet: string, choice: Choice): Map<string, number> {
  const others = new Map([...choice].filter(([other]) => other !== facet));
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!fits(row, others)) continue;
    for (const value of new Set(row.values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
