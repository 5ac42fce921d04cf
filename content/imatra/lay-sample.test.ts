import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

import { PDFDocument } from '@cantoo/pdf-lib';
import { init } from '@embedpdf/pdfium';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { laySample } from './lay-sample';

/** An autumn day on which the clock of Helsinki has just changed. */
const today = new Date('2026-10-25T09:00:00Z');
/** The municipality's box in ETRS-GK29 (plan-domain 4.1). */
const box = { west: 29_482_192, east: 29_501_182, south: 6_774_345, north: 6_797_183 };

let directory = '';
let files: string[] = [];
let pdfium: WrappedPdfiumModule;

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'aula-sample-'));
  await laySample({ directory, today });
  files = await filesIn(directory);
  const wasm = await readFile(path.join(process.cwd(), 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'));
  pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
}, 60_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the sample share', () => {
  it('has every kind of folder that a planner fills', () => {
    const folders = new Set(files.map(name => name.split(path.sep)[0]));
    expect([...folders].sort()).toEqual([
      'ajanvaraus',
      'aula.yaml',
      'jono',
      'kaavat',
      'kartta',
      'lomakkeet',
      'matkailu',
      'naytot',
      'palvelut',
      'tilaukset',
      'tontit',
      'viat',
    ]);
  });

  it('leaves no date unfilled', async () => {
    const yaml = files.filter(name => name.endsWith('.yaml'));
    const texts = await Promise.all(yaml.map(name => readFile(path.join(directory, name), 'utf8')));
    expect(yaml.length).toBeGreaterThan(12);
    expect(texts.filter(text => text.includes('{today'))).toEqual([]);
  });

  it('keeps all geometry within the municipality', async () => {
    const maps = files.filter(name => name.endsWith('.geojson') && !name.endsWith('kuntaraja.geojson'));
    for (const name of maps) {
      const points = pointsIn(JSON.parse(await readFile(path.join(directory, name), 'utf8')));
      const outside = points.filter(
        ([e, n]) => e < box.west || e > box.east || n < box.south || n > box.north,
      );
      expect(points.length, name).toBeGreaterThan(0);
      expect(outside, name).toEqual([]);
    }
  });

  it('names its coordinate system in every map of its own', async () => {
    for (const name of files.filter(
      each => each.endsWith('.geojson') && !each.endsWith('kuntaraja.geojson'),
    )) {
      const map = JSON.parse(await readFile(path.join(directory, name), 'utf8')) as { crs?: unknown };
      expect(JSON.stringify(map.crs), name).toContain('urn:ogc:def:crs:EPSG::3883');
    }
  });

  it('has PDFs that open, with text and the words that say it is a sample on the first and the last page', async () => {
    const pdfs = files.filter(name => name.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThanOrEqual(9 * 3 + 15);
    for (const name of pdfs) {
      const pages = textOfPages(pdfium, await readFile(path.join(directory, name)));
      expect(pages[0], name).toContain('ESIMERKKIAINEISTO');
      expect(pages.at(-1), name).toContain('ei kaupungin virallinen asiakirja');
    }
  });

  it('draws the plan map of the centre on A0 in true scale', async () => {
    const bytes = await readFile(path.join(directory, 'kaavat/koskenparras-1131/kaavakartta.pdf'));
    const page = (await PDFDocument.load(bytes)).getPage(0);
    expect(Math.round((page.getWidth() * 25.4) / 72)).toBe(1189);
    expect(Math.round((page.getHeight() * 25.4) / 72)).toBe(841);
    expect(textOfPages(pdfium, bytes)[0]).toContain('1:1000');
  });

  it('has descriptions of six to twenty pages and notices of one', async () => {
    const pagesOf = async (name: string) =>
      (await PDFDocument.load(await readFile(path.join(directory, name)))).getPageCount();
    for (const name of files.filter(each => each.endsWith('kaavaselostus.pdf'))) {
      const pages = await pagesOf(name);
      expect(pages >= 6 && pages <= 20, `${name}: ${pages} pages`).toBe(true);
    }
    for (const name of files.filter(each => each.endsWith('kuulutus.pdf')))
      expect(await pagesOf(name), name).toBe(1);
  });

  it('has forms with fields to fill in and forms without', async () => {
    const fieldsOf = async (name: string) =>
      (await PDFDocument.load(await readFile(path.join(directory, 'lomakkeet', name)))).getForm().getFields()
        .length;
    expect(await fieldsOf('puunkaatoilmoitus.pdf')).toBeGreaterThan(8);
    expect(await fieldsOf('naapurin-kuuleminen.pdf')).toBe(0);
  });

  it('is the same to the byte when laid twice on one day', async () => {
    const again = await mkdtemp(path.join(os.tmpdir(), 'aula-sample-again-'));
    try {
      await laySample({ directory: again, today: new Date('2026-10-25T18:30:00Z') });
      expect(await digestOf(again)).toBe(await digestOf(directory));
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  }, 60_000);
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await filesIn(folder)) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}

function pointsIn(map: unknown): [number, number][] {
  if (Array.isArray(map)) {
    const [first, second] = map as unknown[];
    if (typeof first === 'number' && typeof second === 'number') return [[first, second]];
    return map.flatMap(pointsIn);
  }
  if (typeof map !== 'object' || map === null) return [];
  return Object.entries(map).flatMap(([key, value]) =>
    ['features', 'geometry', 'coordinates'].includes(key) ? pointsIn(value) : [],
  );
}

function textOfPages(module: WrappedPdfiumModule, bytes: Uint8Array): string[] {
  const memory = module.pdfium as unknown as {
    HEAPU8: Uint8Array;
    HEAPU16: Uint16Array;
    wasmExports: { malloc(size: number): number; free(at: number): void };
  };
  const { malloc, free } = memory.wasmExports;
  const at = malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = module.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) throw new Error('pdfium cannot open it');
  const texts = Array.from({ length: module.FPDF_GetPageCount(document) }, (_, index) => {
    const page = module.FPDF_LoadPage(document, index);
    const text = module.FPDFText_LoadPage(page);
    const count = module.FPDFText_CountChars(text);
    const buffer = malloc((count + 1) * 2);
    module.FPDFText_GetText(text, 0, count, buffer);
    const characters = memory.HEAPU16.slice(buffer / 2, buffer / 2 + count);
    free(buffer);
    module.FPDFText_ClosePage(text);
    module.FPDF_ClosePage(page);
    return Array.from(characters, code => String.fromCharCode(code)).join('');
  });
  module.FPDF_CloseDocument(document);
  free(at);
  return texts;
}
