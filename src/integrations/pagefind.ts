import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Signs that searches must find as they are written: "f-divergence", "T2I-CompBench++", "GPT-4o", "HPS v2.1". */
const searchableSigns = '-+.#_';

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Indexes the built pages for full-text search. An error of the indexer fails the build.
 * The dev server serves the index of the last build, which `npm run dev` makes first.
 */
export function pagefind(): AstroIntegration {
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
          if (!existsSync(file)) return next();
          response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { close, createIndex } = await import('pagefind');
        const { index, errors } = await createIndex({ includeCharacters: searchableSigns });
        if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
        const folder = fileURLToPath(dir);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The search index is not complete: ${problems.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
        await close();
      },
    },
  };
}
