import { anchors, paths } from './paths.ts';
import type { Survey } from './survey.ts';
import { allPages } from './machine/pages.ts';

const blockAnchors = { equation: anchors.equation, figure: anchors.figure, table: anchors.table };

/**
 * Every address that others may cite: pages, headings and numbered blocks of sections, terms, symbols. Places that
 * follow from the text, as the entries of a reference list, are left out.
 */
export function citableAddresses(survey: Survey): string[] {
  return [
    ...allPages(survey).map(({ path }) => path),
    ...[...survey.sections.values()].flatMap(({ path, prose }) => [
      ...prose.headings.flatMap(({ id }) => (id === undefined ? [] : [`${paths.section(path)}#${id}`])),
      ...prose.blocks.map(({ kind, id }) => `${paths.section(path)}#${blockAnchors[kind](id)}`),
    ]),
    ...[...survey.glossary.keys()].map(paths.term),
    ...survey.notation.map(({ id }) => paths.symbol(id)),
  ];
}

/** An address that was published and where it leads now. */
export interface Move {
  from: string;
  to: string;
}

/** Pages that were published and have moved: those of `content/redirects.yaml`, and works under their former keys. */
export function movedPages(survey: Survey): Move[] {
  return [
    ...survey.redirects.filter(({ from }) => !from.includes('#')),
    ...[...survey.formerKeys].map(([former, key]) => ({ from: paths.reference(former), to: paths.reference(key) })),
  ];
}

/** Places of a page that were published and have moved, by their fragments. */
export function movedPlaces(survey: Survey, path: string): { id: string; to: string }[] {
  return survey.redirects.flatMap(({ from, to }) => {
    const [page, id] = from.split('#');
    return id !== undefined && page === path ? [{ id, to }] : [];
  });
}
