import type { Aliases } from '../schemas/aliases.ts';
import type { Asked } from '../schemas/asked.ts';
import type { Attributes } from '../schemas/attributes.ts';
import type { BenchmarkRecord } from '../schemas/benchmark.ts';
import type { ChapterRecord, SectionRecord } from '../schemas/chapter.ts';
import type { CitationEdge, Coverage } from '../schemas/citation-edge.ts';
import type { Edition } from '../schemas/edition.ts';
import type { GlossaryTermRecord } from '../schemas/glossary-term.ts';
import type { Lab } from '../schemas/lab.ts';
import type { MetricRecord } from '../schemas/metric.ts';
import type { Notation } from '../schemas/notation.ts';
import type { Redirects } from '../schemas/redirects.ts';
import type { ReferenceRecord } from '../schemas/reference.ts';
import type { ResultsRecord, ResultTable } from '../schemas/results.ts';
import type { Family, Taxonomy } from '../schemas/taxonomy.ts';
import type { TechniqueRecord } from '../schemas/technique.ts';
import { yearLetters } from './bibliography/labels.ts';
import { SurveyError } from './errors.ts';
import { paths } from './paths.ts';
import type { Prose } from './prose.ts';

/** A record as it was read: its id and what its file says. */
export interface Entry<T> {
  id: string;
  data: T;
}
/** A record with a text below its front matter. */
export interface ProseEntry<T> extends Entry<T> {
  prose: Prose;
}

/** Everything that `content/` holds, before it is joined. Chapters and sections come in reading order. */
export interface Parts {
  edition: Edition;
  taxonomy: Taxonomy;
  attributes: Attributes;
  notation: Notation;
  redirects: Redirects;
  lab: Lab;
  aliases: Aliases;
  asked: Asked;
  references: Entry<ReferenceRecord>[];
  chapters: Entry<ChapterRecord>[];
  /** Ids are `<chapter>/<section>`. */
  sections: ProseEntry<SectionRecord>[];
  techniques: ProseEntry<TechniqueRecord>[];
  benchmarks: ProseEntry<BenchmarkRecord>[];
  metrics: ProseEntry<MetricRecord>[];
  /** Ids are the keys of the works that print the numbers. */
  results: Entry<ResultsRecord>[];
  glossary: Entry<GlossaryTermRecord>[];
  edges: CitationEdge[];
  coverage: Coverage[];
}

/** A place in the Atlas that cites a work. */
export interface Mention {
  /** Title of the page. */
  title: string;
  /** Address of the page. */
  path: string;
  /** Element ids of the citations on it, in order. Empty where a record names the work outside its text. */
  anchors: string[];
}

/** One work of the bibliography, joined with what the rest of the Atlas knows of it. */
export interface Reference extends ReferenceRecord {
  key: string;
  /** What stands after its year where others have the same authors and year: `b`; empty where none has. */
  yearLetter: string;
  /** Where the Atlas cites it. */
  mentions: Mention[];
  /** Keys of the works it is known to cite, and of those known to cite it. */
  cites: string[];
  citedBy: string[];
  /** Set when its reference list was read. Without it a missing citation means nothing. */
  coverage: Coverage | undefined;
  /** Ids of the techniques, benchmarks and metrics that it introduced. */
  introduces: { kind: 'technique' | 'benchmark' | 'metric'; id: string; name: string; aliases: string[] }[];
}
export interface Section extends SectionRecord {
  /** `<chapter>/<section>`. */
  path: string;
  /** `2.5`. */
  number: string;
  chapter: Chapter;
  prose: Prose;
  previous: Section | undefined;
  next: Section | undefined;
}
export interface Chapter extends ChapterRecord {
  id: string;
  number: number;
  sections: Section[];
}
export interface Technique extends TechniqueRecord {
  id: string;
  prose: Prose;
  /** Ids of the techniques whose records say that they build on this one. */
  extendedBy: string[];
  /** Where the Atlas's texts speak of it. */
  mentions: Mention[];
}
export interface Benchmark extends BenchmarkRecord {
  id: string;
  prose: Prose;
}
export interface Metric extends MetricRecord {
  id: string;
  prose: Prose;
}
export interface Term extends GlossaryTermRecord {
  id: string;
}
/** A table of numbers with the work that prints it. */
export interface Results extends ResultTable {
  work: Reference;
}
/** A numbered block with the section it stands in. */
export interface NumberedBlock {
  kind: 'equation' | 'figure' | 'table';
  id: string;
  number: number;
  section: Section;
}

