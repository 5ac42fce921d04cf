import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';

import { createPages, type Pages } from '../../electron/hub/pages/create-pages';
import { silentLog } from '../../electron/hub/log';
import type { PagesLimits } from '../../electron/hub/pages/limits';
import type { StartWorker } from '../../electron/hub/pages/job-runner';
import { startTypescriptWorker } from '../fixtures/typescript-worker';

/** The kiosk's own policy: what the reader needs beyond it would not work in the kiosk. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.webp': 'image/webp',
  '.json': 'application/json',
};

/** A hub of nothing but documents, the reader's page built as the kiosk's pages are, and a browser. */
export interface PagesStand {
  readonly origin: string;
  readonly pages: Pages;
  readonly browser: Browser;
  /** Puts a document into the hub's content; pictures are made only when asked for. */
  add(bytes: Buffer): Promise<string>;
  /** Has a document's pictures made; resolves when nothing more will come. */
  prepare(sha256: string, mediaType?: string): Promise<void>;
  close(): Promise<void>;
}

export interface PagesStandParts {
  startWorker?: StartWorker;
  limits?: Partial<PagesLimits>;
  chromiumArguments?: readonly string[];
}

export async function createPagesStand({
  startWorker = limits => startTypescriptWorker(workerFile, limits),
  limits = {},
  chromiumArguments = [],
}: PagesStandParts = {}): Promise<PagesStand> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aula-pages-'));
  const site = path.join(folder, 'site');
  const content = (sha256: string) => path.join(folder, `${sha256}.bytes`);
  await buildHarness(site);
  const pages = createPages({
    dataDir: path.join(folder, 'data'),
    contentFile: content,
    startWorker,
    limits,
    clock: { now: () => performance.now() },
    log: silentLog,
  });
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    void find(name).then(found => send(response, found, request.headers.range));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const executablePath = process.env['AULA_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...chromiumArguments] });

  async function find(name: string): Promise<Found | undefined> {
    const [, area, sha256 = '', ...rest] = name.split('/');
    if (area === 'content') return read(content(sha256), '.pdf');
    if (area !== 'pages') return read(path.join(site, name === '/' ? 'index.html' : name));
    if (rest[0] === 'info.json') return json(await pages.info(sha256));
    if (rest[0] === 'text.json') return read(pages.textFile(sha256));
    if (rest[1] === 'thumbnail.webp') return read(pages.thumbnail(sha256, Number(rest[0])));
    const [column, row] = (rest[2] ?? '').replace('.webp', '').split('_').map(Number);
    return read(pages.file(sha256, Number(rest[0]), Number(rest[1]), column ?? -1, row ?? -1));
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    browser,
    async add(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await writeFile(content(sha256), bytes);
      return sha256;
    },
    prepare: (sha256, mediaType = 'application/pdf') => prepared(pages, sha256, mediaType),
    async close() {
      await browser.close();
      await pages.close();
      await new Promise(resolve => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const workerFile = path.resolve(import.meta.dirname, '../../electron/hub/pages/pages-worker.ts');

function buildHarness(outDir: string) {
  return build({
    configFile: false,
    root: path.join(import.meta.dirname, 'plan-pages-harness'),
    base: './',
    logLevel: 'error',
    build: { outDir, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
}

function prepared(pages: Pages, sha256: string, mediaType: string): Promise<void> {
  return new Promise(resolve => {
    const check = async () => {
      if (!(await pages.info(sha256))?.complete) return;
      leave();
      resolve();
    };
    const leave = pages.subscribe(changed => void (changed === sha256 && check()));
    pages.prepare({ sha256, mediaType, urgency: 'now' });
    void check();
  });
}

interface Found {
  bytes: Buffer;
  type: string;
}

async function read(
  file: string | undefined,
  extension = path.extname(file ?? ''),
): Promise<Found | undefined> {
  const bytes = file && (await readFile(file).catch(() => undefined));
  return bytes ? { bytes, type: TYPES[extension] ?? 'application/octet-stream' } : undefined;
}

const json = (value: unknown): Found | undefined =>
  value === undefined ? undefined : { bytes: Buffer.from(JSON.stringify(value)), type: 'application/json' };

function send(response: ServerResponse, found: Found | undefined, range: string | undefined) {
  const headers = { 'Content-Security-Policy': POLICY, 'Accept-Ranges': 'bytes' };
  if (!found) return response.writeHead(404, headers).end();
  const { bytes, type } = found;
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!asked) {
    return response
      .writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': bytes.length })
      .end(bytes);
  }
  const start = Number(asked[1]);
  const end = asked[2] ? Math.min(Number(asked[2]), bytes.length - 1) : bytes.length - 1;
  const part = { 'Content-Type': type, 'Content-Range': `bytes ${start}-${end}/${bytes.length}` };
  return response.writeHead(206, { ...headers, ...part }).end(bytes.subarray(start, end + 1));
}
