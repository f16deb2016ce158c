import { group } from 'd3';
import { authorsShort, issuedYear } from '../bibliography/names.ts';
import { paths, recordPath } from '../paths.ts';
import type { Survey } from '../survey.ts';

/** Kinds of records that come into the Atlas, in the order in which they are told. */
export const recordKinds = ['technique', 'benchmark', 'metric', 'work'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One change that readers may want to hear of; its id never changes. */
export interface NewsItem {
  id: string;
  kind: 'section' | RecordKind;
  /** What was changed: `2.5 Direct preference optimisation`. */
  name: string;
  /** What was done to a section; a record has no such line. */
  change?: string;
  /** Set for a record that came into the Atlas on that day; one of a technique without it was checked. */
  isNew?: boolean;
  title: string;
  text: string;
  path: string;
  date: string;
}

/**
 * What is new, the newest first: changes of sections, records that came into the Atlas after its first day, and techniques whose records
 * were checked later. Feeds and pages ask here.
 */
export function news(survey: Survey): NewsItem[] {
  const sections = [...survey.sections.values()].flatMap(({ path, number, title, summary, history, status }) =>
    history
      .filter(() => status === 'written')
      .map(({ date, change }) => ({
        id: `${paths.section(path)}@${date}:${change}`,
        kind: 'section' as const,
        name: `${number} ${title}`,
        change,
        title: `${number} ${title}: ${change}`,
        text: summary,
        path: paths.section(path),
        date,
      })),
  );
  const records = recordsOf(survey);
  const added = records.flatMap(({ since, ...record }): NewsItem[] => {
    if (since === undefined) return [];
    return [{ ...record, id: `${record.path}@new`, isNew: true, title: `New ${record.kind}: ${record.name}`, date: since }];
  });
  const checked = records.flatMap(({ since, checked: date, ...record }): NewsItem[] =>
    record.kind === 'technique' && date !== undefined && date !== since
      ? [{ ...record, id: record.path, title: `Technique: ${record.name}`, date }]
      : [],
  );
  // Of one page and day the last change comes first, as in its history.
  return [...sections, ...added, ...checked].sort((a, b) =>
    a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.path === b.path ? 0 : a.path < b.path ? -1 : 1,
  );
}

interface Recorded {
  kind: RecordKind;
  name: string;
  text: string;
  path: string;
  since: string | undefined;
  checked?: string;
}

function recordsOf({ techniques, benchmarks, metrics, references }: Survey): Recorded[] {
  const named = (kind: keyof typeof recordPath, records: Survey['techniques' | 'benchmarks' | 'metrics']) =>
    [...records.values()].map(({ id, name, gist, since, checked }): Recorded => ({
      kind,
      name,
      text: gist,
      path: recordPath[kind](id),
      since,
      checked,
    }));
  return [
    ...named('technique', techniques),
    ...named('benchmark', benchmarks),
    ...named('metric', metrics),
    ...[...references.values()].map((work): Recorded => ({
      kind: 'work',
      name: work.csl.title,
      text: [`${authorsShort(work)}${issuedYear(work) ? ` ${issuedYear(work)}` : ''}.`, work.summary?.text]
        .filter(Boolean)
        .join(' '),
      path: paths.reference(work.key),
      since: work.since,
    })),
  ];
}

/** A page of which there is news on some day, with all that was done to it then, the first change first. */
export interface NewsPage {
  path: string;
  name: string;
  text: string;
  changes: string[];
}

/** What is new on one day. */
export interface DayOfNews {
  date: string;
  /** Sections that were changed. */
  sections: NewsPage[];
  /** Records that came into the Atlas. */
  added: Record<RecordKind, NewsPage[]>;
  /** Techniques whose records were checked that had been there before. */
  checked: NewsPage[];
}

/** The same news for reading, by day, the newest first: each page once a day, sections and names in their order. */
export function newsByDay(survey: Survey): DayOfNews[] {
  const inOrder = (a: NewsPage, b: NewsPage) => a.name.localeCompare(b.name, 'en', { numeric: true });
  return [...group(news(survey), ({ date }) => date)].map(([date, items]) => {
    const pagesOf = (wanted: (item: NewsItem) => boolean) =>
      [...group(items.filter(wanted), ({ path }) => path)]
        .map(([path, all]) => ({
          path,
          name: all[0]?.name ?? '',
          text: all[0]?.text ?? '',
          changes: all.flatMap(({ change }) => change ?? []).reverse(),
        }))
        .sort(inOrder);
    const addedOf = (wanted: RecordKind) => pagesOf(({ kind, isNew = false }) => isNew && kind === wanted);
    return {
      date,
      sections: pagesOf(({ kind }) => kind === 'section'),
      added: {
        technique: addedOf('technique'),
        benchmark: addedOf('benchmark'),
        metric: addedOf('metric'),
        work: addedOf('work'),
      },
      checked: pagesOf(({ kind, isNew }) => kind === 'technique' && !isNew),
    };
  });
}
