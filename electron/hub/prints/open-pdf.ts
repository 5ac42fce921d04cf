import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { UnreadablePdf } from './unreadable-pdf';

const MOST_BYTES = 60_000_000;
const MOST_PAGES = 600;

/**
 * Opens a PDF for use; one that only forbids changing it (a password of its owner, none for readers) opens as for any
 * reader. Rejects with `UnreadablePdf`.
 */
export async function openPdf(pdf: Uint8Array, part?: string): Promise<PDFDocument> {
  if (pdf.byteLength > MOST_BYTES) throw new UnreadablePdf('too-large', part);
  const document = await load(pdf, part);
  const pages = pageCountOf(document, part);
  if (pages > MOST_PAGES) throw new UnreadablePdf('too-large', part);
  return document;
}

async function load(pdf: Uint8Array, part: string | undefined): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: false };
  try {
    return await PDFDocument.load(pdf, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new UnreadablePdf('broken', part);
  }
  try {
    return await PDFDocument.load(pdf, { ...options, password: '' });
  } catch {
    throw new UnreadablePdf('password', part);
  }
}

/** A file may be read as far as its pages only to find none. */
function pageCountOf(document: PDFDocument, part: string | undefined): number {
  let count: number;
  try {
    count = document.getPageCount();
  } catch {
    throw new UnreadablePdf('broken', part);
  }
  if (count === 0) throw new UnreadablePdf('broken', part);
  return count;
}
