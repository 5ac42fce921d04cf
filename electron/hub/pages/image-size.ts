interface ImageSize {
  widthPx: number;
  heightPx: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** JPEG markers SOF0–SOF15 hold the size, except DHT (C4), JPG (C8) and DAC (CC): ITU-T T.81, table B.1. */
const NOT_A_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** The size that a PNG's or JPEG's head declares, or undefined when it is neither or cut short. */
export function readImageSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG_SIGNATURE)) {
    return positive({ widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20) });
  }
  return bytes.length > 3 && bytes.readUInt16BE(0) === 0xffd8 ? readJpegSize(bytes) : undefined;
}

function readJpegSize(bytes: Buffer): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && !NOT_A_FRAME.has(marker)) {
      return positive({ heightPx: bytes.readUInt16BE(at + 5), widthPx: bytes.readUInt16BE(at + 7) });
    } else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

const positive = (size: ImageSize): ImageSize | undefined =>
  size.widthPx > 0 && size.heightPx > 0 ? size : undefined;
