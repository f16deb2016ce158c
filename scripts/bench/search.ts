/**
 * Measures how well and how fast the search finds: graded queries on the search page, and the cost of the search box beside bare
 * pagefind on the same pages, minisearch and lunr with a full index, in headless Chromium.
 *
 *   node scripts/bench/search.ts --site dist                   the site built under "/", and 3,000 and 30,000 made-up pages
 *   node scripts/bench/search.ts --site dist --sizes 3000      other sizes; none: --sizes ""
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AskedIndex } from '../../src/model/search/asked.ts';
import { knownWords, packWords } from '../../src/model/search/known-words.ts';
import { launch } from '../../tests/helpers/browser.ts';
import { queriesFor, realPages, syntheticPages } from './search/corpus.ts';
import { measureCost, type Cost, type Target } from './search/cost.ts';
import { makeIndexes, peerPages, peerScripts } from './search/indexes.ts';
import { serveSlowly } from './search/line.ts';
import { readQueries } from './search/queries.ts';
import { reportRelevance, type RelevanceReport } from './search/relevance.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    sizes: { type: 'string', default: '3000,30000' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log('Usage: node scripts/bench/search.ts [--site <site built under "/">] [--sizes 3000,30000]');
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

/** What is measured: names at the real size, one and two words of text beside bare pagefind, one word of the others. */
function targetsFor(isReal: boolean, pairs: string[]): (Target & { asked?: string[] })[] {
  const floor = pagefind ? [pagefind] : [];
  const two = [text, ...floor].map((target) => ({ ...target, name: `${target.name}, two words`, asked: pairs }));
  return [...(isReal ? [names] : []), text, ...floor, ...two, ...peers];
}

const server = await serveSlowly(values.site);
const relevance: Record<string, RelevanceReport> = {};
for (const name of ['queries', 'held-out']) {
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
const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const cost: ({ pages: number; line: string; name: string } & Cost)[] = [];
for (const size of [real.length, ...sizes]) {
  const isReal = size === real.length;
  const pages = isReal ? real : syntheticPages(real, size);
  const folder = `.cache/bench/search-${size}`;
  await makeIndexes(pages, folder);
  server.files = new Map([
    ...(await peerScripts()),
    ...Object.entries(peerPages).map(([name, html]): [string, string] => [`/peer/${name}.html`, html]),
  ]);
  server.folders = new Map([['/peer/', `${folder}/`]]);
  // Names and ways to ask stay those of the Atlas, which do not grow with its text; made-up pages answer them.
  if (!isReal) {
    const asked = JSON.parse(await readFile(join(values.site, 'pagefind/asked.json'), 'utf8')) as AskedIndex;
    server.files.set('/pagefind/asked.json', JSON.stringify({ ...asked, all: size }));
    server.files.set('/pagefind/named.json', await namedIn(`${folder}/pagefind`));
    server.files.set(
      '/pagefind/words.json',
      JSON.stringify(
        packWords(
          knownWords(
            pages.map(({ text }) => text),
            new Set(),
          ),
        ),
      ),
    );
    server.folders.set('/pagefind/asked/', join(values.site, 'pagefind/asked/'));
    server.folders.set('/pagefind/', `${folder}/pagefind/`);
  }
  const { words, pairs } = queriesFor(pages, 6);
  for (const [line, brake] of Object.entries(lines)) {
    server.line = brake;
    for (const { asked = words, ...target } of targetsFor(isReal, pairs)) {
      const measured = await withBrowser((browser) => measureCost(browser, server, target, asked)).catch((error: unknown) => {
        console.error(`${target.name} at ${size} pages: ${(error as Error).message.split('\n', 1)[0] ?? ''}`);
        return undefined;
      });
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

/** The numbered pages of the site, which answer the ways to ask, in an index of made-up pages. */
async function namedIn(index: string): Promise<string> {
  const ids = (await readdir(`${index}/fragment`)).sort().map((file) => file.replace(/\.pf_fragment$/, ''));
  const named = JSON.parse(await readFile(join(values.site, 'pagefind/named.json'), 'utf8')) as string[];
  return JSON.stringify(named.map((id, number) => id && ids[number % ids.length]));
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
