import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The kiosk's own policy: what the map needs beyond it would not work in the kiosk. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export interface PageServer {
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine with ranges, and `content` under `/content/<name>`. */
export async function servePages(
  folder: string,
  content: Readonly<Record<string, Buffer>>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', request.headers.range).then(({ status, headers, body }) => {
      response.writeHead(status, { 'Content-Security-Policy': policy, ...headers }).end(body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };

  async function answer(url: string, range: string | undefined): Promise<Answer> {
    const name = decodeURIComponent(new URL(url, 'http://local').pathname);
    const bytes = name.startsWith('/content/')
      ? content[name.slice('/content/'.length)]
      : await readFile(path.join(folder, name === '/' ? 'index.html' : name)).catch(() => undefined);
    if (bytes === undefined) return { status: 404, headers: {}, body: Buffer.alloc(0) };
    return ranged(
      bytes,
      range,
      types[path.extname(name === '/' ? 'index.html' : name)] ?? 'application/octet-stream',
    );
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function ranged(bytes: Buffer, range: string | undefined, type: string): Answer {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!asked) return { status: 200, headers: { 'Content-Type': type }, body: bytes };
  const start = Number(asked[1]);
  const end = asked[2] === '' ? bytes.length - 1 : Math.min(Number(asked[2]), bytes.length - 1);
  const headers = { 'Content-Type': type, 'Content-Range': `bytes ${start}-${end}/${bytes.length}` };
  return { status: 206, headers, body: bytes.subarray(start, end + 1) };
}
