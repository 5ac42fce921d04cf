/** Black dots on white paper: rows of bytes, the leftmost dot in the highest bit. */
export interface Bitmap {
  /** A multiple of 8. */
  widthDots: number;
  heightDots: number;
  bytes: Uint8Array;
}

/** Darker than this (of 255) is a black dot; a little high, so that thin strokes stay whole on thermal paper. */
const BLACK_BELOW = 150;

/** Drawn pixels as dots; transparent is white. */
export function bitmapOf(pixels: Uint8ClampedArray, widthDots: number, heightDots: number): Bitmap {
  const bytes = new Uint8Array((widthDots * heightDots) / 8);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    if (isBlack(pixels, dot * 4)) bytes[dot >> 3] = (bytes[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return { widthDots, heightDots, bytes };
}

function isBlack(pixels: Uint8ClampedArray, at: number): boolean {
  const part = (channel: number) => pixels[at + channel] ?? 0;
  const light = 0.299 * part(0) + 0.587 * part(1) + 0.114 * part(2);
  return 255 - ((255 - light) * part(3)) / 255 < BLACK_BELOW;
}

/** The dots as opaque pixels, for encoders and pictures. */
export function pixelsOf({ widthDots, heightDots, bytes }: Bitmap): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(widthDots * heightDots * 4).fill(255);
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    if (((bytes[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0) pixels.fill(0, dot * 4, dot * 4 + 3);
  }
  return pixels;
}

const DLE = 0x10;
const REAL_TIME = new Set([0x04, 0x05, 0x14]);
/** A dot that turns none of the three second bytes into another one. */
const ONE_DOT_MORE = 0x08;

/**
 * The same picture without byte pairs that a printer would take for a real-time command: it looks for these in
 * pictures too (Epson ESC/POS reference, notes of DLE EOT). One dot is added where a pair stood.
 */
export function withoutRealTimeCommands(bitmap: Bitmap): Bitmap {
  const bytes = Uint8Array.from(bitmap.bytes);
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (bytes[at - 1] === DLE && REAL_TIME.has(byte)) bytes[at] = byte | ONE_DOT_MORE;
  }
  return { ...bitmap, bytes };
}

/** Rows `from` (included) to `to` (left out). */
export function rowsOf({ widthDots, bytes }: Bitmap, from: number, to: number): Bitmap {
  const rowBytes = widthDots / 8;
  return { widthDots, heightDots: to - from, bytes: bytes.subarray(from * rowBytes, to * rowBytes) };
}
