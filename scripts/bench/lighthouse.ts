/**
 * Runs Lighthouse on one page of each kind of the built site (`npm run build` first) and prints its scores and what costs
 * points. Lighthouse is fetched by npm when this runs: a hundred packages for one measurement are not worth installing
 * with every clone.
 *
 *   npm run bench:pages                     as a phone on a slow line
 *   npm run bench:pages -- --desktop        as a computer
 *
 * The last line is one JSON object: { page: { category: score of 100 } }.
 */
import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { browserPath } from '../../tests/helpers/browser.ts';

const lighthouse = process.env.LIGHTHOUSE ?? 'lighthouse@13.5.0';
const pages = {
  home: '/',
  section: '/chapters/techniques/direct-preference/',
  technique: '/techniques/diffusion-dpo/',
  work: '/references/rafailov2023direct/',
  network: '/network/',
  search: '/search/?q=dpo',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/** Serves the site as a static host does that compresses and lets hashed files be kept. */
async function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const named = join(folder, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)];
    const isPacked = type !== undefined && !file.endsWith('.woff2');
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    });
    if (isPacked) createReadStream(file).pipe(createGzip()).pipe(response);
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function measure(address: string, isDesktop: boolean): Promise<Report> {
  const args = [
    'exec',
    '--yes',
    `--package=${lighthouse}`,
    '--',
    'lighthouse',
    address,
    '--output=json',
    '--quiet',
    `--only-categories=${categories.join(',')}`,
    '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage',
    ...(isDesktop ? ['--preset=desktop'] : []),
  ];
  const { stdout } = await promisify(execFile)('npm', args, {
    env: { ...process.env, CHROME_PATH: await browserPath() },
    maxBuffer: 1e9,
  });
  return JSON.parse(stdout) as Report;
}

const { values } = parseArgs({ options: { desktop: { type: 'boolean', default: false } } });
const folder = process.env.ATLAS_OUT ?? 'dist';
if (!existsSync(folder)) {
  console.error(`There is no built site in ${folder}. Run "npm run build" first.`);
  process.exit(2);
}
const site = await serve(folder);
const scores: Record<string, Record<string, number>> = {};
for (const [name, path] of Object.entries(pages)) {
  const report = await measure(`${site.origin}${path}`, values.desktop);
  const row = Object.fromEntries(categories.map((id) => [id, Math.round((report.categories[id]?.score ?? 0) * 100)]));
  scores[name] = row;
  console.log(`${name.padEnd(10)} ${categories.map((id) => `${id} ${String(row[id]).padStart(3)}`).join('   ')}`);
  for (const id of categories) {
    const lost = (report.categories[id]?.auditRefs ?? []).filter((each) => {
      const score = report.audits[each.id]?.score;
      return each.weight > 0 && score !== null && score !== undefined && score < 0.9;
    });
    for (const each of lost)
      console.log(`           ${id}: ${report.audits[each.id]?.title} ${report.audits[each.id]?.displayValue ?? ''}`);
  }
}
site.close();
console.log(JSON.stringify(scores));
