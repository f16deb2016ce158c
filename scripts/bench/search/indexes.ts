import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { searchableSigns } from '../../../src/integrations/pagefind.ts';
import { engineScripts, isPackedAgain, shrink } from '../../../src/integrations/shrink-index.ts';
import { shown, type TextPage } from './corpus.ts';

/** Makes each peer's index of the pages once, in a folder of its own. */
export async function makeIndexes(pages: readonly TextPage[], folder: string): Promise<void> {
  if (existsSync(join(folder, 'done'))) return;
  await mkdir(folder, { recursive: true });
  await pagefindIndex(pages, join(folder, 'pagefind'));
  const mini = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title', 'url'] });
  mini.addAll(pages.map((page, id) => ({ id, ...page })));
  await writeFile(join(folder, 'minisearch.json'), JSON.stringify(mini));
  const full = lunr((builder) => {
    builder.ref('url');
    builder.field('title');
    builder.field('text');
    for (const page of pages) builder.add(page);
  });
  await writeFile(join(folder, 'lunr.json'), JSON.stringify(full));
  await writeFile(join(folder, 'titles.json'), JSON.stringify(Object.fromEntries(pages.map(({ url, title }) => [url, title]))));
  await writeFile(join(folder, 'done'), '');
}

async function pagefindIndex(pages: readonly TextPage[], outputPath: string): Promise<void> {
  const { index } = await createIndex({ includeCharacters: searchableSigns });
  if (!index) throw new Error('pagefind makes no index.');
  for (const { url, title, text } of pages) {
    await index.addCustomRecord({ url, content: text, language: 'en', meta: { title }, filters: { kind: ['page'] } });
  }
  await index.writeFiles({ outputPath });
}

/** A folder with the index of a site as pagefind writes it: with its scripts as they come, and packed by the usual gzip. */
export async function bareIndex(site: string, folder: string): Promise<string> {
  const bare = `${folder}/bare/`;
  await cp(join(site, 'pagefind'), bare, { recursive: true, force: true });
  for (const script of engineScripts) await cp(`${folder}/pagefind/${script}`, bare + script);
  for (const file of (await readdir(bare, { recursive: true })).filter(isPackedAgain))
    await writeFile(bare + file, gzipSync(gunzipSync(await readFile(bare + file))));
  return bare;
}

/** A folder with an index of made-up pages as the Atlas makes it from what pagefind writes. */
export async function shrunkIndex(bare: string): Promise<string> {
  const index = `${bare}-shrunk`;
  if (!existsSync(index)) {
    await cp(bare, index, { recursive: true });
    await shrink(index);
  }
  return index;
}

/** The scripts of the peers, from their packages. */
export async function peerScripts(): Promise<Map<string, string>> {
  const read = (file: string) => readFile(join('node_modules', file), 'utf8');
  return new Map([
    ['/peer/minisearch.js', await read('minisearch/dist/umd/index.js')],
    ['/peer/lunr.js', await read('lunr/lunr.min.js')],
  ]);
}

const page = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Peer</title><input id="q"><ol id="results"></ol><script type="module">
const input = document.getElementById('q'), list = document.getElementById('results');
const show = (titles) => list.replaceChildren(...titles.map((title) => Object.assign(document.createElement('li'), { textContent: title })));
${script}
input.addEventListener('input', async () => { const words = input.value; const titles = words ? await find(words) : []; if (input.value === words) show(titles); });
</script>`;

/** A bare page for each peer: a field, a list, and the peer as its documentation says; each shows eight titles. */
export const peerPages: Record<string, string> = {
  'bare pagefind': page(`let engine;
const load = () => (engine ??= import('/peer/pagefind/pagefind.js').then(async (p) => { await p.init(); return p; }));
input.addEventListener('focus', load);
const find = async (words) => { const { results } = await (await load()).search(words); return (await Promise.all(results.slice(0, ${shown}).map((r) => r.data()))).map((d) => d.meta.title); };`),
  minisearch: page(`let engine;
const script = (src) => new Promise((done) => { const s = document.createElement('script'); s.src = src; s.onload = done; document.head.append(s); });
const load = () => (engine ??= Promise.all([script('/peer/minisearch.js'), fetch('/peer/minisearch.json').then((r) => r.text())]).then(([, json]) => MiniSearch.loadJSON(json, { fields: ['title', 'text'], storeFields: ['title', 'url'] })));
input.addEventListener('focus', load);
const find = async (words) => (await load()).search(words, { prefix: true }).slice(0, ${shown}).map((r) => r.title);`),
  lunr: page(`let engine, titles;
const script = (src) => new Promise((done) => { const s = document.createElement('script'); s.src = src; s.onload = done; document.head.append(s); });
const load = () => (engine ??= Promise.all([script('/peer/lunr.js'), fetch('/peer/lunr.json').then((r) => r.json()), fetch('/peer/titles.json').then((r) => r.json())]).then(([, json, all]) => { titles = all; return lunr.Index.load(json); }));
input.addEventListener('focus', load);
const find = async (words) => (await load()).search(words).slice(0, ${shown}).map((r) => titles[r.ref]);`),
};
