import type { IppAttributes } from './ipp/message';
import type { SheetSize } from './sheet-size';

/** Names of PWG 5101.1, and sides in hundredths of a millimetre. */
export const media = {
  a4: { keyword: 'iso_a4_210x297mm', width: 21_000, height: 29_700 },
  a3: { keyword: 'iso_a3_297x420mm', width: 29_700, height: 42_000 },
} as const satisfies Record<SheetSize, object>;

/** How a paper is printed: one copy on one side, fitted to its sheet. The tray holds A4; another sheet is found by the printer. */
export function jobTicket(sheet: SheetSize, tray: string | undefined): IppAttributes {
  const { keyword, width, height } = media[sheet];
  const size = { collection: { 'x-dimension': { integer: width }, 'y-dimension': { integer: height } } };
  return {
    copies: { integer: 1 },
    ...(tray === undefined || sheet !== 'a4'
      ? { media: { keywords: [keyword] } }
      : { 'media-col': { collection: { 'media-size': size, 'media-source': { keywords: [tray] } } } }),
    'print-scaling': { keywords: ['auto'] },
    sides: { keywords: ['one-sided'] },
  };
}
