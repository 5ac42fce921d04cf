import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import fontkit from '@cantoo/fontkit';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFFont } from '@cantoo/pdf-lib';

/** Printed on every page of every generated document. */
export const sampleMark = 'ESIMERKKIAINEISTO – ei kaupungin virallinen asiakirja';

/** Millimetres as PDF points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A PDF in the making with the fonts that it embeds. */
export interface Paper {
  readonly pdf: PDFDocument;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
  save(): Promise<Uint8Array>;
}

const fontFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
const fontBytes = new Map<string, Promise<Uint8Array>>();

/** Opens an empty PDF in Finnish whose dates are those of `today`, so that the same day gives the same bytes. */
export async function openPaper({ title, today }: { title: string; today: Date }): Promise<Paper> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setSubject(sampleMark);
  pdf.setLanguage('fi-FI');
  pdf.setProducer('Aula');
  pdf.setCreator('Aula');
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()));
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const embed = async (style: string) => pdf.embedFont(await readFont(style), { subset: true });
  const [regular, bold, italic] = [await embed('Regular'), await embed('Bold'), await embed('Italic')];
  return { pdf, regular, bold, italic, save: () => pdf.save({ useObjectStreams: true }) };
}

function readFont(style: string): Promise<Uint8Array> {
  const known = fontBytes.get(style);
  if (known !== undefined) return known;
  const read = readFile(path.join(fontFolder, `LiberationSans-${style}.ttf`));
  fontBytes.set(style, read);
  return read;
}

/** Breaks a text into lines no wider than `width` points. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
