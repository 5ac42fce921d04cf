import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

import type { PagesLimits } from './limits';
import { heapOf, readFloat, withMemory } from './pdfium-memory';
import { openPdfiumPage } from './pdfium-page';
import { PagesRefusal, type SourceDocument } from './source';

/** Values of FPDF_GetLastError, from PDFium's public/fpdfview.h. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** PDFium in this thread. Its memory only grows; end the thread when `heapBytes` has become too much. */
export interface Pdfium {
  /** Opens a PDF; throws `PagesRefusal` when it is damaged or needs a password. */
  open(bytes: Uint8Array, limits: Pick<PagesLimits, 'imagePixels'>): SourceDocument;
  heapBytes(): number;
}

/** Loads PDFium's WebAssembly; no script of a document is ever run, it is built without a script engine. */
export async function loadPdfium(): Promise<Pdfium> {
  const file = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = new Uint8Array(file).buffer;
  const library = await init({ wasmBinary });
  library.PDFiumExt_Init();
  return {
    open: (bytes, limits) => openDocument(library, bytes, limits),
    heapBytes: () => heapOf(library).length,
  };
}

function openDocument(
  library: WrappedPdfiumModule,
  bytes: Uint8Array,
  limits: Pick<PagesLimits, 'imagePixels'>,
): SourceDocument {
  const { wasmExports } = library.pdfium;
  const memory = wasmExports.malloc(bytes.length);
  if (memory === 0) throw new PagesRefusal('pages.too-large', `no memory for ${bytes.length} bytes`);
  heapOf(library).set(bytes, memory);
  const document = library.FPDF_LoadMemDocument(memory, bytes.length, '');
  if (document === 0) {
    wasmExports.free(memory);
    throw refusal(library.FPDF_GetLastError());
  }
  const hasForm = library.FPDF_GetFormType(document) !== 0;
  const form = hasForm ? openForm(library, document) : undefined;
  return {
    pageCount: library.FPDF_GetPageCount(document),
    hasForm,
    pageSize: index => pageSize(library, document, index),
    openPage: index => openPdfiumPage(library, { document, form: form?.handle, index, limits }),
    close() {
      form?.close();
      library.FPDF_CloseDocument(document);
      wasmExports.free(memory);
    },
  };
}

/** A page whose size cannot be read is taken as A4. */
function pageSize(library: WrappedPdfiumModule, document: number, index: number) {
  return withMemory(library, 8, memory => {
    const known = library.FPDF_GetPageSizeByIndexF(document, index, memory);
    const size = { widthPt: readFloat(library, memory), heightPt: readFloat(library, memory + 4) };
    return known && size.widthPt >= 1 && size.heightPt >= 1 ? size : { widthPt: 595, heightPt: 842 };
  });
}

function refusal(error: number): PagesRefusal {
  const locked = error === ERROR_PASSWORD || error === ERROR_SECURITY;
  return new PagesRefusal(locked ? 'pages.encrypted' : 'pages.damaged', `PDFium error ${error}`);
}

/** Form fields are drawn by PDFium's form environment, not with the page. */
function openForm(library: WrappedPdfiumModule, document: number) {
  const callbacks = library.PDFiumExt_OpenFormFillInfo();
  const handle = library.PDFiumExt_InitFormFillEnvironment(document, callbacks);
  return {
    handle,
    close() {
      library.PDFiumExt_ExitFormFillEnvironment(handle);
      library.PDFiumExt_CloseFormFillInfo(callbacks);
    },
  };
}
