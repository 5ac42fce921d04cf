import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';

import { TILE_PX } from './contract';
import type { FileWriter } from './write-files';

/** Drawings are kept without loss: sharp lettering, and three times as fast to pack; photographs would be huge. */
export type Encoding = 'lossless' | 'lossy';

/** @napi-rs/canvas packs WebP without loss at 100. */
const QUALITY = { lossless: 100, lossy: 80 } as const satisfies Record<Encoding, number>;

/** A canvas filled with opaque RGBA pixels. */
export function canvasOf(pixels: Uint8ClampedArray, widthPx: number, heightPx: number): Canvas {
  const canvas = createCanvas(widthPx, heightPx);
  canvas.getContext('2d').putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
  return canvas;
}

/** A smaller copy, halved step by step so that thin lines thin out evenly instead of breaking up. */
export function shrunk(from: Canvas, widthPx: number, heightPx: number): Canvas {
  let current = from;
  while (current.width > widthPx * 2) {
    current = resized(current, Math.ceil(current.width / 2), Math.ceil(current.height / 2));
  }
  return current.width === widthPx && current.height === heightPx
    ? current
    : resized(current, widthPx, heightPx);
}

function resized(from: Canvas, widthPx: number, heightPx: number): Canvas {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, 0, 0, widthPx, heightPx);
  return canvas;
}

interface CutParts {
  writer: FileWriter;
  encoding: Encoding;
  /** Number of tiles packed at once; each takes a thread. */
  atOnce: number;
  fileOf(column: number, row: number): string;
}

/** Cuts a strip that begins with tile row `firstRow` into tiles and writes them. */
export async function cutTiles(strip: Canvas, firstRow: number, parts: CutParts): Promise<void> {
  const tiles = tilesOf(strip);
  const packNext = async (): Promise<void> => {
    for (let tile = tiles.pop(); tile; tile = tiles.pop()) {
      const bytes = await pack(cut(strip, tile.left, tile.top), parts.encoding);
      await parts.writer.write(parts.fileOf(tile.left / TILE_PX, firstRow + tile.top / TILE_PX), bytes);
    }
  };
  await Promise.all(Array.from({ length: parts.atOnce }, packNext));
}

/** WebP bytes of a canvas, packed on another thread. */
export function pack(canvas: Canvas, encoding: Encoding): Promise<Buffer> {
  return canvas.encode('webp', QUALITY[encoding]);
}

function tilesOf({ width, height }: Canvas): { left: number; top: number }[] {
  const tiles = [];
  for (let top = 0; top < height; top += TILE_PX) {
    for (let left = 0; left < width; left += TILE_PX) tiles.push({ left, top });
  }
  return tiles;
}

function cut(strip: Canvas, left: number, top: number): Canvas {
  const tile = createCanvas(Math.min(TILE_PX, strip.width - left), Math.min(TILE_PX, strip.height - top));
  tile.getContext('2d').drawImage(strip, -left, -top);
  return tile;
}
