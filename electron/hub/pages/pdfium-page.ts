import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

import type { PagesLimits } from './limits';
import { readContents } from './pdfium-contents';
import { heapOf } from './pdfium-memory';
import { readCharacters } from './pdfium-text';
import { PagesRefusal, type PageRegion, type SourcePage } from './source';
import { joinWords } from './words';

/** From PDFium's public/fpdfview.h: with annotations, bytes in the order red, green, blue, alpha. */
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;
const BYTES_PER_PIXEL = 4;

interface PageParts {
  document: number;
  form: number | undefined;
  index: number;
  limits: Pick<PagesLimits, 'imagePixels'>;
}

/** Opens one page; throws `PagesRefusal` when it is damaged or holds more image pixels than allowed. */
export function openPdfiumPage(library: WrappedPdfiumModule, parts: PageParts): SourcePage {
  const page = library.FPDF_LoadPage(parts.document, parts.index);
  if (page === 0) throw new PagesRefusal('pages.damaged', `page ${parts.index + 1} does not open`);
  if (parts.form !== undefined) library.FORM_OnAfterLoadPage(page, parts.form);
  const close = () => {
    if (parts.form !== undefined) library.FORM_OnBeforeClosePage(page, parts.form);
    library.FPDF_ClosePage(page);
  };
  try {
    const contents = readContents(library, page, parts.limits.imagePixels);
    return {
      contents,
      draw: region => draw(library, { page, form: parts.form }, region),
      words: () => joinWords(readCharacters(library, page, contents)),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function draw(
  library: WrappedPdfiumModule,
  { page, form }: { page: number; form: number | undefined },
  { pageWidthPx, pageHeightPx, top, height }: PageRegion,
): Uint8ClampedArray {
  const bitmap = library.FPDFBitmap_Create(pageWidthPx, height, 0);
  if (bitmap === 0)
    throw new PagesRefusal('pages.too-large', `no memory for ${pageWidthPx} x ${height} pixels`);
  library.FPDFBitmap_FillRect(bitmap, 0, 0, pageWidthPx, height, WHITE);
  library.FPDF_RenderPageBitmap(bitmap, page, 0, -top, pageWidthPx, pageHeightPx, 0, FLAGS);
  if (form !== undefined) {
    library.FPDF_FFLDraw(form, bitmap, page, 0, -top, pageWidthPx, pageHeightPx, 0, FLAGS);
  }
  const start = library.FPDFBitmap_GetBuffer(bitmap);
  const end = start + pageWidthPx * height * BYTES_PER_PIXEL;
  const pixels = new Uint8ClampedArray(heapOf(library).buffer.slice(start, end) as ArrayBuffer);
  library.FPDFBitmap_Destroy(bitmap);
  return opaque(pixels);
}

/** PDFium leaves the fourth byte undefined in a bitmap without transparency. */
function opaque(pixels: Uint8ClampedArray): Uint8ClampedArray {
  for (let at = 3; at < pixels.length; at += BYTES_PER_PIXEL) pixels[at] = 255;
  return pixels;
}
