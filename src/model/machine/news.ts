import { group } from 'd3';
import { citationLabel } from '../bibliography/labels.ts';
import { paths, recordPath } from '../paths.ts';
import type { Survey } from '../survey.ts';
import { count } from '../text.ts';

/** Kinds of records that come into the Atlas, in the order in which they are told. */
const recordKinds = ['technique', 'benchmark', 'metric', 'work'] as const;
type RecordKind = (typeof recordKinds)[number];

/** One change that readers may want to hear of; its id never changes. */
export interface NewsItem {
  id: string;
  kind: 'section' | RecordKind;
  /** What was changed: `2.5 Direct preference optimisation`. */
  name: string;
  /** What a list says after the name: what was done to a section, by whom a work is, what a technique does. */
  note?: string;
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
        note: change,
        title: `${number} ${title}: ${change}`,
        text: summary,
        path: paths.section(path),
        date,
      })),
  );
  const records = recordsOf(survey);
  const added = records.flatMap(({ kind, name, note, text, path, since: date }): NewsItem[] =>
    date === undefined
      ? []
      : [{ id: `${path}@new`, kind, name, note, isNew: true, title: `New ${kind}: ${name}`, text, path, date }],
  );
  const checked = records.flatMap(({ kind, name, text, path, since, checked: date }): NewsItem[] =>
    kind === 'technique' && date !== undefined && date !== since
      ? [{ id: path, kind, name, title: `Technique: ${name}`, text, path, date }]
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
  note: string;
  text: string;
  path: string;
  since: string | undefined;
  checked?: string;
}

function recordsOf({ techniques, benchmarks, metrics, references }: Survey): Recorded[] {
  const named = (kind: keyof typeof recordPath, records: Survey['techniques' | 'benchmarks' | 'metrics']): Recorded[] =>
    [...records.values()].map(({ id, name, gist, since, checked }) => {
      return { kind, name, note: gist, text: gist, path: recordPath[kind](id), since, checked };
    });
  const works = [...references.values()].map((work): Recorded => {
    const note = citationLabel(work);
    const text = [note.endsWith('.') ? note : `${note}.`, work.summary?.text].filter(Boolean).join(' ');
    return { kind: 'work', name: work.csl.title, note, text, path: paths.reference(work.key), since: work.since };
  });
  return [...named('technique', techniques), ...named('benchmark', benchmarks), ...named('metric', metrics), ...works];
}

/** A page of which there is news on some day, with what is said of it: all that was done to a section, the first change first. */
export interface NewsPage {
  path: string;
  name: string;
  notes: string[];
}

/** News of one kind on a day. */
export interface NewsList {
  kind: NewsItem['kind'] | 'checked';
  /** Its permanent id on the page of what is new: `day-2026-11-28-work`. */
  id: string;
  /** `41 new works`. */
  heading: string;
  pages: NewsPage[];
}

/** What is new on one day: lists that are not empty. */
export interface DayOfNews {
  date: string;
  lists: NewsList[];
}

/**
 * The same news for reading, by day, the newest first: each page once a day in a list, in the order of sections and names. New records
 * come first: of a busy day every section may have been changed.
 */
export function newsByDay(survey: Survey): DayOfNews[] {
  return [...group(news(survey), ({ date }) => date)].map(([date, items]) => {
    const list = (kind: NewsList['kind'], heading: (pages: number) => string): NewsList => {
      const pages = pagesOf(items.filter((item) => kindOf(item) === kind));
      return { kind, id: `day-${date}-${kind}`, heading: heading(pages.length), pages };
    };
    const lists = [
      ...recordKinds.map((kind) => list(kind, (pages) => count(pages, `new ${kind}`))),
      list('section', (pages) => `${count(pages, 'section')} written or changed`),
      list('checked', (pages) => count(pages, 'record of a technique checked', 'records of techniques checked')),
    ];
    return { date, lists: lists.filter(({ pages }) => pages.length > 0) };
  });
}

const kindOf = ({ kind, isNew }: NewsItem): NewsList['kind'] => (kind === 'section' || isNew ? kind : 'checked');

function pagesOf(items: readonly NewsItem[]): NewsPage[] {
  const pages = [...group(items, ({ path }) => path)].map(([path, all]) => {
    const notes = all.flatMap(({ note }) => note ?? []).reverse();
    return { path, name: all[0]?.name ?? '', notes };
  });
  return pages.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
