import { PDFDocument } from '@cantoo/pdf-lib';
import type { MadePdf } from './making';
import { openPdf } from './open-pdf';
import { UnreadablePdf } from './unreadable-pdf';

export interface PdfPart {
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** Several PDFs one after another, with the title and language of the first; rejects with `UnreadablePdf` of a part. */
export async function joinPdfs(parts: readonly PdfPart[]): Promise<MadePdf> {
  const joined = await PDFDocument.create();
  for (const [index, part] of parts.entries()) {
    const source = await openPdf(part.pdf, part.name);
    if (index === 0) takeFacts(joined, source);
    await addPages(joined, source, part.name);
  }
  return { pdf: await joined.save(), pages: joined.getPageCount() };
}

async function addPages(joined: PDFDocument, source: PDFDocument, name: string): Promise<void> {
  try {
    const pages = await joined.copyPages(source, source.getPageIndices());
    for (const page of pages) joined.addPage(page);
  } catch {
    throw new UnreadablePdf('broken', name);
  }
}

function takeFacts(joined: PDFDocument, source: PDFDocument): void {
  const [title, language] = [source.getTitle(), source.getLanguage()];
  if (title !== undefined) joined.setTitle(title, { showInWindowTitleBar: true });
  if (language !== undefined) joined.setLanguage(language);
}
