import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

import type { WordBox } from './contract';
import { readFloat, readInt32, withMemory } from './pdfium-memory';
import type { PlacedCharacter } from './words';

/** Device units for a point: PDFium converts to whole numbers. */
const FINE = 100;

/** x' = a x + c y + e, y' = b x + d y + f, from the document's space to points as shown. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The characters of a page in reading order with their places as shown, rotation and cropping applied. */
export function readCharacters(
  library: WrappedPdfiumModule,
  page: number,
  size: { widthPt: number; heightPt: number },
): PlacedCharacter[] {
  const text = library.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const matrix = displayMatrix(library, page, size);
  const count = Math.max(0, library.FPDFText_CountChars(text));
  const characters = withMemory(library, 16, rectangle =>
    Array.from({ length: count }, (_, index) => readCharacter(library, { text, index, rectangle, matrix })),
  );
  library.FPDFText_ClosePage(text);
  return characters;
}

interface CharacterParts {
  text: number;
  index: number;
  rectangle: number;
  matrix: Matrix;
}

function readCharacter(library: WrappedPdfiumModule, parts: CharacterParts): PlacedCharacter {
  const { text, index, rectangle, matrix } = parts;
  if (library.FPDFText_IsHyphen(text, index) === 1) return { text: '', dividing: true };
  const code = library.FPDFText_GetUnicode(text, index);
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  if (!library.FPDFText_GetLooseCharBox(text, index, rectangle)) return { text: character };
  return { text: character, box: shown(library, rectangle, matrix) };
}

/** FS_RECTF: left, top, right, bottom as floats. */
function shown(library: WrappedPdfiumModule, rectangle: number, matrix: Matrix): WordBox {
  const at = (offset: number) => readFloat(library, rectangle + offset);
  const [x1, y1] = applied(matrix, at(0), at(4));
  const [x2, y2] = applied(matrix, at(8), at(12));
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
}

const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const;

/** Reads PDFium's own page-to-device conversion at three points. */
function displayMatrix(
  library: WrappedPdfiumModule,
  page: number,
  { widthPt, heightPt }: { widthPt: number; heightPt: number },
): Matrix {
  const [width, height] = [Math.round(widthPt * FINE), Math.round(heightPt * FINE)];
  const convert = (x: number, y: number) =>
    withMemory(library, 8, memory => {
      library.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, memory, memory + 4);
      const at = (offset: number) => readInt32(library, memory + offset) / FINE;
      return [at(0), at(4)] as const;
    });
  const [e, f] = convert(0, 0);
  const [right, up] = [convert(1000, 0), convert(0, 1000)];
  return [(right[0] - e) / 1000, (right[1] - f) / 1000, (up[0] - e) / 1000, (up[1] - f) / 1000, e, f];
}
