import type { PDFFont } from '@cantoo/pdf-lib';
import { linesOf, paragraphsOf } from '../prints/paper/lines';

/** Letters smaller than this are not read on paper. */
const SMALLEST = 6.5;
const USUAL = 11;
const PADDING = 4;
const LINE = 1.25;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** The size of letters at which a text fits its field, at most the one wanted; undefined when it does not fit. */
export function fittingSize(
  text: string,
  box: Box,
  { font, wanted, isMultiline }: { font: PDFFont; wanted: number; isMultiline: boolean },
): number | undefined {
  const inside = { width: box.width - PADDING, height: box.height - (isMultiline ? PADDING : 0) };
  const start = Math.min(wanted > 0 ? wanted : USUAL, isMultiline ? Infinity : box.height * 0.8);
  for (let size = Math.max(start, SMALLEST); size >= SMALLEST; size -= 0.5) {
    if (
      isMultiline ? fitsLines(text, inside, font, size) : font.widthOfTextAtSize(text, size) <= inside.width
    )
      return size;
  }
  return undefined;
}

function fitsLines(text: string, { width, height }: Box, font: PDFFont, size: number): boolean {
  const widthOf = (words: string) =>
    words.split(' ').reduce((sum, word) => sum + wordWidth(word, font) + SPACE, -SPACE) * size;
  const lines = paragraphsOf(text).flatMap(paragraph => {
    const broken = linesOf(paragraph, width, widthOf);
    return broken.length === 0 ? [''] : broken;
  });
  return lines.length * size * LINE <= height;
}

/** Of a space at size 1, no narrower than in our letters. */
const SPACE = 0.3;
const known = new WeakMap<PDFFont, Map<string, number>>();

/** Width of a word at size 1, measured once for a document. */
function wordWidth(word: string, font: PDFFont): number {
  const widths = known.get(font) ?? new Map<string, number>();
  known.set(font, widths);
  const width = widths.get(word) ?? font.widthOfTextAtSize(word, 1);
  widths.set(word, width);
  return width;
}
