import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

import { readFloat, readInt32, withMemory } from './pdfium-memory';
import { isLarge, type PageContents } from './rules';
import { PagesRefusal } from './source';

/** From PDFium's public/fpdf_edit.h. */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const INVISIBLE = 3;

/** A page of the size of a stamp is drawn one point large rather than not at all. */
const SMALLEST_PT = 1;

/** What is on the page; throws `PagesRefusal` when its images together hold more than `imagePixels`. */
export function readContents(library: WrappedPdfiumModule, page: number, imagePixels: number): PageContents {
  const widthPt = Math.max(SMALLEST_PT, library.FPDF_GetPageWidthF(page));
  const heightPt = Math.max(SMALLEST_PT, library.FPDF_GetPageHeightF(page));
  const contents: PageContents = { widthPt, heightPt, hasVisibleText: false, pathSegments: 0 };
  const count = library.FPDFPage_CountObjects(page);
  // A large sheet gets tiles in any case; counting its path segments would delay its first look.
  const large = isLarge(contents);
  let pixels = 0;
  for (let index = 0; index < count; index++) {
    const object = library.FPDFPage_GetObject(page, index);
    const type = library.FPDFPageObj_GetType(object);
    if (type === TEXT)
      contents.hasVisibleText ||= library.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
    if (type === PATH && !large) contents.pathSegments += Math.max(0, library.FPDFPath_CountSegments(object));
    if (type !== IMAGE) continue;
    const image = readImage(library, object, widthPt * heightPt);
    pixels += image.pixels;
    if (image.coverage > (contents.image?.coverage ?? 0)) contents.image = image;
  }
  if (pixels > imagePixels) throw new PagesRefusal('pages.too-large', `${pixels} image pixels on a page`);
  return contents;
}

function readImage(library: WrappedPdfiumModule, object: number, pageArea: number) {
  return withMemory(library, 16, memory => {
    const at = (offset: number) => memory + offset;
    library.FPDFImageObj_GetImagePixelSize(object, at(0), at(4));
    const width = readInt32(library, at(0));
    const height = readInt32(library, at(4));
    library.FPDFPageObj_GetBounds(object, at(0), at(4), at(8), at(12));
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map(offset =>
      readFloat(library, at(offset)),
    );
    const area = Math.abs((right - left) * (top - bottom));
    return {
      coverage: Math.min(1, area / pageArea),
      longestPx: Math.max(width, height),
      pixels: width * height,
    };
  });
}
