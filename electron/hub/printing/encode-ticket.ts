import { ImageData } from '@napi-rs/canvas';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { TicketLayout } from '#content/model/ticket-layout';
import { type Bitmap, pixelsOf, rowsOf, withoutRealTimeCommands } from './bitmap';

/** Rows of one strip: 3 mm of paper. */
const STRIP_ROWS = 24;
/** More than the longest strip: its command and 24 rows of 832 dots, and what stands around them. */
export const STRIP_BYTES = 3000;

type Finish = Pick<TicketLayout, 'cut' | 'feedLines'>;

/**
 * The ticket as complete commands of a few kilobytes each, made as they are asked for; the last one also moves it out
 * and cuts it.
 */
export function* encodeTicket(drawn: Bitmap, finish: Finish): Generator<Uint8Array> {
  const bitmap = withoutRealTimeCommands(drawn);
  for (let from = 0; from < bitmap.heightDots; from += STRIP_ROWS) {
    const to = Math.min(bitmap.heightDots, from + STRIP_ROWS);
    yield encodeStrip(rowsOf(bitmap, from, to), to === bitmap.heightDots ? finish : undefined);
  }
}

function encodeStrip(strip: Bitmap, finish: Finish | undefined): Uint8Array {
  const { widthDots, heightDots } = strip;
  const encoder = createEncoder(finish?.feedLines ?? 0);
  const picture = new ImageData(pixelsOf(strip), widthDots, heightDots);
  encoder.image(picture, widthDots, heightDots, 'threshold', 128);
  return finish === undefined ? (encoder.encode() as Uint8Array) : finished(encoder, finish);
}

/** Moves a ticket that was begun and given up out of the way, so that the next one does not hang on it. */
export function encodeTearOff(finish: Finish): Uint8Array {
  return finished(createEncoder(finish.feedLines), finish);
}

function createEncoder(feedLines: number): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({
    language: 'esc-pos',
    imageMode: 'raster',
    // Strips join without a gap.
    feedAfterBlock: false,
    feedBeforeCut: feedLines,
    newline: '\n',
  });
}

function finished(encoder: ReceiptPrinterEncoder, { cut, feedLines }: Finish): Uint8Array {
  if (cut === 'none') return (feedLines > 0 ? encoder.newline(feedLines) : encoder).encode() as Uint8Array;
  // The encoder moves the paper once more after the cut, where it would hang on the next ticket.
  return (encoder.cut(cut).encode() as Uint8Array).subarray(0, -1);
}
