import { gzipAsync } from '@gfx/zopfli';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { minify } from 'rolldown/utils';
import { unpackByBrowser } from './unpack-by-browser.ts';

const engine = 'pagefind.js';
const worker = 'pagefind-worker.js';
/** What the search engine is made of, beside its index. */
export const engineScripts = [engine, worker];

/**
 * Makes what a search loads smaller, in the folder that pagefind has written: leaves out its own boxes and marks, which the Atlas has
 * itself, minifies its scripts, and packs its program and index again, as tightly as gzip allows, which the browser then unpacks. The
 * texts of pages, which are many and small, stay as they are: the time would be spent at every build, for a fortieth of their size.
 *
 * @throws where a script cannot be minified
 */
export async function shrink(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const unused = files.filter((file) => /^pagefind.*\.(?:js|css)$/.test(file) && !engineScripts.includes(file));
  await Promise.all(unused.map((file) => rm(join(folder, file))));
  await rewrite(join(folder, engine), (script) => minified(engine, script.toString()));
  await rewrite(join(folder, worker), (script) => minified(worker, `(${unpackByBrowser.toString()})(self);${script.toString()}`));
  for (const file of files.filter(isPackedAgain)) await rewrite(join(folder, file), (bytes) => packedAgain(bytes, file));
}

/** Whether a file of pagefind's folder is packed again: its program for English, and the words of the pages. */
export const isPackedAgain = (file: string): boolean => /(?:\.pf_index|\.pf_meta|^wasm\.en\.pagefind)$/.test(file);

async function rewrite(path: string, change: (bytes: Buffer) => Promise<string | Uint8Array>): Promise<void> {
  await writeFile(path, await change(await readFile(path)));
}

async function minified(file: string, script: string): Promise<string> {
  const { code, errors } = await minify(file, script, { module: file === engine });
  if (errors.length > 0) throw new Error(`${file} cannot be made smaller: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/**
 * The same bytes in a smaller gzip file. Dividing it where that pays would make parts of the index a hundredth smaller and take ten
 * times as long, but is worth it for the program, which every search loads.
 */
async function packedAgain(packed: Buffer, file: string): Promise<Uint8Array> {
  const smaller = await gzipAsync(gunzipSync(packed), { numiterations: 5, blocksplitting: !file.endsWith('.pf_index') });
  return smaller.length < packed.length ? smaller : packed;
}
