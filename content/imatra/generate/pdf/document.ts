import type { PDFFont, PDFPage } from '@cantoo/pdf-lib';

import { drawLine, drawRing, drawText } from './ink';
import { mm, openPaper, sampleMark, wrap } from './paper';
import type { Paper } from './paper';

const pageWidth = mm(210);
const pageHeight = mm(297);
const margin = { left: mm(25), right: mm(20), top: mm(32), bottom: mm(28) };
const contentWidth = pageWidth - margin.left - margin.right;
const green = '#1d4d45';

/** An A4 document that flows from page to page, in the style of a city's office documents. */
export interface FlowingDocument {
  readonly paper: Paper;
  /** A cover with a large title; the text begins on the next page. */
  cover(lines: {
    over: string;
    title: string;
    under: readonly string[];
    facts: readonly (readonly [string, string])[];
  }): void;
  heading(text: string, level?: 1 | 2): void;
  paragraph(text: string, style?: 'plain' | 'bold' | 'small'): void;
  bullets(items: readonly string[]): void;
  facts(rows: readonly (readonly [string, string])[]): void;
  table(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): void;
  /** A drawing of the given height in points; `draw` gets the page and the box's left, bottom, width and height. */
  figure(height: number, caption: string, draw: (page: PDFPage, box: Box) => void): void;
  gap(points: number): void;
  newPage(): void;
  /** Where the next line goes, in points from the page's bottom, and the page itself: for forms' fields. */
  cursor(): { page: PDFPage; y: number };
  moveTo(y: number): void;
  /** Starts a new page when less than `points` are left. */
  room(points: number): void;
  finish(): Promise<Uint8Array>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const documentBox = { left: margin.left, width: contentWidth, right: pageWidth - margin.right };

/** Starts a document; `running` stands at the top of every page beside the city's name. */
export async function createDocument({
  title,
  running,
  today,
}: {
  title: string;
  running: string;
  today: Date;
}): Promise<FlowingDocument> {
  const paper = await openPaper({ title, today });
  let page = paper.pdf.addPage([pageWidth, pageHeight]);
  let y = pageHeight - margin.top;

  function newPage() {
    page = paper.pdf.addPage([pageWidth, pageHeight]);
    y = pageHeight - margin.top;
  }

  function room(points: number) {
    if (y - points < margin.bottom) newPage();
  }

  function write(
    text: string,
    font: PDFFont,
    size: number,
    options: { indent?: number; colour?: string; leading?: number } = {},
  ) {
    const indent = options.indent ?? 0;
    for (const line of wrap(text, font, size, contentWidth - indent)) {
      room(size * 1.5);
      y -= size * (options.leading ?? 1.42);
      drawText(page, line, [margin.left + indent, y], {
        font,
        size,
        ...(options.colour === undefined ? {} : { colour: options.colour }),
      });
    }
  }

  function heading(text: string, level: 1 | 2 = 1) {
    room(90);
    y -= level === 1 ? 22 : 12;
    write(text, paper.bold, level === 1 ? 16 : 12.5, { colour: green });
    y -= level === 1 ? 6 : 2;
  }

  function paragraph(text: string, style: 'plain' | 'bold' | 'small' = 'plain') {
    write(text, style === 'bold' ? paper.bold : paper.regular, style === 'small' ? 9 : 10.8);
    y -= 7;
  }

  function bullets(items: readonly string[]) {
    for (const item of items) {
      room(18);
      drawText(page, '•', [margin.left + 4, y - 10.8 * 1.42], {
        font: paper.regular,
        size: 10.8,
        colour: green,
      });
      write(item, paper.regular, 10.8, { indent: 18 });
      y -= 3;
    }
    y -= 5;
  }

  function facts(rows: readonly (readonly [string, string])[]) {
    for (const [label, value] of rows) {
      const lines = wrap(value, paper.regular, 10.8, contentWidth - 150);
      room(lines.length * 15.4 + 4);
      lines.forEach((line, index) => {
        y -= 15.4;
        if (index === 0) drawText(page, label, [margin.left, y], { font: paper.bold, size: 10.8 });
        drawText(page, line, [margin.left + 150, y], { font: paper.regular, size: 10.8 });
      });
      y -= 3;
    }
    y -= 6;
  }

  function table(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const columns = widths.map(width => (width / whole) * contentWidth);
    const row = (cells: readonly string[], font: PDFFont, fill?: string) => {
      const wrapped = cells.map((cell, index) => wrap(cell, font, 9, (columns[index] ?? 0) - 8));
      const height = Math.max(...wrapped.map(lines => lines.length)) * 12 + 7;
      room(height);
      let x = margin.left;
      wrapped.forEach((lines, index) => {
        const width = columns[index] ?? 0;
        drawRing(
          page,
          [
            [x, y],
            [x + width, y],
            [x + width, y - height],
            [x, y - height],
          ],
          { fill, stroke: '#9aa6a3', width: 0.5 },
        );
        lines.forEach((line, at) => drawText(page, line, [x + 4, y - 12 - at * 12], { font, size: 9 }));
        x += width;
      });
      y -= height;
    };
    y -= 4;
    row(head, paper.bold, '#e3ece9');
    rows.forEach(cells => row(cells, paper.regular));
    y -= 12;
  }

  function figure(height: number, caption: string, draw: (onPage: PDFPage, box: Box) => void) {
    room(height + 34);
    y -= 6;
    draw(page, { x: margin.left, y: y - height, width: contentWidth, height });
    y -= height;
    write(caption, paper.italic, 9, { colour: '#444444' });
    y -= 10;
  }

  function cover({ over, title: coverTitle, under, facts: rows }: Parameters<FlowingDocument['cover']>[0]) {
    y = pageHeight - mm(78);
    write(over, paper.bold, 13, { colour: green });
    y -= 8;
    write(coverTitle, paper.bold, 27, { leading: 1.22 });
    y -= 10;
    under.forEach(line => write(line, paper.regular, 13));
    y -= 26;
    drawLine(
      page,
      [
        [margin.left, y],
        [margin.left + 130, y],
      ],
      { stroke: '#c8702a', width: 3 },
    );
    y -= 20;
    facts(rows);
    newPage();
  }

  function finish() {
    const pages = paper.pdf.getPages();
    pages.forEach((each, index) => {
      const top = pageHeight - mm(16);
      drawText(each, 'Imatran kaupunki', [margin.left, top], { font: paper.bold, size: 10, colour: green });
      drawText(each, running, [documentBox.right, top], {
        font: paper.regular,
        size: 8.5,
        align: 'right',
        colour: '#444444',
      });
      drawLine(
        each,
        [
          [margin.left, top - 7],
          [documentBox.right, top - 7],
        ],
        { stroke: green, width: 0.8 },
      );
      drawText(each, sampleMark, [margin.left, mm(14)], { font: paper.bold, size: 8.5, colour: '#a8321e' });
      drawText(each, `${index + 1} (${pages.length})`, [documentBox.right, mm(14)], {
        font: paper.regular,
        size: 8.5,
        align: 'right',
      });
    });
    return paper.save();
  }

  return {
    paper,
    cover,
    heading,
    paragraph,
    bullets,
    facts,
    table,
    figure,
    newPage,
    room,
    finish,
    gap: points => void (y -= points),
    cursor: () => ({ page, y }),
    moveTo: to => void (y = to),
  };
}
