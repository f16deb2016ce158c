import { paths } from '../paths.ts';
import type { Benchmark, Survey } from '../survey.ts';
import type { ReportedNumber } from './numbers.ts';
import { placedNumbers, type Placed } from './places.ts';

/** Numbers that were measured on one benchmark, or on test sets without a record whose names begin alike. */
export interface ResultGroup {
  /** Last part of its address. */
  id: string;
  /** What the numbers were measured on: `GenEval`, `other test sets A–D`. */
  name: string;
  path: string;
  /** The record of what they were measured on; undefined for test sets without one. */
  benchmark: Benchmark | undefined;
  numbers: readonly Placed[];
}

/**
 * Test sets without a record are looked for by their names, so the first letter divides them. The borders give lists of some
 * 400 numbers. Where one outgrows the others, its largest test set gets a record, and with it a list of its own.
 */
const letters = [
  { from: 'A', to: 'D' },
  { from: 'E', to: 'H' },
  { from: 'I', to: 'O' },
  { from: 'P', to: 'S' },
  { from: 'T', to: 'Z' },
] as const;
const idOfLetters = ({ from, to }: (typeof letters)[number]) => `other-${from}-${to}`.toLowerCase();

/** What stands for the id of a group where the numbers of all are meant. */
export const allNumbers = 'all';

/** The group of a number: the benchmark's, otherwise that of its test set's first letter; names without a Latin letter are first. */
export function groupIdOf({ table: { testSet } }: ReportedNumber): string {
  if (testSet.benchmark !== undefined) return testSet.benchmark;
  const first = /[A-Z]/.exec(testSet.name.normalize('NFD').toUpperCase())?.[0] ?? 'A';
  return idOfLetters(letters.find(({ to }) => first <= to) ?? letters[0]);
}

/** The page on which a number stands among those of others. */
export const groupPathOf = (number: ReportedNumber): string => paths.resultGroup(groupIdOf(number));

/** The page of a group with one filter set. */
export function withValue({ path }: ResultGroup, filter: 'metric' | 'test-set', value: string): string {
  return `${path}?${filter}=${encodeURIComponent(value)}`;
}

/** The groups that have numbers: benchmarks with most numbers first, then the other test sets by letters. */
export function resultGroups(survey: Survey): ResultGroup[] {
  const byGroup = Map.groupBy(placedNumbers(survey), ({ number }) => groupIdOf(number));
  const groupOf = (id: string, name: string, benchmark?: Benchmark): ResultGroup[] => {
    const numbers = byGroup.get(id);
    return numbers ? [{ id, name, path: paths.resultGroup(id), benchmark, numbers }] : [];
  };
  return [
    ...[...survey.benchmarks.values()]
      .flatMap((benchmark) => groupOf(benchmark.id, benchmark.name, benchmark))
      .sort((a, b) => b.numbers.length - a.numbers.length || (a.name < b.name ? -1 : 1)),
    ...letters.flatMap((each) => groupOf(idOfLetters(each), `other test sets ${each.from}–${each.to}`)),
  ];
}

/** A value of the numbers with how many have it, and in which groups. */
export interface Occurrence<T> {
  value: T;
  count: number;
  groups: { group: ResultGroup; count: number }[];
}

/** The values that numbers have, by their names; numbers without one are left out. The most frequent come first. */
export function occurrences<T>(
  groups: readonly ResultGroup[],
  valueOf: (number: ReportedNumber) => { key: string; value: T } | undefined,
): Occurrence<T>[] {
  const found = new Map<string, Occurrence<T>>();
  for (const group of groups)
    for (const [key, each] of Map.groupBy(
      group.numbers.flatMap(({ number }) => valueOf(number) ?? []),
      (one) => one.key,
    )) {
      const [first] = each;
      if (!first) continue;
      const before = found.get(key) ?? { value: first.value, count: 0, groups: [] };
      found.set(key, {
        ...before,
        count: before.count + each.length,
        groups: [...before.groups, { group, count: each.length }],
      });
    }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
