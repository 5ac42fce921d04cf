import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMaking, type Making, type TextPaper } from '#hub/prints/making';
import { UnreadablePdf } from '#hub/prints/unreadable-pdf';
import { layWorkerPrograms } from '../fixtures/worker-programs';

const letter: TextPaper = {
  title: 'Mielipide kaavasta',
  language: 'fi',
  lead: 'Imatran kaupunki',
  rows: [
    { label: 'Kaava', value: 'Mansikkala, kortteli 12' },
    { label: 'Maksu', value: '25 €' },
  ],
  parts: [{ heading: 'Mielipiteeni', text: 'Älkää kaatako mäntyjä.\nÅkerblom – ja Šŧuorraš.' }],
  foot: 'Kirjaamo, Virastokatu 2',
};

describe.each(['in this thread', 'in a worker'])('making papers %s', where => {
  let directory: string;
  let making: Making;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'aula-making-'));
    const workerFile = await layWorkerPrograms(directory);
    making = createMaking({ workerFile: where === 'in a worker' ? workerFile('making') : undefined });
  });
  afterAll(async () => {
    await making.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('writes text that is found and copied again, with every Finnish letter', async () => {
    const { pdf, pages } = await making.paper(letter);
    expect(pages).toBe(1);
    const text = await textOf(directory, pdf);
    expect(text).toContain('Älkää kaatako mäntyjä.');
    expect(text).toContain('25 €');
    expect(text).toContain('Šŧuorraš');
    expect(text).toContain('Kirjaamo, Virastokatu 2');
  });

  it('names its title and language and is tagged', async () => {
    const { pdf } = await making.paper({ ...letter, language: 'en', title: 'Opinion' });
    const document = await PDFDocument.load(pdf);
    expect(document.getTitle()).toBe('Opinion');
    expect(document.getLanguage()).toBe('en');
    expect(String(document.catalog)).toContain('/StructTreeRoot');
    expect(document.getPages().map(page => page.getSize())).toEqual([{ width: 595.28, height: 841.89 }]);
  });

  it('goes on to further pages, also with a word longer than a line', async () => {
    const text = Array.from({ length: 90 }, (_, row) => `Rivi ${row} ${'x'.repeat(120)}`).join('\n');
    const { pdf, pages } = await making.paper({ ...letter, parts: [{ text }] });
    expect(pages).toBeGreaterThan(2);
    const words = await textOf(directory, pdf);
    expect(words).toContain('Rivi 89');
    expect(words).toContain(`${pages}/${pages}`);
  });

  it('shows a letter that it cannot draw as a question mark', async () => {
    const { pdf } = await making.paper({ ...letter, parts: [{ text: 'hymy \u{1f600} ja 漢' }] });
    expect(await textOf(directory, pdf)).toContain('hymy ? ja ?');
  });

  it('puts a picture under the text', async () => {
    const canvas = createCanvas(900, 600);
    const picture = canvas.toBuffer('image/png');
    const { pdf, pages } = await making.paper({ ...letter, picture });
    expect(pages).toBe(1);
    expect((await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(String).join('')).toContain(
      '/Image',
    );
  });

  it('joins papers one after another, under the title of the first', async () => {
    const [one, other] = await Promise.all([
      making.paper(letter),
      making.paper({ ...letter, title: 'Toinen', parts: [{ text: 'Toinen paperi' }] }),
    ]);
    const joined = await making.join([
      { name: 'kansi', pdf: one.pdf },
      { name: 'kartta', pdf: other.pdf },
    ]);
    expect(joined.pages).toBe(2);
    expect((await PDFDocument.load(joined.pdf)).getTitle()).toBe('Mielipide kaavasta');
    expect(await textOf(directory, joined.pdf)).toMatch(/Älkää[^]*Toinen paperi/);
  });

  it.each([
    ['A4, standing', 'a4', [595, 842]],
    ['A4, lying', 'a4', [842, 595]],
    ['US Letter', 'a4', [612, 792]],
    ['A3, lying', 'a3', [1191, 842]],
    ['a plan map of a metre', 'a3', [2835, 1684]],
  ] as const)('finds the sheet for a page of %s beside one of A4', async (_page, sheet, size) => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    document.addPage([...size]);
    expect(await making.sheet(await document.save())).toBe(sheet);
  });

  it('names the part that cannot be read', async () => {
    const { pdf } = await making.paper(letter);
    const parts = [
      { name: 'kansi', pdf },
      { name: 'rikki.pdf', pdf: Buffer.from('ei mikään PDF') },
    ];
    const refused = await making.join(parts).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadablePdf);
    expect(refused).toMatchObject({ reason: 'broken', part: 'rikki.pdf' });
  });
});

async function textOf(directory: string, pdf: Uint8Array): Promise<string> {
  const file = path.join(directory, 'paper.pdf');
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
  return stdout;
}
