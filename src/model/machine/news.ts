import { group } from 'd3';
import { paths } from '../paths.ts';
import type { Survey } from '../survey.ts';

/** One change that readers may want to hear of; its id never changes. */
export interface NewsItem {
  id: string;
  kind: 'section' | 'technique';
  /** What was changed: `2.5 Direct preference optimisation`. */
  name: string;
  /** What was done to a section; a record of a technique has no such line. */
  change?: string;
  title: string;
  text: string;
  path: string;
  date: string;
}

/** What is new, the newest first: changes of sections and records of techniques. Feeds and pages ask here. */
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
  const techniques = [...survey.techniques.values()].map(({ id, name, gist, checked }) => ({
    id: paths.technique(id),
    kind: 'technique' as const,
    name,
    title: `Technique: ${name}`,
    text: gist,
    path: paths.technique(id),
    date: checked,
  }));
  // Of one page and day the last change comes first, as in its history.
  return [...sections, ...techniques].sort((a, b) =>
    a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.path === b.path ? 0 : a.path < b.path ? -1 : 1,
  );
}

/** A page that was changed on some day, with all that was done to it then, the first change first. */
export interface ChangedPage {
  path: string;
  name: string;
  text: string;
  changes: string[];
}

/** What was changed on one day. */
export interface DayOfNews {
  date: string;
  sections: ChangedPage[];
  techniques: ChangedPage[];
}

/** The same news for reading, by day, the newest first: each page once a day, sections and names in their order. */
export function newsByDay(survey: Survey): DayOfNews[] {
  const inOrder = (a: ChangedPage, b: ChangedPage) => a.name.localeCompare(b.name, 'en', { numeric: true });
  return [...group(news(survey), ({ date }) => date)].map(([date, items]) => {
    const pagesOf = (wanted: NewsItem['kind']) =>
      [
        ...group(
          items.filter(({ kind }) => kind === wanted),
          ({ path }) => path,
        ),
      ]
        .map(([path, all]) => ({
          path,
          name: all[0]?.name ?? '',
          text: all[0]?.text ?? '',
          changes: all.flatMap(({ change }) => change ?? []).reverse(),
        }))
        .sort(inOrder);
    return { date, sections: pagesOf('section'), techniques: pagesOf('technique') };
  });
}
