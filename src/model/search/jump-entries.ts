import { citationLabel } from '../bibliography/labels.ts';
import { familyOf } from '../bibliography/names.ts';
import { paths } from '../paths.ts';
import { sitePages } from '../site-pages.ts';
import type { Reference, Survey } from '../survey.ts';
import { modelsOf, otherWordsFor, withSynonyms } from './synonyms.ts';

export type JumpKind = 'Technique' | 'Benchmark' | 'Metric' | 'Section' | 'Heading' | 'Term' | 'Work' | 'Page';

/** A place one can jump to. */
export interface JumpEntry {
  kind: JumpKind;
  /** What it is called. */
  title: string;
  /** Address inside the site, without the base path. */
  path: string;
  /** Other names: aliases, acronyms, words that mean the same. */
  names?: string[];
  /** Family names of the authors. */
  people?: string[];
  /** What tells it from others of the same title: authors and year, or the section. */
  detail?: string;
}

/** So many first authors and the last one; others are left to the full-text search: lists of hundreds would be most of the download. */
const firstAuthors = 3;

/** Every place of the Atlas with a name of its own, in the order of the pages. */
export function buildJumpEntries(survey: Survey): JumpEntry[] {
  const named = (kind: JumpKind, title: string, path: string, names: string[]): JumpEntry => ({
    kind,
    title,
    path,
    ...listed('names', withSynonyms(survey.aliases, [title, ...names]).slice(1)),
  });
  return [
    ...[...survey.techniques.values()].map(({ id, name, aliases }) => named('Technique', name, paths.technique(id), aliases)),
    ...[...survey.benchmarks.values()].map(({ id, name, aliases }) => named('Benchmark', name, paths.benchmark(id), aliases)),
    ...[...survey.metrics.values()].map(({ id, name, aliases }) => named('Metric', name, paths.metric(id), aliases)),
    ...[...survey.sections.values()].map(({ number, title, path }) => ({
      ...named('Section', title, paths.section(path), []),
      detail: `Section ${number}`,
    })),
    ...[...survey.glossary.values()].map(({ id, term, aliases }) => named('Term', term, paths.term(id), aliases)),
    ...sitePages.map((page) => ({ kind: 'Page' as const, ...page })),
    ...[...survey.references.values()].map((work) => entryOfWork(work, survey.aliases)),
    ...[...survey.sections.values()].flatMap((section) =>
      section.prose.headings
        .filter(({ id, depth }) => id && depth === 2)
        .map(({ id, text }) => ({
          kind: 'Heading' as const,
          title: text,
          path: `${paths.section(section.path)}#${id}`,
          detail: `Section ${section.number}`,
        })),
    ),
  ];
}

function entryOfWork(work: Reference, aliases: Survey['aliases']): JumpEntry {
  const [name = ''] = work.csl.title.split(':');
  const authors = work.csl.author ?? [];
  const telling = authors.filter((_, place) => place < firstAuthors || place === authors.length - 1);
  return {
    kind: 'Work',
    title: work.csl.title,
    path: paths.reference(work.key),
    ...listed('names', [...work.otherTitles, ...otherWordsFor(aliases, name), ...modelsOf(work, aliases)]),
    ...listed('people', telling.map(familyOf)),
    detail: citationLabel(work),
  };
}

function listed<K extends string>(field: K, values: string[]): { [key in K]?: string[] } {
  return values.length > 0 ? ({ [field]: values } as { [key in K]?: string[] }) : {};
}
