/**
 * Measures the page of the citation network, fed with made-up networks, beside two bare pages and, up to a size, four libraries
 * that draw networks, in headless Chromium. Prints a table and, as its last line, the figures as JSON.
 *
 *   npm run bench:network                                300 to 100,000 works, libraries up to 10,000
 *   npm run bench:network -- --sizes 300 --runs 5       one size, the median of five runs
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, plain } from '../../tests/helpers/browser.ts';
import { plainFloor, workerFloor, workerFloorScript } from './floors.ts';
import { measure, quantile, type Measurement } from './measure.ts';
import { peerFiles, peerNames, peerPath } from './peers.ts';
import { prepare } from './prepare.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    sizes: { type: 'string', default: '300,3000,10000,50000,100000' },
    'peers-up-to': { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(
    'Usage: npm run bench:network -- [--site <built site with base path />] [--sizes 300,3000,...] [--peers-up-to 10000] [--runs 3]',
  );
  process.exit(0);
}
const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const cache = '.cache/bench';
await mkdir(cache, { recursive: true });
const files = new Map<string, string | Uint8Array>([
  ['/floor/plain.html', plainFloor],
  ['/floor/worker.html', workerFloor],
  ['/floor/worker.js', workerFloorScript],
  ...(await peerFiles()),
]);
let sent = 0;
const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const file = join(values.site, normalize(path));
  const content = files.get(path);
  if (content === undefined && !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': mediaTypes[extname(path) || '.html'] ?? 'application/octet-stream' });
  const send = (body: string | Uint8Array) => {
    sent += Buffer.byteLength(body);
    response.end(body);
  };
  if (content !== undefined) send(content);
  else void readFile(file).then(send);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What was measured of one page at one size; `undefined` where it did not come to rest. */
interface Result {
  works: number;
  page: string;
  measured: Measurement | undefined;
}
const targets = [
  { page: 'Atlas', path: '/network/', selector: '.network-canvas' },
  { page: 'floor: worker', path: '/floor/worker.html', selector: 'canvas' },
  { page: 'floor: plain canvas', path: '/floor/plain.html', selector: 'canvas' },
  ...peerNames.map((page) => ({ page, path: peerPath(page), selector: '#picture' })),
];
const results: Result[] = [];
const layoutSeconds: Record<string, number> = {};
for (const works of values.sizes.split(',').map(Number)) {
  const prepared = await prepare(works, { site: values.site, cache });
  layoutSeconds[works] = prepared.layoutSeconds;
  files.set('/network/', prepared.html).set('/network/graph.bin', prepared.wire).set('/floor/raw.bin', prepared.raw);
  const shown = targets.filter(({ page }) => works <= Number(values['peers-up-to']) || !peerNames.includes(page));
  for (const target of shown) results.push({ works, page: target.page, measured: await medianOf(target) });
  console.log(
    `${works.toLocaleString('en')} works; their layout takes ${prepared.layoutSeconds.toFixed(1)} s when the site is built.`,
  );
  console.table(
    Object.fromEntries(
      results.filter((result) => result.works === works).map(({ page, measured }) => [page, measured ? rounded(measured) : {}]),
    ),
  );
}
server.close();
console.log(JSON.stringify({ cores: cpus().length, processor: cpus()[0]?.model, layoutSeconds, results }));

/** The median of each figure over the runs; a page that fails once is not tried again. */
async function medianOf({ page, path, selector }: (typeof targets)[number]): Promise<Measurement | undefined> {
  const runs: Measurement[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    // Libraries that draw by WebGL need one that the processor computes.
    const browser = await launch(['--enable-unsafe-swiftshader', '--enable-precise-memory-info']);
    const tab = await browser.newPage({ ...plain, viewport: { width: 1280, height: 1000 } });
    try {
      runs.push(await measure(tab, `${origin}${path}`, { selector, sentBytes: () => sent }));
    } catch (error) {
      console.log(`${page}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      return undefined;
    } finally {
      await browser.close();
    }
  }
  const names = Object.keys(runs[0] ?? {}) as (keyof Measurement)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        runs.map((run) => run[name] ?? NaN),
        0.5,
      ),
    ]),
  ) as unknown as Measurement;
}

function rounded(measured: Measurement): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(measured).map(([name, value]: [string, number | undefined]) => [
      name,
      value === undefined || Number.isNaN(value) ? 'none' : Math.round(value * 10) / 10,
    ]),
  );
}
