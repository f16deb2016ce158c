import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shrink } from '../../../src/integrations/shrink-index.ts';

describe('what a search loads', () => {
  let folder: string;
  const words = Buffer.from(Array.from({ length: 3000 }, (_, place) => `word${(place * place) % 997} `).join(''));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'index-'));
    await mkdir(join(folder, 'index'));
    const files = {
      'pagefind.js': '/* engine */ export const search = (words) => {\n  return words;\n};\n',
      'pagefind-worker.js': '/* worker */ self.onmessage = (event) => {\n  postMessage(event.data);\n};\n',
      'pagefind-ui.js': 'a box',
      'pagefind-ui.css': 'its looks',
      'wasm.en.pagefind': gzipSync(words),
      'index/en_1.pf_index': gzipSync(words),
      'index/en_2.pf_index': gzipSync(Buffer.from('one word')),
      'asked.json': '{ "ways": [ ] }',
    };
    await Promise.all(Object.entries(files).map(([file, content]) => writeFile(join(folder, file), content)));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = (file: string) => readFile(join(folder, file));

  it('is the engine without the boxes that come with it, and without comments', async () => {
    await shrink(folder);
    expect((await readdir(folder)).filter((file) => file.startsWith('pagefind'))).toEqual(['pagefind-worker.js', 'pagefind.js']);
    expect((await read('pagefind.js')).toString()).toMatch(/export/);
    expect((await read('pagefind.js')).toString()).not.toMatch(/\/\*|\n\s/);
  });

  it('is the same program and words in smaller files, and nothing else is touched', async () => {
    await shrink(folder);
    for (const file of ['wasm.en.pagefind', 'index/en_1.pf_index']) {
      const packed = await read(file);
      expect(gunzipSync(packed)).toEqual(words);
      expect(packed.length).toBeLessThan(gzipSync(words).length);
    }
    expect(gunzipSync(await read('index/en_2.pf_index')).toString()).toBe('one word');
    expect((await read('asked.json')).toString()).toBe('{ "ways": [ ] }');
  });

  it('is unpacked by the browser in the worker, but for the texts of pages, which are small', async () => {
    await shrink(folder);
    const served = new Map([
      ['/pagefind/index/en_1.pf_index', gzipSync(words)],
      ['/pagefind/en.pf_meta', words],
      ['/pagefind/fragment/en_1.pf_fragment', gzipSync(words)],
    ]);
    const self = {
      fetch: (address: string) => Promise.resolve(new Response(served.get(address), { status: served.has(address) ? 200 : 404 })),
      onmessage: undefined,
    };
    new Function('self', (await read('pagefind-worker.js')).toString())(self);
    const fetched = async (address: string) => Buffer.from(await (await self.fetch(address)).arrayBuffer());

    expect(self.onmessage).toBeTypeOf('function');
    expect(await fetched('/pagefind/index/en_1.pf_index')).toEqual(words);
    expect(await fetched('/pagefind/en.pf_meta')).toEqual(words);
    expect(await fetched('/pagefind/fragment/en_1.pf_fragment')).toEqual(gzipSync(words));
    expect((await self.fetch('/pagefind/index/en_9.pf_index')).status).toBe(404);
  });

  it('fails where a script of the engine cannot be read', async () => {
    await writeFile(join(folder, 'pagefind.js'), 'export const = ;');
    await expect(shrink(folder)).rejects.toThrow(/pagefind\.js cannot be made smaller/);
  });
});
