import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMaking } from '#hub/prints/making';
import { tracesOf } from '../fixtures/traces';

const word = 'Kanariina Äkäslompolo';
const words = { word, other: 'Tätä ei kirjoitettu' };
const text = `Hakija on ${word}, ja niin edelleen.`;

describe('the search for what was written', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'aula-traces-test-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it.each<[string, () => Buffer | string | Promise<Uint8Array>]>([
    ['plain text', () => text],
    ['Latin-1', () => Buffer.from(text, 'latin1')],
    ['UTF-16', () => Buffer.from(text, 'utf16le')],
    ['UTF-16 of the other order', () => Buffer.from(text, 'utf16le').swap16()],
    ['JSON with escapes', () => text.replaceAll('Ä', '\\u00c4').replaceAll('ä', '\\u00e4')],
    ['an address', () => encodeURIComponent(text)],
    ['a form', () => new URLSearchParams({ text }).toString()],
    ['hexadecimal', () => Buffer.from(text).toString('hex')],
    ['base64', () => Buffer.from(text).toString('base64')],
    ['base64 shifted by one', () => Buffer.from(`x${text}`).toString('base64')],
    ['base64 shifted by two', () => Buffer.from(`xx${text}`).toString('base64')],
    ['Deflate in the middle of a file', () => Buffer.concat([Buffer.alloc(99, 7), deflateSync(text)])],
    ['Gzip', () => gzipSync(text)],
    ['Brotli', () => brotliCompressSync(text)],
    ['a PDF', letter],
    ['a PDF in base64', async () => Buffer.from(Buffer.from(await letter()).toString('base64'))],
  ])('finds it in %s', async (_how, bytes) => {
    await writeFile(path.join(folder, 'tiedosto'), await bytes());
    expect(await tracesOf(words, folder)).toEqual({ word: ['tiedosto'] });
  });

  it('finds it in the name of a file', async () => {
    await writeFile(path.join(folder, `${word}.txt`), '');
    expect(await tracesOf(words, folder)).toEqual({ word: [`${word}.txt`] });
  });
});

async function letter(): Promise<Uint8Array> {
  const making = createMaking({ workerFile: undefined });
  const rows = [{ label: 'Nimi', value: word }];
  return (await making.paper({ title: 'Kirje', language: 'fi', rows, parts: [{ text: 'Hei' }] })).pdf;
}
