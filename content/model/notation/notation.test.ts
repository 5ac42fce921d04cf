import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codeAtStart, explainCode } from './notation';
import type { NotationSet } from '../plan-terms';
import { notationRows, parseAreaStyle } from './notation-table';

const sets: NotationSet[] = ['opas12', '311/2024'];

describe('explainCode', () => {
  it.each([
    ['AO-12, e=0.25', 'AO-12', 'AO'],
    ['AL-3', 'AL-3', 'AL'],
    ['T/kem', 'T/kem', 'T/kem'],
    ['T/kem-2', 'T/kem-2', 'T/kem'],
    ['A/s', 'A/s', 'A/s'],
    ['AK/s', 'AK/s', 'AK'],
    ['AP-1/s', 'AP-1/s', 'AP'],
    ['KTY–2', 'KTY-2', 'KTY'],
    ['AO - 1', 'AO-1', 'AO'],
    ['AO1', 'AO1', 'AO'],
    ['jk/pp', 'jk/pp', 'jk/pp'],
    ['Katu', 'Katu', 'katu'],
    ['LT/jkpp', 'LT/jkpp', 'LT/jkpp'],
  ])('reads %s as the known code %s of %s', (text, code, base) => {
    expect(explainCode(text, '311/2024')).toMatchObject({ code, base, known: true });
  });

  it.each([
    ['AKR', 'AK'],
    ['ALK', 'AL'],
    ['YOS', 'YO'],
    ['TYK', 'TY'],
  ])('takes the look of the longest known beginning for %s without claiming to know it', (code, base) => {
    const entry = explainCode(code, 'opas12');
    expect(entry).toMatchObject({ code, base, known: false });
    expect(entry.fill).toBe(explainCode(base, 'opas12').fill);
  });

  it('gives a code that no group begins its own text and the neutral grey', () => {
    expect(explainCode('Öx-9 jotain', 'opas12')).toMatchObject({
      code: 'Öx-9',
      base: undefined,
      known: false,
      name: undefined,
      fill: '#d6d6d2',
      group: 'other',
    });
  });

  it('tells a small part mark from a capital area code', () => {
    expect(explainCode('s-1', 'opas12')).toMatchObject({ base: undefined, known: false, group: 'other' });
    expect(explainCode('S-1', 'opas12')).toMatchObject({ base: 'S', known: true, group: 'S' });
  });

  it('names each set in its own words and falls back to the other where one is silent', () => {
    expect(explainCode('AO', 'opas12').name?.fi).toBe('Erillispientalojen korttelialue');
    expect(explainCode('AO', '311/2024').name?.fi).toBe('Erillispientalojen alue');
    expect(explainCode('MM', 'opas12').name?.fi).toBe('Metsätalousalue');
    expect(explainCode('TP', 'opas12').name?.fi).toBe('Työpaikka-alue');
  });

  it('uses the colour of the set, then of the other set, then of the group', () => {
    expect(explainCode('AK', 'opas12').fill).toBe('#b98444');
    expect(explainCode('AK', '311/2024').fill).toBe('#c08738');
    expect(explainCode('AL', '311/2024').fill).toBe('#b98444');
    expect(explainCode('KMK', '311/2024').fill).toBe('#f8ae49');
  });

  it('draws traffic areas white with the inner red line and special areas hatched, in both sets', () => {
    for (const set of sets) {
      expect(explainCode('LT', set)).toMatchObject({ fill: undefined, outline: 'redInside' });
      expect(explainCode('EV', set)).toMatchObject({ pattern: 'hatch', outline: 'plain' });
      expect(explainCode('katu', set)).toMatchObject({ fill: undefined, outline: 'plain' });
    }
  });

  it('knows each of the 104 codes in both sets, with a name and with any index', () => {
    expect(notationRows).toHaveLength(104);
    fc.assert(
      fc.property(
        fc.constantFrom(...notationRows),
        fc.constantFrom(...sets),
        fc.constantFrom('', '-1', '-12', ', e=0.25', ' II'),
        (row, set, tail) => {
          const entry = explainCode(row.code + tail, set);
          expect(entry).toMatchObject({ base: row.code, known: true });
          expect(entry.name?.fi).toMatch(/^\p{L}/u);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never fails on any text, and always has a colour of six digits or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...sets), (text, set) => {
        const entry = explainCode(text, set);
        expect(entry.fill ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
        expect(text.normalize('NFC').trim() === '' || entry.code !== '').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own code again as the same code', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AKOLYTkem/-–12 ,=') }), text => {
        const code = codeAtStart(text);
        expect(codeAtStart(code)).toBe(code);
      }),
    );
  });
});

describe('parseAreaStyle', () => {
  it('repairs a doubled number sign and gives up on seven digits', () => {
    expect(parseAreaStyle('##b3d7f1')?.fill).toBe('#b3d7f1');
    expect(parseAreaStyle('#ff00000')).toBeUndefined();
    expect(parseAreaStyle('red')).toBeUndefined();
  });

  it('reads pattern and red line beside the colour', () => {
    expect(parseAreaStyle('#e6adcf +pattern')).toEqual({
      fill: '#e6adcf',
      pattern: 'hatch',
      outline: 'plain',
    });
    expect(parseAreaStyle('none+red')).toEqual({ fill: undefined, pattern: 'none', outline: 'redInside' });
  });
});
