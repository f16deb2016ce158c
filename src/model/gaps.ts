/**
 * What stands where a record holds no value: three words for three cases, which the editorial policy defines. Everything that
 * shows a gap asks here.
 */
export const gaps = {
  /** The sources were read for it and do not tell. */
  notReported: 'Not reported',
  /** Nobody has looked, or what was found is not in the record. */
  notChecked: 'Not yet checked',
  /** There can be no value: a set of prompts has no judgements. */
  notApplicable: 'Does not apply',
} as const;

/** The word for a value that is missing from a group of facts, which was read where the group names sources. */
export function gapIn(group: { sources: readonly unknown[] } | undefined): string {
  return group ? gaps.notReported : gaps.notChecked;
}
