import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { browserPath } from './browser.ts';

/** One built site under test. */
export interface Site {
  /** Base path it was built for. */
  base: '/' | '/atlas/';
  /** Folder of its files. */
  folder: string;
  /** Its content, where that is not the Atlas's own. */
  content?: string;
}

/** The Atlas, below a path: what works there works at the root, where the small one stands. */
export const atlas: Site = { base: '/atlas/', folder: '.cache/site-atlas' };
/** A small Atlas whose every field is hostile. */
export const hostileSite: Site = { base: '/', folder: '.cache/site-hostile', content: 'tests/fixtures/hostile' };

/** The address at which a site has a page or file, without its host: `/about/` is `/atlas/about/` below that path. */
export const addressIn = ({ base }: Site, path: string): string => `${base.slice(0, -1)}${path}`;

const state = globalThis as typeof globalThis & { atlasBuilds?: Promise<void> };

/** Builds every site once for all test projects of a run, and has the browser ready. */
export default function setup(): Promise<void> {
  return (state.atlasBuilds ??= buildAll());
}

async function buildAll(): Promise<void> {
  // It unpacks itself at first use: two tests at once would start it half written.
  await browserPath();
  // One after the other: they share Astro's store of content.
  for (const site of [atlas, hostileSite]) await build(site);
}

async function build({ base, folder, content }: Site): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    SITE_URL: 'https://atlas.example',
    BASE_PATH: base,
    ATLAS_OUT: `./${folder}`,
    ...(content ? { ATLAS_CONTENT: `./${content}` } : {}),
  };
  try {
    await promisify(execFile)('node_modules/.bin/astro', ['build', '--force'], { env, maxBuffer: 1e8 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(
      `The site for ${base} (${content ?? 'content'}) does not build:\n${stdout ?? ''}\n${stderr ?? String(error)}`,
    );
  }
}
