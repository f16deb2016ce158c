import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { offline } from './src/integrations/offline.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { atlasMarkdown } from './src/markdown/plugin.ts';
import { features } from './src/markdown/prose.ts';
import { symbolForms } from './src/model/notation.ts';
import { aliasesSchema } from './src/schemas/aliases.ts';
import { askedSchema } from './src/schemas/asked.ts';
import { editionSchema } from './src/schemas/edition.ts';
import { notationSchema } from './src/schemas/notation.ts';

/** A single file of the content, read before Astro reads the rest. */
const read = (file) => parse(readFileSync(`${process.env.ATLAS_CONTENT ?? './content'}/${file}`, 'utf8'));
const edition = editionSchema.parse(read('edition.yaml'));
const { symbols } = notationSchema.parse(read('notation.yaml'));
const { groups } = aliasesSchema.parse(read('search/aliases.yaml'));
const { questions } = askedSchema.parse(read('search/asked.yaml'));

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.ATLAS_OUT ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features, mdastPlugins: [atlasMarkdown(symbolForms(symbols))] }),
  },
  integrations: [mdx(), pagefind({ synonyms: groups, asked: questions }), offline(edition)],
  // An inlined script would need its own hash in the Content-Security-Policy.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own "use astro:head-inject" mark on every MDX file; the bundler warns of it a hundred times.
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      },
    },
  },
});
