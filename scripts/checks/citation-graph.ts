import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { listAt, textAt, valueAt } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';
import { formerKeys } from './citations.ts';

interface Edge {
  citing: string;
  cited: string;
  row: number;
}

/** edge-ends-exist, edge-is-no-loop, edge-is-unique, coverage-is-unique, work-with-edges-is-covered, citing-is-not-earlier. */
export function checkCitationGraph(content: Content): Problem[] {
  const [file] = content.of('edges');
  const [coverage] = content.of('coverage');
  const edges = file ? edgesOf(file) : [];
  const found = file
    ? [
        deadEnds(content, file, edges),
        loops(file, edges),
        repeated(file, edges),
        earlier(content, file, edges),
        uncovered(content, file, edges),
      ]
    : [];
  return [...found.flat(), ...(coverage ? repeatedLists(coverage) : [])];
}

function edgesOf(file: ContentFile): Edge[] {
  return listAt(file.data).flatMap((entry, row) => {
    const [citing, cited] = [textAt(entry, 'citing'), textAt(entry, 'cited')];
    return citing === undefined || cited === undefined ? [] : [{ citing, cited, row }];
  });
}

function deadEnds(content: Content, file: ContentFile, edges: Edge[]): Problem[] {
  const keys = new Set(content.of('references').map(({ id }) => id));
  const former = formerKeys(content);
  const ends = edges.flatMap(({ citing, cited, row }) => [
    { key: citing, row, side: 'The citing work' },
    { key: cited, row, side: 'The cited work' },
  ]);
  return ends
    .filter(({ key }) => !keys.has(key))
    .map(({ key, row, side }) => {
      const joined = former.get(key);
      const hint =
        joined === undefined
          ? didYouMean(key, keys, 'Add the work to content/references/, or remove the line.')
          : `It is a former key; write "${joined}".`;
      return problemAt(file, [row], {
        message: `${side} is ${quote(key)}, which is not in content/references/.`,
        hint,
        rule: 'edge-ends-exist',
      });
    });
}

function loops(file: ContentFile, edges: Edge[]): Problem[] {
  return edges
    .filter(({ citing, cited }) => citing === cited)
    .map(({ citing, row }) =>
      problemAt(file, [row], {
        message: `The work ${quote(citing)} cites itself.`,
        hint: 'Remove the line.',
        rule: 'edge-is-no-loop',
      }),
    );
}

function repeated(file: ContentFile, edges: Edge[]): Problem[] {
  const seen = new Map<string, number>();
  return edges.flatMap(({ citing, cited, row }) => {
    const first = seen.get(`${citing}\t${cited}`);
    if (first === undefined) seen.set(`${citing}\t${cited}`, row);
    return first === undefined
      ? []
      : [
          problemAt(file, [row], {
            message: `That "${citing}" cites "${cited}" stands in line ${file.lineOf([first])} already.`,
            hint: 'Keep one of the two lines.',
            rule: 'edge-is-unique',
          }),
        ];
  });
}

function repeatedLists(coverage: ContentFile): Problem[] {
  const seen = new Map<string, number>();
  return listAt(coverage.data).flatMap((entry, row) => {
    const work = textAt(entry, 'work');
    if (work === undefined) return [];
    const first = seen.get(work);
    if (first === undefined) seen.set(work, row);
    return first === undefined
      ? []
      : [
          problemAt(coverage, [row], {
            message: `The work "${work}" stands in line ${coverage.lineOf([first])} already.`,
            hint: 'Join the two lines into one.',
            rule: 'coverage-is-unique',
          }),
        ];
  });
}

/** Told at the first citation of a work; without coverage nobody knows what a missing citation means. */
function uncovered(content: Content, file: ContentFile, edges: Edge[]): Problem[] {
  const [coverage] = content.of('coverage');
  if (coverage?.data === undefined) return [];
  const covered = new Set(listAt(coverage.data).map((entry) => textAt(entry, 'work')));
  const uncoveredKeys = new Set(
    content
      .of('references')
      .map(({ id }) => id)
      .filter((key) => !covered.has(key)),
  );
  const firsts = new Map<string, Edge>();
  for (const edge of edges) if (uncoveredKeys.has(edge.citing) && !firsts.has(edge.citing)) firsts.set(edge.citing, edge);
  return [...firsts.values()].map(({ citing, row }) =>
    problemAt(file, [row], {
      message: `The list of "${citing}" was read, but it is not in content/citation-graph/coverage.tsv.`,
      hint: 'Add a line for it: complete or partial, where it was read, and when.',
      rule: 'work-with-edges-is-covered',
    }),
  );
}

/** A list can name works of the next year: papers are revised. Two years are a slip in one of the dates or in the line. */
function earlier(content: Content, file: ContentFile, edges: Edge[]): Problem[] {
  const years = new Map(content.of('references').map((reference) => [reference.id, yearsOf(reference)]));
  return edges.flatMap(({ citing, cited, row }) => {
    const [written, public_] = [years.get(citing)?.last, years.get(cited)?.first];
    if (written === undefined || public_ === undefined || public_ <= written + 1) return [];
    const hint = 'Compare the dates of the two records, then the line itself.';
    return [
      problemAt(file, [row], {
        message: `"${citing}" of ${written} cites "${cited}", which was first public in ${public_}.`,
        hint,
        rule: 'citing-is-not-earlier',
      }),
    ];
  });
}

/** The years in which a work was first public and in which it was published for good, as far as known. */
function yearsOf({ data }: ContentFile): { first: number | undefined; last: number | undefined } {
  const years = [Number(textAt(data, 'date')?.slice(0, 4)), Number(valueAt(data, ['csl', 'issued', 'date-parts', 0, 0]))].filter(
    (year) => year > 0,
  );
  return years.length === 0 ? { first: undefined, last: undefined } : { first: Math.min(...years), last: Math.max(...years) };
}
