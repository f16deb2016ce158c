import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** One built site under test. */
export interface Site {
  /** Base path it was built for. */
  base: '/' | '/atlas/';
  /** Folder of its files. */
  folder: string;
  /** Its content, where that is not the Atlas's own. */
  content?: string;
}

/**
 * The site for tests of what a script does: what works below a path works at the root, where accessibility, reading and
 * security are tested.
 */
export const siteBelowPath: Site = { base: '/atlas/', folder: '.cache/site-atlas' };
/** The Atlas as it is published, at the root and below a path. */
export const sites: Site[] = [{ base: '/', folder: '.cache/site-root' }, siteBelowPath];
/** A small Atlas whose every field is hostile. */
export const hostileSite: Site = { base: '/', folder: '.cache/site-hostile', content: 'tests/fixtures/hostile' };

const state = globalThis as typeof globalThis & { atlasBuilds?: Promise<void> };

/** Builds every site once for all test projects of a run. */
export default function setup(): Promise<void> {
  return (state.atlasBuilds ??= buildAll());
}

async function buildAll(): Promise<void> {
  for (const site of [...sites, hostileSite]) await build(site);
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