/** The whole survey, joined. Maps keep the order of the pages: ids sorted, chapters and sections as read. */
export interface Survey {
  edition: Edition;
  families: Map<string, Family>;
  attributes: Attributes['attributes'];
  /** Families of base models. */
  baseModels: Attributes['baseModels'];
  notation: Notation['symbols'];
  redirects: Redirects['redirects'];
  lab: Lab;
  aliases: Aliases['groups'];
  asked: Asked['questions'];
  references: Map<string, Reference>;
  /** Former keys and the keys they were joined into. */
  formerKeys: Map<string, string>;
  chapters: Chapter[];
  sections: Map<string, Section>;
  techniques: Map<string, Technique>;
  benchmarks: Map<string, Benchmark>;
  metrics: Map<string, Metric>;
  /** Tables of reported numbers, by the key of the work that prints them and the order in it. */
  results: Results[];
  glossary: Map<string, Term>;
  /** By `equation:<id>`, `figure:<id>`, `table:<id>`. */
  blocks: Map<string, NumberedBlock>;
  edges: CitationEdge[];
}

/** A work of which nothing is known but its record. */
export function unjoined(key: string, record: ReferenceRecord): Reference {
  return { ...record, key, yearLetter: '', mentions: [], cites: [], citedBy: [], coverage: undefined, introduces: [] };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Joins the parts into one survey.
 *
 * @throws SurveyError where an id leads nowhere. `npm run validate` finds all such places at once, with lines;
 *   this is the last guard, so that a page can never be built from half a survey.
 */
export function createSurvey(parts: Parts): Survey {
  const references = new Map<string, Reference>();
  const formerKeys = new Map<string, string>();
  const letters = yearLetters(parts.references.map(({ id, data }) => ({ ...data, key: id })));
  for (const { id, data } of [...parts.references].sort(byId)) {
    references.set(id, { ...unjoined(id, data), yearLetter: letters.get(id) ?? '' });
    for (const former of data.formerKeys) formerKeys.set(former, id);
  }
  const getReference = (key: string, where: string) =>
    need(references.get(key), `${where} names the work "${key}", which has no record.`);

  for (const { citing, cited } of parts.edges) {
    getReference(citing, 'content/citation-graph/edges.tsv').cites.push(cited);
    getReference(cited, 'content/citation-graph/edges.tsv').citedBy.push(citing);
  }
  for (const row of parts.coverage) getReference(row.work, 'content/citation-graph/coverage.tsv').coverage = row;

  const { chapters, sections } = joinChapters(parts);
  const survey: Survey = {
    edition: parts.edition,
    families: new Map(parts.taxonomy.families.map((family) => [family.id, family])),
    attributes: parts.attributes.attributes,
    baseModels: parts.attributes.baseModels,
    notation: parts.notation.symbols,
    redirects: parts.redirects.redirects,
    lab: parts.lab,
    aliases: parts.aliases.groups,
    asked: parts.asked.questions,
    references,
    formerKeys,
    chapters,
    sections,
    techniques: new Map(
      [...parts.techniques].sort(byId).map(({ id, data, prose }) => [id, { ...data, id, prose, extendedBy: [], mentions: [] }]),
    ),
    benchmarks: new Map([...parts.benchmarks].sort(byId).map(({ id, data, prose }) => [id, { ...data, id, prose }])),
    metrics: new Map([...parts.metrics].sort(byId).map(({ id, data, prose }) => [id, { ...data, id, prose }])),
    results: [...parts.results]
      .sort(byId)
      .flatMap(({ id, data }) =>
        data.tables.map((table) => ({ ...table, work: getReference(id, `content/results/${id}.yaml`) })),
      ),
    glossary: new Map(
      [...parts.glossary]
        .sort((a, b) => a.data.term.localeCompare(b.data.term, 'en'))
        .map(({ id, data }) => [id, { ...data, id }]),
    ),
    blocks: new Map(),
    edges: parts.edges,
  };
  getReference(survey.edition.survey, 'content/edition.yaml');

  for (const section of sections.values()) {
    for (const { kind, id, number } of section.prose.blocks) survey.blocks.set(`${kind}:${id}`, { kind, id, number, section });
    mention(survey, section.prose, { title: `${section.number} ${section.title}`, path: paths.section(section.path) });
  }
  joinRecords(survey, getReference);
  return survey;
}

function joinChapters(parts: Parts): { chapters: Chapter[]; sections: Map<string, Section> } {
  const chapters: Chapter[] = parts.chapters.map(({ id, data }, index) => ({ ...data, id, number: index + 1, sections: [] }));
  const byChapter = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const sections = new Map<string, Section>();
  let previous: Section | undefined;
  for (const { id, data, prose } of parts.sections) {
    const chapter = need(byChapter.get(id.split('/')[0] ?? ''), `The section "${id}" has no chapter.`);
    const number = `${chapter.number}.${chapter.sections.length + 1}`;
    const section: Section = { ...data, path: id, number, chapter, prose, previous, next: undefined };
    if (previous) previous.next = section;
    chapter.sections.push(section);
    sections.set(id, section);
    previous = section;
  }
  return { chapters, sections };
}

function joinRecords(survey: Survey, getReference: (key: string, where: string) => Reference): void {
  const kinds = [
    { kind: 'technique', records: survey.techniques, path: paths.technique },
    { kind: 'benchmark', records: survey.benchmarks, path: paths.benchmark },
    { kind: 'metric', records: survey.metrics, path: paths.metric },
  ] as const;
  for (const { kind, records, path } of kinds) {
    for (const record of records.values()) {
      const { id, name, aliases } = record;
      getReference(record.work, `The ${kind} "${id}"`).introduces.push({ kind, id, name, aliases });
      mention(survey, record.prose, { title: record.name, path: path(record.id) });
    }
  }
  for (const technique of survey.techniques.values()) {
    for (const { technique: id } of technique.lineage?.buildsOn ?? []) {
      if (id)
        need(
          survey.techniques.get(id),
          `The technique "${technique.id}" builds on "${id}", which has no record.`,
        ).extendedBy.push(technique.id);
    }
  }
}

/** Notes on works and techniques that a page speaks of them. */
function mention(survey: Survey, prose: Prose, page: { title: string; path: string }): void {
  const places = new Map<string, string[]>();
  for (const { keys, anchors } of prose.citations) {
    keys.forEach((key, index) => places.set(key, [...(places.get(key) ?? []), anchors[index] ?? '']));
  }
  for (const [key, anchorsOfKey] of places) {
    need(survey.references.get(key), `${page.path} cites "${key}", which has no record.`).mentions.push({
      ...page,
      anchors: anchorsOfKey,
    });
  }
  const named = new Set(prose.links.filter(({ name }) => name === 'Technique').map(({ target }) => target));
  for (const id of named) {
    need(survey.techniques.get(id), `${page.path} speaks of the technique "${id}", which has no record.`).mentions.push({
      ...page,
      anchors: [],
    });
  }
}

function need<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new SurveyError(problem, 'Run "npm run validate" to see every such place.');
  return value;
}
