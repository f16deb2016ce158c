/**
 * Measures the page of the citation network, fed with made-up networks, beside two bare pages, in headless Chromium.
 *
 *   node scripts/bench/network.ts --site dist                     300, 3,000, 10,000 works
 *   node scripts/bench/network.ts --site dist --sizes 100000      one size
 *   node scripts/bench/network.ts --site dist --json out.json     keep the numbers
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../tests/helpers/browser.ts';
import { plainFloor, workerFloor, workerFloorScript } from './floors.ts';
import { measure, type Measurement } from './measure.ts';
import { prepare } from './prepare.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    sizes: { type: 'string', default: '300,3000,10000' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(
    'Usage: node scripts/bench/network.ts [--site <built site with base path />] [--sizes 300,3000,...] [--json <file>]',
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

const results: ({ works: number; page: string; layoutSeconds: number | undefined } & Measurement)[] = [];
for (const works of values.sizes.split(',').map(Number)) {
  const { wire, raw, html, layoutSeconds } = await prepare(works, { site: values.site, cache });
  files.set('/network/', html).set('/network/graph.bin', wire).set('/floor/raw.bin', raw);
  for (const [page, path, selector] of [
    ['atlas', '/network/', '.network-canvas'],
    ['floor, worker', '/floor/worker.html', 'canvas'],
    ['floor, plain canvas', '/floor/plain.html', 'canvas'],
  ] as const) {
    const browser = await launch();
    const tab = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    try {
      const measured = await measure(tab, `${origin}${path}`, { selector, sentBytes: () => sent });
      results.push({ works, page, layoutSeconds: page === 'atlas' ? layoutSeconds : undefined, ...measured });
      report(results.at(-1));
    } catch (error) {
      console.log(`${works} works, ${page}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    await browser.close();
  }
}
server.close();
if (values.json)
  await writeFile(
    values.json,
    `${JSON.stringify({ cores: cpus().length, processor: cpus()[0]?.model, results }, undefined, 2)}\n`,
  );

function report(result: (typeof results)[number] | undefined): void {
  if (!result) return;
  const { works, page, layoutSeconds, ...numbers } = result;
  const text = Object.entries(numbers).map(
    ([name, value]) => `${name} ${value === undefined ? '–' : Math.round(value * 10) / 10}`,
  );
  console.log(
    `${works} works, ${page}: ${text.join(', ')}${layoutSeconds === undefined ? '' : `, layout at build ${layoutSeconds.toFixed(1)} s`}`,
  );
}
