import { type PDFDocument, type PDFFont, type PDFImage, type PDFPage, rgb } from '@cantoo/pdf-lib';
import type { PaperFonts } from './fonts';
import { linesOf, paragraphsOf } from './lines';
import { createStructure, type StructureKind } from './structure';

const A4 = { width: 595.28, height: 841.89 } as const;
const MARGIN = { side: 62, top: 62, bottom: 78 } as const;
const INK = rgb(0.07, 0.09, 0.12);
const SOFT = rgb(0.33, 0.37, 0.42);
const HAIRLINE = rgb(0.75, 0.78, 0.82);

/** How a text stands on the sheet. */
export interface TextStyle {
  readonly kind: StructureKind;
  readonly weight: 'regular' | 'bold';
  readonly size: number;
  /** Room above the first line. */
  readonly above: number;
  readonly isSoft?: boolean;
}

/** Sheets of A4 filled from the top, a new one when the last is full. */
export interface Sheet {
  text(text: string, style: TextStyle): void;
  /** A label and its value beside it. */
  row(label: string, value: string): void;
  picture(image: PDFImage): void;
  rule(): void;
  /** Writes the foot with page numbers on every sheet and ends the tagging. */
  finish(foot: string | undefined): void;
}

/** Begins the first sheet of a document. */
export function createSheet(document: PDFDocument, fonts: PaperFonts): Sheet {
  const structure = createStructure(document);
  const pages: PDFPage[] = [];
  const full = A4.width - 2 * MARGIN.side;
  let page: PDFPage = begin();
  let y = A4.height - MARGIN.top;

  function begin(): PDFPage {
    const begun = document.addPage([A4.width, A4.height]);
    pages.push(begun);
    return begun;
  }
  function makeRoom(height: number): void {
    if (y - height >= MARGIN.bottom) return;
    page = begin();
    y = A4.height - MARGIN.top;
  }
  const cut = (text: string, font: PDFFont, size: number, width: number) =>
    paragraphsOf(drawable(text, fonts)).flatMap(paragraph => {
      const lines = linesOf(paragraph, width, words => font.widthOfTextAtSize(words, size));
      return lines.length === 0 ? [''] : lines;
    });
  const write = (line: string, { x, size, font, color = INK }: Ink) => {
    if (line !== '') page.drawText(line, { x, y: y - size, size, font, color });
  };

  return {
    text(text, { kind, weight, size, above, isSoft = false }) {
      const font = fonts[weight];
      const height = size * 1.45;
      y -= above;
      if (kind === 'H2') makeRoom(height * 3);
      const color = isSoft ? SOFT : INK;
      let lines = cut(text, font, size, full);
      while (lines.length > 0) {
        makeRoom(height);
        const fitting = Math.max(1, Math.floor((y - MARGIN.bottom) / height));
        const here = lines.slice(0, fitting);
        structure.element(page, kind, () => {
          for (const line of here) {
            write(line, { x: MARGIN.side, size, font, color });
            y -= height;
          }
        });
        lines = lines.slice(fitting);
      }
    },
    row(label, value) {
      const size = 10.5;
      const height = size * 1.45;
      const left = full * 0.34;
      const labels = cut(label, fonts.regular, size, left - 12);
      const values = cut(value, fonts.bold, size, full - left);
      y -= 4;
      for (let index = 0; index < Math.max(labels.length, values.length); index++) {
        makeRoom(height);
        structure.element(page, 'P', () => {
          write(labels[index] ?? '', { x: MARGIN.side, size, font: fonts.regular, color: SOFT });
          write(values[index] ?? '', { x: MARGIN.side + left, size, font: fonts.bold });
        });
        y -= height;
      }
    },
    picture(image) {
      const { width, height } = image.scaleToFit(full, A4.height * 0.45);
      makeRoom(height + 14);
      y -= 14 + height;
      structure.element(page, 'Figure', () => page.drawImage(image, { x: MARGIN.side, y, width, height }));
    },
    rule() {
      y -= 10;
      const [start, end] = [MARGIN.side, A4.width - MARGIN.side].map(x => ({ x, y }));
      if (start === undefined || end === undefined) return;
      structure.ornament(page, () => page.drawLine({ start, end, thickness: 0.75, color: HAIRLINE }));
      y -= 8;
    },
    finish(foot) {
      const size = 8.5;
      const font = fonts.regular;
      const lines = foot === undefined ? [] : cut(foot, font, size, full - 60).slice(0, 3);
      pages.forEach((one, index) => {
        const count = `${index + 1}/${pages.length}`;
        const x = A4.width - MARGIN.side - font.widthOfTextAtSize(count, size);
        structure.ornament(one, () => {
          lines.forEach((line, row) =>
            one.drawText(line, { x: MARGIN.side, y: 52 - row * size * 1.4, size, font, color: SOFT }),
          );
          if (pages.length > 1) one.drawText(count, { x, y: 52, size, font, color: SOFT });
        });
      });
      structure.finish();
    },
  };
}

interface Ink {
  readonly x: number;
  readonly size: number;
  readonly font: PDFFont;
  readonly color?: typeof INK;
}

/** Letters that the font has not are shown as a question mark, never left out unseen. */
function drawable(text: string, fonts: PaperFonts): string {
  return [...text.normalize('NFC').replace(/\t/g, ' ')]
    .map(letter => (/[\r\n]/.test(letter) || fonts.has(letter) ? letter : '?'))
    .join('');
}
