/**
 * Measures how well and how fast the search finds: graded queries on the search page, and the cost of the search box beside bare
 * pagefind on the same pages, minisearch and lunr with a full index, in headless Chromium.
 *
 *   npm run bench:search                                  the site built under "/", and 3,000 and 30,000 made-up pages
 *   npm run bench:search -- --site dist --sizes 3000      other sizes; none: --sizes ""
 *   npm run bench:search -- --site dist --only text       the full text beside bare pagefind alone; or: relevance
 *   npm run bench:search -- --site dist --rounds 9        the middle of more rounds
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordFiles, type AskedIndex } from '../../src/model/search/asked.ts';
import { packIds, unpackIds, unpackPlaces, type PackedPlaces } from '../../src/model/search/packed-places.ts';
import { makeWordFiles, wordsOfNames, type WordFile } from '../../src/model/search/word-files.ts';
import { launch } from '../../tests/helpers/browser.ts';
import { queriesFor, realPages, syntheticPages, type TextPage } from './search/corpus.ts';
import { measureCost, type Cost, type Target } from './search/cost.ts';
import { bareIndex, makeIndexes, peerPages, peerScripts, shrunkIndex } from './search/indexes.ts';
import { serveSlowly } from './search/line.ts';
import { readQueries } from './search/queries.ts';
import { reportRelevance, type RelevanceReport } from './search/relevance.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    sizes: { type: 'string', default: '3000,30000' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(
    'Usage: npm run bench:search -- [--site <site built under "/">] [--sizes 3000,30000] [--only text|relevance] [--rounds 3]',
  );
  process.exit(0);
}
const lines = { 'no brake': undefined, '10 Mbit/s, 40 ms': { latencyMs: 40, bytesPerSecond: 10e6 / 8 } };
const dialog = { path: '/about/', opens: 'Control+k', field: '#search-dialog-input' };
const names: Target & { asked: string[] } = {
  name: 'Atlas, names',
  ...dialog,
  results: 'atlas-search-dialog [data-part="jumps"] li',
  asked: ['ddpo', 'rafailov', 'reward', 'hpsv2', 'guidance', 'video'],
};
const text: Target = { name: 'Atlas, text', ...dialog, results: 'atlas-search-dialog [data-part="results"] li' };
const [pagefind, ...peers] = Object.keys(peerPages).map((name): Target => ({
  name,
  path: `/peer/${encodeURIComponent(name)}.html`,
  field: '#q',
  results: '#results li',
}));

const isOnlyText = values.only === 'text';
const rounds = Number(values.rounds);

/** What is measured: names at the real size, one and two words of text beside bare pagefind, one word of the others. */
function targetsFor(isReal: boolean, pairs: string[]): (Target & { asked?: string[] })[] {
  const floor = pagefind ? [pagefind] : [];
  const two = [text, ...floor].map((target) => ({ ...target, name: `${target.name}, two words`, asked: pairs }));
  return [...(isReal && !isOnlyText ? [names] : []), text, ...floor, ...two, ...(isOnlyText ? [] : peers)];
}

const server = await serveSlowly(values.site);
const relevance: Record<string, RelevanceReport> = {};
for (const name of isOnlyText ? [] : ['queries', 'held-out']) {
  const report = await withBrowser(async (browser) =>
    reportRelevance(browser, server.origin, await readQueries(`tests/search/${name}.yaml`)),
  );
  relevance[name] = report;
  console.log(`Relevance, as shown on the search page: tests/search/${name}.yaml`);
  console.table(
    Object.fromEntries(
      report.rows.map(({ of, queries, reciprocalRank, ndcg, recall }) => [
        of,
        { queries, 'MRR@10': round(reciprocalRank), 'nDCG@10': round(ndcg), 'recall@10': round(recall) },
      ]),
    ),
  );
  console.log(`Queries without a result: ${report.empty.length === 0 ? 'none' : report.empty.join('; ')}\n`);
}

const real = await realPages(values.site);
const sizes = [real.length, ...values.sizes.split(',').filter(Boolean).map(Number)];
const cost: ({ pages: number; line: string; name: string } & Cost)[] = [];
for (const size of values.only === 'relevance' ? [] : sizes) {
  const isReal = size === real.length;
  const pages = isReal ? real : syntheticPages(real, size);
  const folder = `.cache/bench/search-${size}`;
  await makeIndexes(pages, folder);
  server.files = new Map([
    ...(await peerScripts()),
    ...Object.entries(peerPages).map(([name, html]): [string, string] => [`/peer/${name}.html`, html]),
  ]);
  server.folders = new Map([
    ['/peer/pagefind/', isReal ? await bareIndex(values.site, folder) : `${folder}/pagefind/`],
    ['/peer/', `${folder}/`],
  ]);
  if (!isReal) await serveMadeUp(pages, `${folder}/pagefind`);
  const { words, pairs } = queriesFor(pages, 6);
  for (const [line, brake] of Object.entries(lines)) {
    server.line = brake;
    for (const { asked = words, ...target } of targetsFor(isReal, pairs)) {
      const measured = await withBrowser((browser) => measureCost(browser, server, target, asked, rounds)).catch(
        (error: unknown) => {
          console.error(`${target.name} at ${size} pages: ${(error as Error).message.split('\n', 1)[0] ?? ''}`);
          return undefined;
        },
      );
      if (measured) cost.push({ pages: size, line, name: target.name, ...measured });
    }
  }
}
server.close();
console.log('Cost: milliseconds from the keystroke to the results, kB from opening to the first of them');
console.table(
  cost.map(({ pages, line, name, cold, warmed, warm, bytes, longestTask }) => ({
    pages,
    line,
    search: name,
    cold: Math.round(cold),
    'opened before': Math.round(warmed),
    warm: Math.round(warm),
    kB: Math.round(bytes / 1000),
    'longest task': Math.round(longestTask),
  })),
);
console.log(JSON.stringify({ relevance, cost }));

/** Serves an index of made-up pages as the Atlas's own. Names and ways to ask stay those of the Atlas, which do not grow with its text. */
async function serveMadeUp(pages: readonly TextPage[], bare: string): Promise<void> {
  const index = await shrunkIndex(bare);
  const read = async (file: string) => readFile(join(values.site, 'pagefind', file), 'utf8');
  const serve = (file: string, content: unknown) => server.files.set(`/pagefind/${file}`, JSON.stringify(content));
  serve('asked.json', { ...(JSON.parse(await read('asked.json')) as AskedIndex), all: pages.length });
  serve('named.json', await namedIn(index));
  const asked = await Promise.all(
    Array.from({ length: wordFiles }, async (_, file) => JSON.parse(await read(`words/${file}.json`)) as WordFile),
  );
  const places = unpackPlaces(JSON.parse(await readFile(join(values.site, 'search/jump.json'), 'utf8')) as PackedPlaces[]);
  const texts = pages.map(({ text }) => text);
  makeWordFiles(texts, wordsOfNames(places), asked).forEach((file, number) => serve(`words/${number}.json`, file));
  server.folders.set('/pagefind/', `${index}/`);
}

/** The numbered pages of the site, which answer the ways to ask, in an index of made-up pages. */
async function namedIn(index: string): Promise<string> {
  const ids = (await readdir(`${index}/fragment`)).sort().map((file) => file.replace(/\.pf_fragment$/, ''));
  const named = unpackIds(JSON.parse(await readFile(join(values.site, 'pagefind/named.json'), 'utf8')) as string);
  return packIds(named.map((id, number) => id && (ids[number % ids.length] ?? '')));
}

async function withBrowser<T>(use: (browser: Awaited<ReturnType<typeof launch>>) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
