import type { AstroIntegration } from 'astro';
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBeside } from './beside-index.ts';
import { fillIndex, type IndexOptions } from './search-index.ts';
import { shrink } from './shrink-index.ts';
import type { Asked } from '../schemas/asked.ts';

/**
 * Marks that are part of a name. Pagefind takes all others out of words, on the page and in the search box alike, and finds the
 * parts besides: "f-divergence", "fdivergence" and "divergence" all lead there. It would keep a plus in the search box only.
 */
export const searchableSigns = '+';

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Indexes the built pages for full-text search, with words that readers may write instead of those on the page, and puts beside it
 * what they ask in their own words and what the pages can be filtered by. An error of the indexer fails the build.
 * The dev server serves the index of the last build, which `npm run dev` makes first.
 */
export function pagefind({ asked, ...words }: IndexOptions & { asked: Asked['questions'] }): AstroIntegration {
  let outFolder = '';
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        outFolder = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          const prefix = [`${base}pagefind/`, '/pagefind/'].find((each) => path.startsWith(each));
          if (!prefix) return next();
          const file = join(outFolder, 'pagefind', normalize(path.slice(prefix.length)).replace(/^(?:\.\.[/\\])+/, ''));
          if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
          response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { close, createIndex } = await import('pagefind');
        const { index, errors } = await createIndex({ includeCharacters: searchableSigns });
        if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
        const folder = fileURLToPath(dir);
        const count = await fillIndex(index, folder, words);
        const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        if (written.errors.length > 0) throw new Error(`The search index cannot be written: ${written.errors.join('; ')}`);
        await shrink(join(folder, 'pagefind'));
        await writeBeside(asked, folder);
        logger.info(`${count} pages and terms indexed`);
        await close();
      },
    },
  };
}
