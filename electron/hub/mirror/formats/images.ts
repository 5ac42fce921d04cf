import { latin1, startsWith, unfinished, viewOf, wrongFormat, type Bytes, type Flaw } from './bytes';

/** Walks the chunks to IEND. */
export function checkPng(bytes: Bytes): Flaw {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return wrongFormat;
  for (let at = 8; ;) {
    const head = bytes.slice(at, at + 8);
    if (head.length < 8) return unfinished;
    const end = at + 12 + viewOf(head).getUint32(0);
    if (end > bytes.length) return unfinished;
    const type = latin1(head.subarray(4));
    if (type === 'IEND') return undefined;
    if (!/^[A-Za-z]{4}$/.test(type)) return unfinished;
    at = end;
  }
}

/** Cameras may write up to this much behind the picture. */
const JPEG_TRAILER = 64 * 1024;

/** Needs an end-of-image mark behind the first scan; the one of an embedded thumbnail lies before it. */
export function checkJpeg(bytes: Bytes): Flaw {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return wrongFormat;
  const scan = findFirstScan(bytes);
  if (scan === undefined) return unfinished;
  const start = Math.max(scan, bytes.length - JPEG_TRAILER);
  return latin1(bytes.slice(start, bytes.length)).includes('\xff\xd9') ? undefined : unfinished;
}

function findFirstScan(bytes: Bytes): number | undefined {
  for (let at = 2; ;) {
    const head = bytes.slice(at, at + 4);
    if (head.length < 4 || head[0] !== 0xff) return undefined;
    if (head[1] === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const end = at + 2 + viewOf(head).getUint16(2);
    if (head[1] === 0xda) return end;
    at = end;
  }
}

export function checkWebp(bytes: Bytes): Flaw {
  const head = bytes.slice(0, 12);
  if (head.length < 12) return unfinished;
  if (latin1(head.subarray(0, 4)) !== 'RIFF' || latin1(head.subarray(8)) !== 'WEBP') return wrongFormat;
  return viewOf(head).getUint32(4, true) + 8 <= bytes.length ? undefined : unfinished;
}

export function checkGif(bytes: Bytes): Flaw {
  if (!startsWith(bytes, 'GIF8')) return wrongFormat;
  return bytes.slice(bytes.length - 1, bytes.length)[0] === 0x3b ? undefined : unfinished;
}

const STRIP_OFFSETS = 273;
const STRIP_BYTES = 279;
const TILE_OFFSETS = 324;
const TILE_BYTES = 325;

/** Follows the directories of a (Geo)TIFF: each strip or tile must lie inside the file. BigTIFF: header only. */
export function checkTiff(bytes: Bytes): Flaw {
  const head = bytes.slice(0, 8);
  if (head.length < 8) return unfinished;
  const order = latin1(head.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return wrongFormat;
  const little = order === 'II';
  const magic = viewOf(head).getUint16(2, little);
  if (magic === 43) return undefined;
  if (magic !== 42) return wrongFormat;
  let directory = viewOf(head).getUint32(4, little);
  for (let count = 0; directory !== 0 && count < 64; count += 1) {
    const next = checkDirectory(bytes, directory, little);
    if (next === undefined) return unfinished;
    directory = next;
  }
  return undefined;
}

/** Returns where the next directory stands, 0 for none; undefined when something lies beyond the end. */
function checkDirectory(bytes: Bytes, at: number, little: boolean): number | undefined {
  const counted = bytes.slice(at, at + 2);
  if (at === 0 || counted.length < 2) return undefined;
  const entries = viewOf(counted).getUint16(0, little);
  const table = bytes.slice(at + 2, at + 6 + entries * 12);
  if (table.length < entries * 12 + 4 || entries === 0) return undefined;
  const view = viewOf(table);
  const tags = new Map<number, number[] | undefined>();
  for (let index = 0; index < entries; index += 1) {
    const tag = view.getUint16(index * 12, little);
    if (PLACES.includes(tag)) tags.set(tag, readNumbers(bytes, view, index * 12, little));
  }
  const inside = fits(bytes, tags, STRIP_OFFSETS, STRIP_BYTES) && fits(bytes, tags, TILE_OFFSETS, TILE_BYTES);
  return inside ? view.getUint32(entries * 12, little) : undefined;
}

const PLACES = [STRIP_OFFSETS, STRIP_BYTES, TILE_OFFSETS, TILE_BYTES];

function fits(
  bytes: Bytes,
  tags: Map<number, number[] | undefined>,
  offsetTag: number,
  bytesTag: number,
): boolean {
  if (!tags.has(offsetTag)) return true;
  const offsets = tags.get(offsetTag);
  const counts = tags.get(bytesTag);
  return (
    !!offsets &&
    !!counts &&
    offsets.every((offset, index) => offset + (counts[index] ?? Infinity) <= bytes.length)
  );
}

function readNumbers(bytes: Bytes, entry: DataView, at: number, little: boolean): number[] | undefined {
  const width = entry.getUint16(at + 2, little) === 3 ? 2 : 4;
  const count = entry.getUint32(at + 4, little);
  const inline = count * width <= 4;
  const place = entry.getUint32(at + 8, little);
  const data = inline
    ? new Uint8Array(entry.buffer, entry.byteOffset + at + 8, count * width)
    : bytes.slice(place, place + count * width);
  if (data.length < count * width) return undefined;
  const view = viewOf(data);
  return Array.from({ length: count }, (_, index) =>
    width === 2 ? view.getUint16(index * 2, little) : view.getUint32(index * 4, little),
  );
}
