import MiniSearch, { type SearchResult } from 'minisearch';
import { typosIn } from '#model/search/edit-distance.ts';
import { compact, wordsOf } from '#model/search/normal-form.ts';
import type { JumpEntry, JumpKind } from '#model/search/jump-entries.ts';

/** A place that fits the words, and the name it fits by where that is not its title. */
export interface Jump extends JumpEntry {
  because?: string;
}
/** Finds places by a name; answers at once. */
export interface Jumper {
  (words: string, limit: number): Jump[];
  /** Whether a word of a name, or a name without its marks, begins so. */
  knows(word: string): boolean;
  /** Words of names that this one can be a slip of; none where it is too short to tell. */
  nearWords(word: string): string[];
}

/** Between places that fit equally well, the one that people look for more often. */
const weightOf: Record<JumpKind, number> = {
  Technique: 1.5,
  Section: 1.25,
  Benchmark: 1.3,
  Metric: 1.2,
  Term: 1.1,
  Page: 1.1,
  Work: 1,
  Heading: 0.7,
};
/** A name met whole, with or without its marks, comes before every likeness; its beginning before looser ones. */
const wholeName = 8;
const beginning = 2;

/** A place with its title and its other names as they are compared, which every keystroke asks for. */
interface Place {
  entry: JumpEntry;
  whole: string[];
}

/** Makes the index of the jump box; takes some milliseconds, once. */
export function createJumper(entries: readonly JumpEntry[]): Jumper {
  const places = entries.map((entry) => ({ entry, whole: [entry.title, ...(entry.names ?? [])].map(compact) }));
  const index = new MiniSearch<Place & { id: number }>({
    fields: ['title', 'names', 'people', 'detail', 'whole'],
    extractField: (place, field) => textOf(place, field),
    tokenize: (text, field) => (field === 'whole' ? text.split('\n') : wordsOf(text)),
    processTerm: (term) => term,
  });
  index.addAll(places.map((place, id) => ({ ...place, id })));

  const sections = new Map(entries.flatMap(({ kind, path, title }) => (kind === 'Section' ? [[path, title] as const] : [])));
  const jump = (words: string, limit: number) => {
    const terms = wordsOf(words);
    const name = compact(words);
    if (terms.length === 0) return [];
    const named = index.search({
      combineWith: 'OR',
      queries: [
        {
          queries: [words],
          tokenize: wordsOf,
          fields: ['title', 'names', 'people', 'detail'],
          boost: { title: 3, names: 3, people: 2 },
          combineWith: 'AND',
          prefix: (_term, i) => i === terms.length - 1,
          fuzzy: typosIn,
          weights: { prefix: 0.6, fuzzy: 0.25 },
        },
        {
          queries: [name],
          tokenize: (text) => [text],
          fields: ['whole'],
          prefix: name.length >= 3,
          fuzzy: typosIn(name),
          boost: { whole: 2 },
        },
      ],
    });
    return (named.length > 0 ? named : byFamilyName(terms))
      .flatMap((hit) => {
        const place = places[hit.id as number];
        return place ? [{ hit, place, rank: hit.score * rankOf(place, words, name) }] : [];
      })
      .sort((a, b) => b.rank - a.rank || (a.hit.id as number) - (b.hit.id as number))
      .slice(0, limit)
      .map(({ hit, place }) => withSection(toJump(place, hit, name)));
  };
  /** People are known by their family names; who writes "Rafael Rafailov" puts it last. */
  const byFamilyName = (terms: readonly string[]) =>
    terms.length < 2 ? [] : index.search({ queries: [terms.at(-1) ?? ''], fields: ['people'], tokenize: (term) => [term] });
  /** Headings of several sections have the same words. */
  const withSection = (jump: Jump): Jump => {
    const section = jump.kind === 'Heading' ? sections.get(jump.path.split('#')[0] ?? '') : undefined;
    return section ? { ...jump, detail: `${jump.detail ?? ''}, ${section}` } : jump;
  };
  const near = (text: string, fields: string[], options: { prefix: true } | { fuzzy: number }) =>
    index.search({ queries: [text], fields, tokenize: (each) => [each], ...options });
  const knows = (word: string) => near(compact(word), ['title', 'names', 'people', 'whole'], { prefix: true }).length > 0;
  const nearWords = (word: string) => {
    const [text = '', ...others] = wordsOf(word);
    const typos = typosIn(text);
    if (others.length > 0 || typos === 0) return [];
    return [...new Set(near(text, ['title', 'names', 'people'], { fuzzy: typos }).flatMap(({ terms }) => terms))];
  };
  return Object.assign(jump, { knows, nearWords });
}

function textOf({ entry, whole, id }: Place & { id: number }, field: string): string {
  if (field === 'id') return String(id);
  if (field === 'whole') return whole.join('\n');
  const value = entry[field as 'title' | 'names' | 'people' | 'detail'];
  return typeof value === 'string' ? value : (value ?? []).join(' ');
}

function rankOf({ entry, whole }: Place, words: string, name: string): number {
  const [title = '', ...others] = whole;
  const isAsWritten = [entry.title, ...(entry.names ?? [])].some((each) => each.toLowerCase() === words.trim().toLowerCase());
  const likeness = title === name ? wholeName * 1.5 : others.includes(name) ? wholeName : title.startsWith(name) ? beginning : 1;
  // "T2I-CompBench" and "T2I-CompBench++" differ by their marks alone.
  return weightOf[entry.kind] * likeness * (isAsWritten ? 1.5 : 1);
}

/** The place with the name or the author that the words were found in, if the title does not show it. */
function toJump({ entry, whole }: Place, hit: SearchResult, name: string): Jump {
  const isInTitle = hit.terms.every((term) => hit.match[term]?.includes('title'));
  if (isInTitle) return entry;
  const holds = (text: string) => compact(text) === name || wordsOf(text).some((word) => hit.terms.includes(word));
  const because =
    entry.names?.find((each) => compact(each) === name) ?? [...(entry.people ?? []), ...(entry.names ?? [])].find(holds);
  return because && compact(because) !== whole[0] ? { ...entry, because } : entry;
}
