import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import { addressIn, type Site } from './build.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What a test changes of a served site while it is served. */
export interface Changes {
  /** Files by their paths below the base path, which stand for those of the site; nothing for one that fails. */
  files: Map<string, string | undefined>;
  /** Whether the server answers nobody. */
  isDown: boolean;
}

/** Serves a built site as a plain static host would, on a free port. */
export async function serve(
  site: Site,
  changes?: Changes,
): Promise<{ origin: string; url: (path: string) => string; close: () => Promise<void> }> {
  const { base, folder } = site;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (changes?.isDown) {
      request.socket.destroy();
      return;
    }
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const named = inside === undefined || inside.startsWith('..') ? undefined : join(folder, inside);
    const file = named && existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    const ending = file?.slice(join(folder, '/').length).replaceAll(sep, '/') ?? '';
    if (changes?.files.has(ending)) {
      const content = changes.files.get(ending);
      response.writeHead(content === undefined ? 500 : 200, { 'Content-Type': mediaTypes[extname(ending)] });
      response.end(content);
      return;
    }
    const found = file !== undefined && existsSync(file);
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'Content-Type': mediaTypes[extname(sent)] ?? 'application/octet-stream' });
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (path) => `${origin}${addressIn(site, path)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
