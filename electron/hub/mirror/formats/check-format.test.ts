import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { bytesOf } from './bytes';
import { checkFormat } from './check-format';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const check = (name: string, bytes: Uint8Array | string) =>
  checkFormat(name, bytesOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))?.code;

const png = hex(
  '89504e470d0a1a0a 0000000d4948445200000001000000010800000000 3a7e9b55 0000000049454e44ae426082',
);
const jpeg = Buffer.concat([
  hex('ffd8 ffe10008 ffd9ffd90000 ffda00080101 00003f00'),
  Buffer.from('scan'),
  hex('ffd9'),
]);
const webp = Buffer.concat([Buffer.from('RIFF'), hex('0a000000'), Buffer.from('WEBPVP8 xy')]);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n');
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04abcd'),
  hex('504b0506 0000000001000100 04000000 04000000 0000'),
]);
const pmtiles = Buffer.alloc(200, 1);
pmtiles.fill(0, 8, 127);
pmtiles.write('PMTiles');
pmtiles[7] = 3;
pmtiles.writeBigUInt64LE(127n, 56);
pmtiles.writeBigUInt64LE(73n, 64);
const tiff = hex(
  '49492a0008000000 0200 1101040001000000 26000000 1701040001000000 04000000 00000000 01020304',
);

const sound: [string, Uint8Array][] = [
  ['a.png', png],
  ['a.JPG', jpeg],
  ['a.webp', webp],
  ['a.pdf', pdf],
  ['a.xlsx', zip],
  ['a.pmtiles', pmtiles],
  ['a.tif', tiff],
  ['a.geojson', Buffer.from('{"type":"FeatureCollection","features":[]}')],
];

describe.each(sound)('%s', (name, whole) => {
  it('is sound when whole', () => expect(check(name, whole)).toBeUndefined());
  it('is unfinished when cut anywhere, or when its end is still zeros', () => {
    for (let length = 1; length < whole.length - 1; length += 1) {
      expect(check(name, whole.subarray(0, length)), `cut at ${length}`).toBeDefined();
    }
    const reserved = Buffer.concat([whole.subarray(0, whole.length - 30 > 0 ? 12 : 8), Buffer.alloc(2_000)]);
    expect(check(name, reserved)).toBeDefined();
  });
  it('is of the wrong format when it holds something else', () => {
    expect(check(name, Buffer.from('Something else altogether, and long enough'.repeat(9)))).toBeDefined();
  });
});

describe('texts', () => {
  it('tells the line of a typing error in YAML', () => {
    const flaw = checkFormat('kaava.yaml', bytesOf(Buffer.from('a: 1\nb: [1, 2\nc: 3\n')));
    expect(flaw).toMatchObject({ code: 'mirror.yaml', parameters: { line: expect.any(Number) } });
  });
  it('asks for UTF-8', () => expect(check('aula.yaml', hex('613a20e4'))).toBe('mirror.encoding'));
  it('takes zero bytes for room that is not filled yet', () =>
    expect(check('a.txt', 'abc\0\0')).toBe('mirror.unfinished'));
  it('tells an empty file', () => expect(check('a.txt', '')).toBe('mirror.empty-file'));
  it('tells JSON that is closed but wrong from JSON that was cut', () => {
    expect(check('a.json', '{"a":1,}')).toBe('mirror.json');
    expect(check('a.json', '{"a":1,')).toBe('mirror.unfinished');
  });
});

const real = path.resolve('../shared/data');
describe.skipIf(!existsSync(real))('files made by others (skipped without ../shared/data)', () => {
  const names = existsSync(real) ? (readdirSync(real, { recursive: true }) as string[]) : [];
  // The Stamen file calls itself version "3" in text (51), which our map's reader refuses as well.
  const known = names.filter(name => /\.(pdf|tif|pmtiles|gpkg|json|geojson|shp|mbtiles)$/.test(name));
  it.each(known.filter(name => !/corrupt|invalid|broken|stamen/.test(name)))('%s is sound', name => {
    expect(check(name, readFileSync(path.join(real, name)))).toBeUndefined();
  });
});
