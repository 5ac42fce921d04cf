import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

import { loadImage, createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { silentLog } from '../../electron/hub/log';
import { createPages, type Pages } from '../../electron/hub/pages/create-pages';
import type { DocumentInfo } from '../../electron/hub/pages/contract';
import type { PagesLimits } from '../../electron/hub/pages/limits';
import * as odd from '../fixtures/odd-pdfs';
import { startTypescriptWorker } from '../fixtures/typescript-worker';

const workerFile = path.resolve(import.meta.dirname, '../../electron/hub/pages/pages-worker.ts');

let folder: string;
let pages: Pages;
let started: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-pages-'));
  started = 0;
  pages = open();
});

afterEach(async () => {
  await pages.close();
  await rm(folder, { recursive: true, force: true });
});

function open(limits: Partial<PagesLimits> = {}): Pages {
  return createPages({
    dataDir: folder,
    contentFile: sha256 => path.join(folder, sha256),
    startWorker(all) {
      started++;
      return startTypescriptWorker(workerFile, all);
    },
    clock: { now: () => 0 },
    log: silentLog,
    limits,
  });
}

async function add(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(path.join(folder, sha256), bytes);
  return sha256;
}

async function made(sha256: string, mediaType = 'application/pdf'): Promise<DocumentInfo> {
  return new Promise(resolve => {
    const check = async () => {
      const info = await pages.info(sha256);
      if (!info?.complete) return;
      leave();
      resolve(info);
    };
    const leave = pages.subscribe(() => void check());
    pages.prepare({ sha256, mediaType, urgency: 'now' });
    void check();
  });
}

const make = async (bytes: Buffer) => made(await add(bytes));

async function colourIn(file: string | undefined, across: number, down: number): Promise<number[]> {
  const image = await loadImage(await readFile(file ?? ''));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [
    ...context.getImageData(Math.floor(across * image.width), Math.floor(down * image.height), 1, 1).data,
  ];
}

test('an ordinary document gets thumbnails and text but no tiles', async () => {
  const sha256 = await add(odd.pagesWithWords(['Rakennusala', 'Autopaikkojen alue']));
  const info = await made(sha256);
  expect(info.pages.map(page => [page.hasText, page.pyramid, page.thumbnail?.widthPx])).toEqual([
    [true, undefined, 640],
    [true, undefined, 640],
  ]);
  expect(await pages.text(sha256)).toEqual(['Rakennusala', 'Autopaikkojen alue']);
  expect(pages.file(sha256, 1, 0, 0, 0)).toBeUndefined();
});

test.each([
  [0, 0.015, 0.985],
  [90, 0.015, 0.015],
  [180, 0.985, 0.015],
  [270, 0.985, 0.985],
] as const)(
  'a sheet cropped and turned by %i degrees is drawn as readers show it',
  async (turn, across, down) => {
    const sha256 = await add(odd.turnedSheet(turn));
    const info = await made(sha256);
    expect(Math.round(info.pages[0]?.widthPt ?? 0)).toBe(1_684);
    expect(await colourIn(pages.file(sha256, 1, 0, 0, 0), across, down)).toEqual([255, 0, 0, 255]);
    expect(await colourIn(pages.file(sha256, 1, 0, 0, 0), 0.5, 0.5)).toEqual([255, 255, 255, 255]);
  },
);

test('every tile that is promised is there, and no other is', async () => {
  const sha256 = await add(odd.scannedPage(1_240));
  const info = await made(sha256);
  const pyramid = info.pages[0]?.pyramid;
  expect(pyramid).toMatchObject({ levels: 3, readyLevels: 3, heightPx: 1_753 });
  for (const [column, row] of [
    [0, 0],
    [2, 3],
  ] as const) {
    expect((await stat(pages.file(sha256, 1, 2, column, row) ?? '')).size).toBeGreaterThan(0);
  }
  expect([
    pages.file(sha256, 1, 2, 3, 0),
    pages.file(sha256, 1, 3, 0, 0),
    pages.file(sha256, 2, 0, 0, 0),
  ]).toEqual([undefined, undefined, undefined]);
});

