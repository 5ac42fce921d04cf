import { unzipSync } from 'fflate';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#content/locales/index';
import type { DayFigures, MatterFigures } from './contract';
import { csvOf } from './csv';
import { exportRows } from './export-table';
import { plainText } from './plain-cell';
import { xlsxOf } from './xlsx';

const t = createTranslate('fi');
const none = { taken: 0, served: 0, noShow: 0, leftOver: 0, walkIns: 0, here: 0 };

function matter(name: string, some: Partial<MatterFigures> = {}): MatterFigures {
  return { ...none, matter: name, name: { fi: name }, ...some };
}

function figures(some: Partial<DayFigures> = {}): DayFigures {
  return {
    ...{ now: 0, today: '2026-11-24', day: '2026-11-24' },
    ...{ all: none, matters: [], hours: [], pages: [] },
    ...some,
  };
}

const full = figures({
  all: { ...none, taken: 12, served: 11, here: 1, medianWaitSeconds: 390, ninthWaitSeconds: 1200 },
  matters: [matter('Rakentaminen; ja "muu"', { taken: 12, served: 11, medianServiceSeconds: 45 })],
  hours: [{ hour: 9, taken: 12, served: 11, opened: 3, medianWaitSeconds: 390 }],
  pages: [
    { page: 'plans', opened: 2 },
    { page: 'not-known', opened: 1 },
  ],
  ranges: { told: 10, inside: 8 },
});

const csv = (of: DayFigures) => csvOf(exportRows(of, 'fi', t), t);
const cellsOf = (line: string | undefined) => (line ?? '').split(';');

describe('the CSV file', () => {
  test('opens by itself in a Finnish Excel: its mark, semicolons, CR LF, decimal commas', () => {
    const lines = csv(full).split('\r\n');
    expect(csv(full).startsWith('\ufeffPäivä;Ryhmä;Kohde;')).toBe(true);
    expect(cellsOf(lines[1])).toEqual([
      '2026-11-24',
      'Koko päivä',
      'Koko päivä',
      '12',
      '0',
      '11',
      '0',
      '0',
      '1',
      '6,5',
      '20,0',
      '',
      '3',
      '10',
      '8',
    ]);
    expect(lines.at(-1)).toBe('');
  });

  test('a semicolon or a quotation mark in a name breaks no line', () => {
    expect(csv(full)).toContain('2026-11-24;Asiat;"Rakentaminen; ja ""muu""";12;');
  });

  test('an hour has its range, a screen its name, an unknown screen the name it was counted by', () => {
    const lines = csv(full).split('\r\n').map(cellsOf);
    expect(lines.slice(3, 6).map(cells => cells[2])).toEqual(['09:00–10:00', 'Kaavat', 'not-known']);
  });

  test('an empty day has its zeros and no empty time as a number', () => {
    const lines = csv(figures()).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(cellsOf(lines[1]).slice(3)).toEqual(['0', '0', '0', '0', '0', '0', '', '', '', '0', '0', '0']);
  });
});

describe('no export carries a formula', () => {
  const beginnings = ['=', '+', '-', '@', '\t', '\r', ' =', '＝', '－'];

  test.each(beginnings)('a text beginning with %j is made text', beginning => {
    expect(plainText(`${beginning}cmd|calc`)).toBe(`'${beginning}cmd|calc`);
  });

  test('ordinary texts stay as they are', () => {
    for (const text of ['Kaavat', '09:00–10:00', '– muut', 'a=b', '']) expect(plainText(text)).toBe(text);
  });

  test('no cell of the CSV begins as a formula does, whatever the matters are called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), name => {
        const [, , line] = csv(figures({ matters: [matter(name)] })).split('\r\n2026-11-24;');
        const cell = (line ?? '').slice('Asiat;'.length).replace(/^"/, '');
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
    );
  });

  test('the workbook has no formula, and its texts and numbers can be read back', async () => {
    const hostile = figures({ ...full, matters: [matter('=1+1', { taken: 5, medianWaitSeconds: 90 })] });
    const workbook = await xlsxOf(exportRows(hostile, 'fi', t), t);
    const parts = Object.entries(unzipSync(workbook)).filter(([name]) => name.endsWith('.xml'));
    expect(parts.length).toBeGreaterThan(4);
    for (const [, bytes] of parts) expect(Buffer.from(bytes).toString()).not.toMatch(/<f[ >/]/);
    const sheets = await readExcelFile(workbook);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Koko päivä', 'Asiat', 'Tunnit', 'Kioskin sivut']);
    expect(sheets[1]?.data[1]).toEqual(['2026-11-24', "'=1+1", 5, 0, 0, 0, 0, 0, 1.5, null, null]);
    expect(sheets[2]?.data[1]).toEqual(['2026-11-24', '09:00–10:00', 12, 11, 6.5, null, 3]);
  });

  test('a workbook of an empty day opens, with characters that no XML can hold in a name as well', async () => {
    const workbook = await xlsxOf(exportRows(figures({ matters: [matter('a\u0000b\u0007')] }), 'en', t), t);
    const sheets = await readExcelFile(workbook);
    expect(sheets[1]?.data[1]?.[1]).toBe('ab');
  });
});
