import { citedWorks } from '../bibliography/cited.ts';
import { citationLabel } from '../bibliography/labels.ts';
import type { CitationGraph } from '../citation-graph/graph.ts';
import type { Layout } from '../citation-graph/places.ts';
import { roleAt, roleIndex, type Role } from '../citation-graph/roles.ts';
import { shapePath } from '../citation-graph/shapes.ts';
import { radiusOf } from '../citation-graph/size.ts';
import { paths } from '../paths.ts';
import { resultGroups } from '../results/groups.ts';
import type { Section, Survey } from '../survey.ts';
import { count } from '../text.ts';

/** What the social card of a page shows. */
export interface Card {
  /** Address of the page inside the site. */
  path: string;
  /** Kind of page: `Technique`. */
  kind: string;
  title: string;
  /** A line below the title. */
  note: string;
  /** Keys of the works that stand out on the card's map of the network; nothing where the whole map is meant. */
  works: readonly string[];
}

/** Address of the card of a page: `/techniques/ddpo/` has `/cards/techniques/ddpo.png`. */
export function cardPath(path: string): string {
  return `/cards/${path === '/' ? 'home' : path.slice(1, -1)}.png`;
}

/** A card for every page that can be shared. */
export function allCards(survey: Survey): Card[] {
  const page = (path: string, kind: string, title: string, note: string): Card => ({ path, kind, title, note, works: [] });
  const { edition, references } = survey;
  const worksOf = (sections: readonly Section[]) => [
    ...new Set(sections.flatMap(({ prose }) => citedWorks(survey, prose).map(({ reference }) => reference.key))),
  ];
  const record = (kind: string, path: string, { name, gist, work }: { name: string; gist: string; work: string }): Card => ({
    path,
    kind,
    title: name,
    note: gist,
    works: [work, ...neighbours(survey, work)],
  });
  return [
    page(paths.home, 'A living survey', edition.title, edition.tagline),
    page('/chapters/', 'Survey', 'Chapters', count(survey.sections.size, 'section')),
    page(paths.techniques, 'Catalogue', 'Techniques', count(survey.techniques.size, 'technique')),
    page(paths.compare, 'Techniques', 'Compare techniques', 'Two to six of them, side by side'),
    page(paths.lineage, 'Techniques', 'Lineage', 'What builds on what'),
    page(paths.benchmarks, 'Catalogue', 'Benchmarks', count(survey.benchmarks.size, 'record')),
    page(paths.metrics, 'Catalogue', 'Metrics', count(survey.metrics.size, 'record')),
    page(paths.results, 'Catalogue', 'Reported results', 'Numbers with their settings'),
    ...resultGroups(survey).map(({ path, name, numbers }) =>
      page(path, 'Reported results', `Results on ${name}`, count(numbers.length, 'number')),
    ),
    page(paths.references, 'Bibliography', 'References', count(references.size, 'work')),
    page(paths.network, 'Network', 'Citation network', count(survey.edges.length, 'citation')),
    page(paths.lab, 'Laboratory', 'Alignment lab', 'Methods beside the exact answer'),
    page(paths.derivation, 'Laboratory', 'From one objective to Diffusion-DPO', 'Ten steps, each checked with numbers'),
    page(paths.glossary, 'Reference', 'Glossary', count(survey.glossary.size, 'term')),
    page(paths.notation, 'Reference', 'Notation', count(survey.notation.length, 'symbol')),
    page(paths.survey, 'The survey', references.get(edition.survey)?.csl.title ?? '', 'The paper that the Atlas grows out of'),
    page(paths.news, 'The Atlas', 'What is new', 'Changes of sections, records of techniques'),
    page(paths.about, 'The Atlas', 'About', 'How it is made and checked'),
    page('/about/coverage/', 'The Atlas', 'Coverage', 'What is known, and what is not'),
    page('/about/design/', 'The Atlas', 'Design', 'Type, measure, colour'),
    page('/about/editorial/', 'The Atlas', 'How texts are made and checked', 'Editorial policy'),
    page(paths.offline, 'The Atlas', 'Reading offline', 'What is kept, and how to keep everything'),
    page('/api/', 'The Atlas', 'Data and feeds', 'Everything as static files'),
    page(paths.search, 'The Atlas', 'Search', 'Over everything'),
    page('/selection/', 'The Atlas', 'Your selection', 'Works collected while reading'),
    ...survey.chapters.map((chapter): Card => ({
      path: paths.chapter(chapter.id),
      kind: `Chapter ${chapter.number}`,
      title: chapter.title,
      note: chapter.summary,
      works: worksOf(chapter.sections),
    })),
    ...[...survey.sections.values()].map((section): Card => ({
      path: paths.section(section.path),
      kind: `Section ${section.number}`,
      title: section.title,
      note: section.question,
      works: worksOf([section]),
    })),
    ...[...survey.techniques.values()].map((each) => record('Technique', paths.technique(each.id), each)),
    ...[...survey.benchmarks.values()].map((each) => record('Benchmark', paths.benchmark(each.id), each)),
    ...[...survey.metrics.values()].map((each) => record('Metric', paths.metric(each.id), each)),
    ...[...references.values()].map((reference): Card => ({
      path: paths.reference(reference.key),
      kind: 'Work',
      title: reference.csl.title,
      note: citationLabel(reference),
      works: [reference.key, ...neighbours(survey, reference.key)],
    })),
  ];
}

/** The works that a work is known to cite or to be cited by. */
function neighbours({ references }: Survey, key: string): string[] {
  const reference = references.get(key);
  return reference ? [...reference.cites, ...reference.citedBy] : [];
}

/** Marks of a card's map as path data in a square of side 1,000, by role; `rest` are the works that stay back. */
export interface CardMap {
  rest: string;
  marks: { role: Role; path: string }[];
}

/** Draws the network with some works standing out; without any, all do. The first one is drawn twice as large. */
export function drawCardMap({ works }: CitationGraph, layout: Layout, shown: readonly string[]): CardMap {
  const places = works.map(({ key }) => layout.get(key) ?? { x: 0, y: 0 });
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const [across, down] = [Math.max(...places.map(({ x }) => x)) - left, Math.max(...places.map(({ y }) => y)) - top];
  const scale = 960 / Math.max(across, down, 1);
  const [atLeft, atTop] = [500 - (across * scale) / 2, 500 - (down * scale) / 2];
  const keys = new Set(shown);
  const map: CardMap = { rest: '', marks: [] };
  works.forEach(({ key, role, citedBy }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    const isShown = keys.size === 0 || keys.has(key);
    const size = radiusOf(citedBy) * scale * (key === shown[0] && keys.size > 0 ? 2.4 : isShown ? 1.4 : 0.9);
    const path = shapePath(roleAt(roleIndex(role)).shape, atLeft + (x - left) * scale, atTop + (y - top) * scale, size);
    if (isShown) map.marks.push({ role, path });
    else map.rest += path;
  });
  return map;
}
