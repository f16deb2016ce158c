import { paths } from '../paths.ts';
import type { Section, Survey } from '../survey.ts';
import type { Head, Mark, Matrix } from './matrix.ts';

/** The chapter whose sections are challenges. */
export const challengeChapter = 'challenges';

/** Names of prose that link to records, with where the records are. */
const kinds = {
  Technique: { corner: 'Technique', of: (survey: Survey) => survey.techniques, path: paths.technique },
  Benchmark: { corner: 'Benchmark', of: (survey: Survey) => survey.benchmarks, path: paths.benchmark },
  Metric: { corner: 'Metric', of: (survey: Survey) => survey.metrics, path: paths.metric },
} as const;
export type LinkedKind = keyof typeof kinds;

/** The written sections of the chapter on challenges. */
export function challengesOf(survey: Survey): Section[] {
  return survey.chapters.find(({ id }) => id === challengeChapter)?.sections.filter(({ status }) => status === 'written') ?? [];
}

/** The records of a kind that a section links to, by name. */
export function recordsNamedIn(survey: Survey, section: Section, kind: LinkedKind): Head[] {
  const { of, path } = kinds[kind];
  const ids = new Set(section.prose.links.filter(({ name }) => name === kind).map(({ target }) => target));
  return [...of(survey).values()]
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({ id, name, path: path(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The sections that link to a record, in reading order. */
export function placesNaming(survey: Survey, kind: LinkedKind, id: string): { label: string; path: string }[] {
  return [...survey.sections.values()]
    .filter(({ prose }) => prose.links.some(({ name, target }) => name === kind && target === id))
    .map(({ number, title, path }) => ({ label: `${number} ${title}`, path: paths.section(path) }));
}

/** Records over challenges: each mark counts the links of a section and leads to the heading of the first. Records without a mark are left out. */
export function challengeMatrix(survey: Survey, kind: LinkedKind): Matrix {
  const sections = challengesOf(survey);
  const { corner, of, path } = kinds[kind];
  const rows = [...of(survey).values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap(({ id, name }) => {
      const cells = new Map<string, Mark[]>();
      for (const section of sections) {
        const mark = markOf(section, kind, id);
        if (mark) cells.set(section.path, [mark]);
      }
      return cells.size > 0 ? [{ id, name, path: path(id), cells }] : [];
    });
  const columns = sections.map((section) => ({
    id: section.path,
    name: `${section.number} ${section.title}`,
    path: paths.section(section.path),
  }));
  return { corner, columns, rows };
}

function markOf({ prose, path, number }: Section, kind: LinkedKind, id: string): Mark | undefined {
  const links = prose.links.filter(({ name, target }) => name === kind && target === id);
  const [first] = links;
  if (!first) return undefined;
  const heading = prose.headings.findLast(({ line }) => line <= first.line)?.id;
  return {
    letter: String(links.length),
    meaning: `named ${links.length === 1 ? 'once' : `${links.length} times`} in ${number}`,
    sources: [],
    path: `${paths.section(path)}${heading ? `#${heading}` : ''}`,
  };
}
