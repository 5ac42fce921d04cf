import { openPdf } from './open-pdf';

/** The sheets that papers are printed on. */
export type SheetSize = 'a4' | 'a3';

const MM_IN_POINT = 25.4 / 72;
/** A4 with what a drawing may be larger by mistake, and US Letter. */
const MOST_OF_A4 = { short: 218, long: 305 } as const;

/** The sheet for the largest page, lying or standing; rejects with `UnreadablePdf`. */
export async function sheetSizeOf(pdf: Uint8Array): Promise<SheetSize> {
  const document = await openPdf(pdf);
  const isWithinA4 = document.getPages().every(page => {
    const { width, height } = page.getCropBox();
    const [short = 0, long = 0] = [width, height].map(side => side * MM_IN_POINT).sort((a, b) => a - b);
    return short <= MOST_OF_A4.short && long <= MOST_OF_A4.long;
  });
  return isWithinA4 ? 'a4' : 'a3';
}
