import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';

/** The kiosk's own letters for paper; what has been written is found and copied as text. */
export interface PaperFonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  /** Whether each of the letters can be drawn. */
  has(text: string): boolean;
}

const FILES = {
  regular: '400Regular/PublicSans_400Regular.ttf',
  bold: '700Bold/PublicSans_700Bold.ttf',
} as const;

/** Embeds the letters that the document uses. */
export async function embedFonts(document: PDFDocument): Promise<PaperFonts> {
  document.registerFontkit(fontkit);
  const [regular, bold] = await Promise.all([embed(document, 'regular'), embed(document, 'bold')]);
  const known = new Set(regular.getCharacterSet());
  return { regular, bold, has: text => [...text].every(letter => known.has(letter.codePointAt(0) ?? 0)) };
}

function embed(document: PDFDocument, weight: keyof typeof FILES): Promise<PDFFont> {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`@expo-google-fonts/public-sans/${FILES[weight]}`);
  return document.embedFont(readFileSync(file), { subset: true });
}
