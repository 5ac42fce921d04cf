import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffOrder } from '#hub/orders/contract';
import { coverOf } from '#hub/orders/cover';
import { joinReadable, type LeftOut } from '#hub/orders/joining';
import { createMaking, UnreadablePdf } from '#hub/prints/making';
import { blankPage, encryptedPdf, noPages } from '../fixtures/odd-pdfs';

const making = createMaking({ workerFile: undefined });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-package-'));
  const files = { good: blankPage(), locked: await encryptedPdf(), empty: noPages(), rubbish: 'ei PDF' };
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const partsOf = (...names: string[]) =>
  names.map(name => ({ name: { fi: name }, path: path.join(folder, name) }));
const pagesOf = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount();

async function joined(names: string[], join = making.join) {
  let told: readonly LeftOut[] = [];
  const pdf = await joinReadable({ join }, partsOf(...names), async leftOut => {
    told = leftOut;
    return blankPage();
  });
  return { pages: await pagesOf(pdf), told: told.map(({ name, reason }) => [name.fi, reason]) };
}

it('every readable file follows the cover', async () => {
  expect(await joined(['good', 'good'])).toEqual({ pages: 3, told: [] });
});

it('what cannot be read is told to the cover with its reason, whatever comes beside it', async () => {
  expect(await joined(['rubbish', 'good', 'locked', 'gone', 'empty'])).toEqual({
    pages: 2,
    told: [
      ['rubbish', 'broken'],
      ['locked', 'password'],
      ['gone', 'gone'],
      ['empty', 'broken'],
    ],
  });
});

it('files that are too much together leave the cover alone, which names them all', async () => {
  const join: typeof making.join = async parts => {
    if (parts.length > 1) throw new UnreadablePdf('too-slow');
    return making.join(parts);
  };
  expect(await joined(['good', 'locked'], join)).toEqual({
    pages: 1,
    told: [
      ['locked', 'password'],
      ['good', 'too-slow'],
    ],
  });
});

it('a mistake of ours is not taken for a broken file', async () => {
  const join = () => Promise.reject(new Error('worker ended'));
  await expect(joined(['good'], join)).rejects.toThrow('worker ended');
});

it('the cover tells the plot, the prices, what comes on paper, what is owed and what could not be put in', () => {
  const paper = (name: string, state: StaffOrder['papers'][number]['state'], priceCents: number) => ({
    ...{ id: name, name: { fi: name }, from: { fi: `${name}n tekijä` }, state, priceCents },
  });
  const order: StaffOrder = {
    ...{ id: '1', label: 'T-2026-0012', state: 'ready', language: 'fi', totalCents: 2500 },
    ...{ orderedAt: Date.parse('2026-11-24T23:30:00+02:00'), changedAt: 0 },
    property: { propertyIdentifier: '153-12-1099-3', address: { fi: 'Salakatu 7' } },
    papers: [paper('Ote', 'share', 2500), paper('Kartta', 'by-hand', 0), paper('Johto', 'missing', 0)],
    forms: [{ fi: 'Naapurin kuuleminen' }],
  };
  const cover = coverOf({
    ...{ order, language: 'fi', city: { fi: 'Imatra' }, timeZone: 'Europe/Helsinki' },
    at: Date.parse('2026-11-25T10:00:00+02:00'),
    leftOut: [{ name: { fi: 'Ote' }, reason: 'password' }],
  });
  expect(cover.rows).toContainEqual({ label: 'Tontti', value: '153-12-1099-3, Salakatu 7' });
  expect(cover.rows).toContainEqual({ label: 'Tilattu', value: '24.11.2026' });
  expect(cover.rows).toContainEqual({ label: 'Kartta', value: 'maksuton' });
  expect(cover.rows.at(-1)).toEqual({ label: 'Yhteensä', value: '25,00\u00a0€' });
  expect(cover.parts).toEqual([
    { heading: 'Tulevat tämän lisäksi paperilla', text: 'Kartta: Karttan tekijä' },
    { heading: 'Puuttuvat vielä', text: 'Johto: Johton tekijä' },
    { heading: 'Näitä tiedostoja ei voitu liittää', text: 'Ote: tiedosto on suojattu salasanalla' },
    { heading: 'Mukaan tulevat lomakkeet', text: 'Naapurin kuuleminen' },
  ]);
});
