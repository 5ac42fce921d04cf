import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PageWord } from '#hub/pages/contract';

interface TextRun {
  str: string;
  width: number;
  height: number;
  /** Where the run begins and which way it goes, in the page's own space. */
  transform: number[];
}

type Matrix = readonly number[];

/** The words of a page with places as shown, for documents whose words the hub does not have. */
export async function wordsOf(page: PDFPageProxy): Promise<PageWord[]> {
  const { items } = await page.getTextContent();
  const { transform } = page.getViewport({ scale: 1 });
  return items.flatMap(item => ('str' in item ? wordsOfRun(item as TextRun, transform) : []));
}

/** pdf.js tells a run's width only, so its characters are taken as equally wide. */
function wordsOfRun({ str, width, height, transform }: TextRun, display: Matrix): PageWord[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const along = unit(a, b);
  const up = unit(c, d);
  const corner = (right: number, above: number) =>
    applied(display, e + along[0] * right + up[0] * above, f + along[1] * right + up[1] * above);
  return [...str.matchAll(/\S+/gu)].map(({ 0: text, index }) => {
    const [from, to] = [(index / str.length) * width, ((index + text.length) / str.length) * width];
    const corners = [corner(from, -height * 0.2), corner(to, height)];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { text, boxes: [{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }] };
  });
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function applied(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
