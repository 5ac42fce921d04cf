import { PDFDocument } from '@cantoo/pdf-lib';
import type { MadePdf, TextPaper } from '../making';
import { embedFonts } from './fonts';
import { createSheet, type Sheet, type TextStyle } from './sheet';

const styles = {
  title: { kind: 'H1', weight: 'bold', size: 20, above: 0 },
  lead: { kind: 'P', weight: 'regular', size: 11.5, above: 6, isSoft: true },
  heading: { kind: 'H2', weight: 'bold', size: 12.5, above: 16 },
  text: { kind: 'P', weight: 'regular', size: 11, above: 4 },
} as const satisfies Record<string, TextStyle>;

/** Draws a paper of plain text on A4, tagged, with its title and language. */
export async function drawPaper(paper: TextPaper): Promise<MadePdf> {
  const document = await PDFDocument.create();
  document.setTitle(paper.title, { showInWindowTitleBar: true });
  document.setLanguage(paper.language);
  document.setProducer('Aula');
  document.setCreator('Aula');
  const sheet = createSheet(document, await embedFonts(document));
  writeOn(sheet, paper);
  if (paper.picture !== undefined) sheet.picture(await document.embedPng(paper.picture));
  sheet.finish(paper.foot);
  return { pdf: await document.save(), pages: document.getPageCount() };
}

function writeOn(sheet: Sheet, { title, lead, rows, parts }: TextPaper): void {
  sheet.text(title, styles.title);
  if (lead !== undefined) sheet.text(lead, styles.lead);
  if (rows.length > 0) sheet.rule();
  for (const { label, value } of rows) sheet.row(label, value);
  if (rows.length > 0) sheet.rule();
  for (const { heading, text } of parts) {
    if (heading !== undefined) sheet.text(heading, styles.heading);
    sheet.text(text, heading === undefined ? { ...styles.text, above: 12 } : styles.text);
  }
}
