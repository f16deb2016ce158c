import { paths } from '../paths.ts';
import { resultGroups } from '../results/groups.ts';
import { sitePages } from '../site-pages.ts';
import type { Survey } from '../survey.ts';
import { news } from './news.ts';

/** A page with the day of its last change. */
export interface PageEntry {
  path: string;
  changed: string;
}

/** Every page that a search engine should know; the search page and the error page are left out. */
export function allPages(survey: Survey): PageEntry[] {
  const { edition } = survey;
  /** The last of some days; what nothing is known of is as old as the edition. */
  const latest = (...days: (string | undefined)[]) =>
    days.reduce<string>((last, day) => (day && day > last ? day : last), edition.date);
  // Pages that list and count what the others hold change with any of them.
  const listed = latest(news(survey)[0]?.date);
  const sections = [...survey.sections.values()].map(({ path, history }) => ({
    path: paths.section(path),
    changed: history[0]?.date ?? edition.date,
  }));
  const fixed = [
    paths.home,
    ...sitePages.map(({ path }) => path),
    ...survey.chapters.map(({ id }) => paths.chapter(id)),
    ...resultGroups(survey).map(({ path }) => path),
    '/about/design/',
  ];
  return [
    ...fixed.map((path) => ({ path, changed: listed })),
    ...sections,
    ...[...survey.techniques.values()].map(({ id, checked }) => ({ path: paths.technique(id), changed: checked })),
    ...[...survey.benchmarks.values()].map(({ id, checked }) => ({ path: paths.benchmark(id), changed: checked })),
    ...[...survey.metrics.values()].map(({ id, checked }) => ({ path: paths.metric(id), changed: checked })),
    ...[...survey.references.values()].map(({ key, since, summary }) => ({
      path: paths.reference(key),
      changed: latest(since, ...(summary?.sources ?? []).map(({ checked }) => checked)),
    })),
  ];
}