test('a half-transparent area is seen through and the paper is white', async () => {
  const sha256 = await add(odd.transparentSheet());
  await made(sha256);
  const [red = 0, green = 0, blue = 0] = await colourIn(pages.file(sha256, 1, 0, 0, 0), 0.1, 0.9);
  expect([red, green, blue].map(channel => Math.round(channel / 10))).toEqual([13, 13, 13]);
  expect(await colourIn(pages.thumbnail(sha256, 1), 0.9, 0.1)).toEqual([255, 255, 255, 255]);
});

test('a PNG is a document of one page', async () => {
  const sha256 = await add(createCanvas(1_000, 500).encodeSync('png'));
  expect(await made(sha256, 'image/png')).toMatchObject({ state: 'ready', pageCount: 1 });
});

test('a form says so and its fields are on the thumbnail', async () => {
  expect(await make(await odd.formPdf())).toMatchObject({ state: 'ready', hasForm: true });
});

test('damaged, empty and pageless documents fail with a reason and the next one is made all the same', async () => {
  for (const bytes of [odd.truncated(odd.scannedPage(400)), Buffer.alloc(0), odd.noPages()]) {
    expect(await make(bytes)).toMatchObject({ state: 'failed', reason: 'pages.damaged' });
  }
  expect(await make(await odd.encryptedPdf())).toMatchObject({ state: 'failed', reason: 'pages.encrypted' });
  expect(await make(odd.blankPage())).toMatchObject({ state: 'ready', pageCount: 1 });
  expect(started).toBe(1);
});

test('what exceeds a limit fails with its reason, and a stuck worker is replaced', async () => {
  await pages.close();
  pages = open({ imagePixels: 1_000 });
  expect(await make(odd.scannedPage(300))).toMatchObject({ state: 'failed', reason: 'pages.too-large' });
  await pages.close();
  pages = open({ stepMs: 1 });
  expect(await make(odd.blankPage())).toMatchObject({ state: 'failed', reason: 'pages.timed-out' });
});

test('pictures and failures of an earlier run are found without a worker', async () => {
  const [good, bad] = [await add(odd.pagesWithWords(['a'])), await add(Buffer.from('no PDF'))];
  await made(good);
  await made(bad);
  await pages.close();
  started = 0;
  pages = open();
  expect([(await made(good)).state, (await made(bad)).state]).toEqual(['ready', 'failed']);
  expect(pages.thumbnail(good, 1)).toBeDefined();
  expect(started).toBe(0);
});

test('a folder without its closing mark is half made and is made again', async () => {
  const sha256 = await add(odd.pagesWithWords(['a']));
  const half = path.join(folder, 'pages', sha256.slice(0, 2), sha256);
  await mkdir(path.join(half, '1'), { recursive: true });
  await writeFile(path.join(half, '1', 'thumbnail.webp'), '');
  expect(await pages.info(sha256)).toBeUndefined();
  await made(sha256);
  expect((await stat(pages.thumbnail(sha256, 1) ?? '')).size).toBeGreaterThan(100);
});

test('sweeping removes what is no longer published and keeps the rest', async () => {
  const [kept, gone] = [await add(odd.pagesWithWords(['a'])), await add(odd.pagesWithWords(['b']))];
  await made(kept);
  await made(gone);
  await pages.sweep(new Set([kept]));
  expect([await pages.info(gone), pages.thumbnail(gone, 1)]).toEqual([undefined, undefined]);
  expect((await stat(pages.thumbnail(kept, 1) ?? '')).isFile()).toBe(true);
});

test('a document whose bytes are missing is not remembered as damaged', async () => {
  const bytes = odd.blankPage();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  pages.prepare({ sha256, mediaType: 'application/pdf', urgency: 'now' });
  const other = await add(odd.pagesWithWords(['a']));
  await made(other);
  await add(bytes);
  expect(await made(sha256)).toMatchObject({ state: 'ready' });
});
