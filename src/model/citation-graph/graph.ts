import { firstPublication } from '../bibliography/first-publication.ts';
import { yearWithLetter } from '../bibliography/labels.ts';
import { authorsShort } from '../bibliography/names.ts';
import type { Reference, Survey } from '../survey.ts';
import { edgeKinds, edgeName, readEdgeKinds, type EdgeKind } from './edge-kinds.ts';
import type { Role } from './roles.ts';
import { chaptersOf, issuedOn, shortTitle, topicsOf } from './work-facts.ts';

/** One work as the network shows it. */
export interface GraphWork {
  key: string;
  title: string;
  /** A short name for the picture: of what it introduced, otherwise of its title. */
  label: string;
  /** What else it is called: names and aliases of what it introduced, other titles. */
  names: string[];
  authors: string;
  /** Year of publication as citations give it, with its letter; `n.d.` where none is known. */
  published: string;
  /** First public, as precise as known; undefined where not even the year is. */
  date: string | undefined;
  /** Of `date`: the time axis and the filter by years go by it. */
  year: number | undefined;
  role: Role;
  /** A work can stand in the survey's list and cite the survey; its role is then `citing`. */
  isInList: boolean;
  /** Families of the taxonomy, the main one first. */
  topics: string[];
  /** Widest family of the main topic, the lane and cluster of the work. */
  paradigm: string | undefined;
  /** Chapters of the Atlas that cite it. */
  chapters: string[];
  /** Whether its reference list was read. Unless it was, an absent citation means nothing. */
  list: 'complete' | 'partial' | 'unread';
  /** Known citations within the Atlas. */
  cites: number;
  citedBy: number;
}

/** A cites B, by their places in `works`. */
export interface GraphEdge {
  citing: number;
  cited: number;
  evidence: string;
  /** The day of reading; undefined where only the work's record tells that the citation was seen. */
  read: string | undefined;
  kinds: EdgeKind[];
}

/** Works, the most cited within the Atlas first, ties by key; citations grouped by citing work, both ends ascending. */
export interface CitationGraph {
  works: GraphWork[];
  edges: GraphEdge[];
  indexOf: Map<string, number>;
}

export type GraphParts = Pick<Survey, 'references' | 'edges' | 'edition' | 'techniques' | 'benchmarks' | 'families'>;
type Seen = { citing: string; cited: string; evidence: string; read: string | undefined };

/** The citation network of the survey. */
export function buildCitationGraph(survey: GraphParts): CitationGraph {
  const seen = readEdges(survey);
  const kinds = readEdgeKinds(survey);
  const cites = countBy(seen, ({ citing }) => citing);
  const citedBy = countBy(seen, ({ cited }) => cited);
  const listed = new Set(seen.filter(({ citing }) => citing === survey.edition.survey).map(({ cited }) => cited));
  const citing = new Set(seen.filter(({ cited }) => cited === survey.edition.survey).map((edge) => edge.citing));
  const isAbsent = absenceFromList(survey);
  const roleOf = (key: string, date: string | undefined): Role => {
    if (key === survey.edition.survey) return 'survey';
    if (citing.has(key)) return 'citing';
    if (listed.has(key)) return 'reference';
    return isAbsent(date) ? 'other' : 'unknown';
  };
  const works = [...survey.references.values()].map((reference): GraphWork => {
    const { key } = reference;
    const date = firstPublication(reference);
    return {
      key,
      title: reference.csl.title,
      label: reference.introduces[0]?.name ?? shortTitle(reference.csl.title),
      names: [
        ...reference.introduces.flatMap(({ name, aliases }) => [name, ...aliases]),
        ...reference.otherTitles,
        ...(reference.models?.names ?? []),
      ],
      authors: authorsShort(reference),
      published: yearWithLetter(reference),
      date,
      year: date === undefined ? undefined : Number(date.slice(0, 4)),
      role: roleOf(key, date),
      isInList: listed.has(key),
      ...topicsOf(survey, reference),
      chapters: chaptersOf(reference),
      list: reference.coverage?.list ?? 'unread',
      cites: cites.get(key) ?? 0,
      citedBy: citedBy.get(key) ?? 0,
    };
  });
  works.sort((a, b) => b.citedBy - a.citedBy || (a.key < b.key ? -1 : 1));
  const indexOf = new Map(works.map(({ key }, index) => [key, index]));
  const edges = seen.flatMap((edge): GraphEdge[] => {
    const [from, to] = [indexOf.get(edge.citing), indexOf.get(edge.cited)];
    if (from === undefined || to === undefined) return [];
    const named = kinds.get(edgeName(edge.citing, edge.cited));
    return [
      { citing: from, cited: to, evidence: edge.evidence, read: edge.read, kinds: edgeKinds.filter((kind) => named?.has(kind)) },
    ];
  });
  return { works, edges: edges.sort((a, b) => a.citing - b.citing || a.cited - b.cited), indexOf };
}

/**
 * Whether a work of this date that was not seen in the survey's list is known not to be in it: where the whole list was read, or
 * where the work was first public only after the survey was published. Dates that are less precise are compared as far as they go.
 */
function absenceFromList({ references, edition }: GraphParts): (date: string | undefined) => boolean {
  const survey = references.get(edition.survey);
  if (survey?.coverage?.list === 'complete') return () => true;
  const published = survey && issuedOn(survey);
  return (date) => published !== undefined && date !== undefined && date.slice(0, published.length) > published;
}

/**
 * Every known citation once: the table of edges, and what the works' records say of the survey where the table
 * does not have it. `origin: survey` means that the work was read in the survey's list, `citesSurvey` that the
 * survey was seen in the list of the work.
 */
function readEdges({ edges, references, edition }: GraphParts): Seen[] {
  const seen = new Map<string, Seen>();
  for (const edge of edges) {
    if (edge.citing !== edge.cited) seen.set(edgeName(edge.citing, edge.cited), edge);
  }
  const add = (citing: string, cited: string, work: Reference) => {
    const name = edgeName(citing, cited);
    if (citing === cited || seen.has(name)) return;
    const sources = work.provenance.sources.join('; ') || 'no source named';
    seen.set(name, { citing, cited, evidence: `the record of ${work.key} (${sources})`, read: undefined });
  };
  for (const work of references.values()) {
    if (work.origin === 'survey') add(edition.survey, work.key, work);
    if (work.citesSurvey || work.origin === 'citing') add(work.key, edition.survey, work);
  }
  return [...seen.values()];
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
