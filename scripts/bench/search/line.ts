import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const isPacked = (path: string) => ['.js', '.css', '.json', '.html', '.svg'].includes(extname(path) || '.html');

/** A line between server and browser: how long an answer takes to set out, and how much goes through in a second. */
export interface Line {
  latencyMs: number;
  bytesPerSecond: number;
}

/** A server whose line can be made slow for everything alike, workers included, which a browser's own brakes leave out. */
export interface SlowServer {
  origin: string;
  /** Answers for these addresses come before files: texts or folders' paths by their beginnings. */
  files: Map<string, string>;
  folders: Map<string, string>;
  line: Line | undefined;
  /** Bytes sent so far, packed as hosts send them. */
  sent: number;
  close: () => void;
}

/** Serves a built site; text goes out gzipped, pagefind's files as they are, packed already. */
export async function serveSlowly(site: string): Promise<SlowServer> {
  const packed = new Map<string, Buffer>();
  let freeAt = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    void contentOf(path).then((content) => {
      if (!content) {
        response.writeHead(404).end();
        return;
      }
      const type = mediaTypes[extname(path) || '.html'] ?? 'application/octet-stream';
      response.writeHead(200, {
        'Content-Type': type,
        'Cache-Control': 'max-age=60',
        ...(isPacked(path) ? { 'Content-Encoding': 'gzip' } : {}),
      });
      state.sent += content.length;
      if (!state.line) return void response.end(content);
      const now = performance.now();
      freeAt = Math.max(freeAt, now + state.line.latencyMs) + (content.length / state.line.bytesPerSecond) * 1000;
      setTimeout(() => response.end(content), freeAt - now);
    });
  });
  const contentOf = async (path: string): Promise<Buffer | undefined> => {
    const own = state.files.get(path);
    if (own !== undefined) return gzipSync(own);
    const [prefix = '', folder = site] = [...state.folders].find(([start]) => path.startsWith(start)) ?? [];
    const file = join(folder, normalize(path.slice(prefix.length)));
    const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
    if (!existsSync(found)) return undefined;
    if (!isPacked(path)) return readFile(found);
    const known = packed.get(found) ?? gzipSync(await readFile(found));
    packed.set(found, known);
    return known;
  };
  const state: SlowServer = {
    origin: '',
    files: new Map(),
    folders: new Map(),
    line: undefined,
    sent: 0,
    close: () => server.close(),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}
