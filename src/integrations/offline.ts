import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { isHashed } from '../model/offline/answer.ts';
import { files, workerFile, type KeptFile, type Manifest, type Served, type Stub } from '../model/offline/names.ts';
import { coreBudget, pathOfFile, sizeText, splitFiles, type BuiltFile } from '../model/offline/parts.ts';
import { parseFragment } from '../model/search/fragment.ts';
import type { Edition } from '../schemas/edition.ts';

const workerSource = fileURLToPath(new URL('../client/offline/worker.ts', import.meta.url));
/** What the list of files with its stubs, the worker and the first page cost besides, about. */
const besides = 45_000;

/** Makes the site's service worker, and lists the built files for it: it must be the last of the integrations. */
export function offline({ version: edition, date: day }: Edition): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await bundleWorker(join(folder, workerFile));
        const built = await builtFiles(folder);
        const { core, whole, stubs, left } = splitFiles(built, coreBudget - besides);
        if (left.length > 0) logger.warn(`Not kept unasked, for want of room: ${left.join(', ')}`);
        const version = versionOf(built);
        const write = (name: string, content: object) => writeFile(join(folder, name), JSON.stringify(content));
        const list = (listed: KeptFile[]): Manifest => ({ version, edition, day, files: listed });
        await mkdir(join(folder, 'offline'), { recursive: true });
        const bytesOf = (listed: KeptFile[]) => listed.reduce((sum, [, , bytes]) => sum + bytes, 0);
        const served: Served = { version, coreBytes: bytesOf(core), wholeBytes: bytesOf(whole) };
        await Promise.all([
          write(files.version, served),
          write(files.core, { ...list(core), stubs }),
          write(files.whole, list(whole)),
        ]);
        const sizes = [served.coreBytes, served.wholeBytes].map(sizeText);
        logger.info(`${core.length} files kept unasked (${sizes[0]}), ${whole.length} more on request (${sizes[1]})`);
      },
    },
  };
}

async function bundleWorker(file: string): Promise<void> {
  const bundle = await rolldown({ input: workerSource, platform: 'browser', logLevel: 'warn' });
  await bundle.write({ file, format: 'iife', minify: true });
  await bundle.close();
}

async function builtFiles(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'))
    .sort();
  const built: BuiltFile[] = [];
  // One after the other: the thousands of them would fill the memory.
  for (const name of names) built.push(describe(pathOfFile(name), await readFile(join(folder, name))));
  return built;
}

/** What is noted of a file; its size on the wire is that of a host which compresses by gzip. */
function describe(path: string, content: Buffer): BuiltFile {
  const file: BuiltFile = {
    path,
    hash: isHashed(path) ? '' : hashOf(content).toString('base64'),
    bytes: /\.(?:png|woff2|pf_\w+|pagefind)$/.test(path) ? content.length : Math.min(content.length, gzipSync(content).length),
  };
  if (path.startsWith('pagefind/fragment/')) return { ...file, found: stubOf(content) };
  if (path !== '' && !path.endsWith('/')) return file;
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(content.toString()) ?? [];
  return { ...file, title: plain(title.split(' | ')[0] ?? '') };
}

/** The first nine bytes of SHA-256, as `client/offline/keep.ts` computes them too. */
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest().subarray(0, 9);

/** The version of a build: the same where every file is. */
function versionOf(built: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { path, hash: content } of built) hash.update(`${path} ${content}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** What stands for the text of a found page. */
function stubOf(content: Buffer): Stub {
  const { url, meta, filters } = parseFragment(gunzipSync(content).toString());
  const { kind = [], year = [] } = filters;
  return { url, title: meta.title ?? url, filters: { kind, year } };
}

/** Text of HTML as plain text. Lists show it as text, so that nothing more need be undone. */
const plain = (html: string) =>
  html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
