import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';

import { TILE_PX, type PageInfo, type PyramidInfo } from './contract';
import { canvasOf, cutTiles, pack, shrunk, type Encoding } from './encode';
import type { DocumentFolder } from './paths';
import {
  firstLookLevel,
  levelSize,
  needsPyramid,
  planPyramid,
  thumbnailSize,
  type PageContents,
} from './rules';
import type { SourcePage } from './source';
import type { FileWriter } from './write-files';

/** A page under work: where it comes from, where its pictures go; `number` counts from 1. */
export interface PageWork {
  page: SourcePage;
  number: number;
  folder: DocumentFolder;
  writer: FileWriter;
}

/** The first look is wanted at once, on every core; sharpening runs beside the visitors' page. */
export const LOOK_AT_ONCE = 4;
export const REFINE_AT_ONCE = 1;

/** An image over a good part of the page makes it a picture rather than a drawing. */
const PICTURE_COVERAGE = 0.3;

/** Draws what is shown first: the coarse levels of a large page, and the thumbnail of every page. */
export async function drawFirstLook(work: PageWork): Promise<PageInfo> {
  const { contents } = work.page;
  const { widthPt, heightPt, hasVisibleText: hasText } = contents;
  const thumbnail = thumbnailSize(contents);
  if (!needsPyramid(contents)) {
    await writeThumbnail(work, drawWhole(work.page, thumbnail.widthPx, thumbnail.heightPx));
    return { widthPt, heightPt, hasText, thumbnail };
  }
  const planned = planPyramid(contents);
  const look = await drawCoarseLevels(work, planned);
  await writeThumbnail(work, shrunk(look, thumbnail.widthPx, thumbnail.heightPx));
  const pyramid = { ...planned, readyLevels: firstLookLevel(planned) + 1 };
  return { widthPt, heightPt, hasText, pyramid, thumbnail };
}

/** Draws one sharper level in strips of a tile's height, `atOnce` tiles being packed on other threads. */
export async function drawLevel(
  work: PageWork,
  { pyramid, level, atOnce }: { pyramid: PyramidInfo; level: number; atOnce: number },
): Promise<void> {
  const { widthPx, heightPx } = levelSize(pyramid, level);
  for (let top = 0; top < heightPx; top += TILE_PX) {
    const height = Math.min(TILE_PX, heightPx - top);
    const pixels = work.page.draw({ pageWidthPx: widthPx, pageHeightPx: heightPx, top, height });
    await cutTiles(canvasOf(pixels, widthPx, height), top / TILE_PX, cutParts(work, level, atOnce));
  }
}

/** Packing of each strip runs on other threads while the next one is drawn here. */
async function drawCoarseLevels(work: PageWork, pyramid: PyramidInfo): Promise<Canvas> {
  const level = firstLookLevel(pyramid);
  const { widthPx, heightPx } = levelSize(pyramid, level);
  const look = createCanvas(widthPx, heightPx);
  const packing: Promise<void>[] = [];
  for (let top = 0; top < heightPx; top += TILE_PX) {
    const height = Math.min(TILE_PX, heightPx - top);
    const pixels = work.page.draw({ pageWidthPx: widthPx, pageHeightPx: heightPx, top, height });
    look.getContext('2d').putImageData(new ImageData(pixels, widthPx, height), 0, top);
    packing.push(
      cutTiles(canvasOf(pixels, widthPx, height), top / TILE_PX, cutParts(work, level, LOOK_AT_ONCE)),
    );
  }
  for (let coarser = level - 1; coarser >= 0; coarser--) {
    const size = levelSize(pyramid, coarser);
    packing.push(
      cutTiles(shrunk(look, size.widthPx, size.heightPx), 0, cutParts(work, coarser, LOOK_AT_ONCE)),
    );
  }
  await Promise.all(packing);
  return look;
}

function cutParts({ page, number, folder, writer }: PageWork, level: number, atOnce: number) {
  const fileOf = (column: number, row: number) => folder.tile(number, level, column, row);
  return { writer, encoding: encodingFor(page.contents), atOnce, fileOf };
}

function encodingFor({ image }: PageContents): Encoding {
  return image !== undefined && image.coverage > PICTURE_COVERAGE ? 'lossy' : 'lossless';
}

function drawWhole(page: SourcePage, widthPx: number, heightPx: number): Canvas {
  const pixels = page.draw({ pageWidthPx: widthPx, pageHeightPx: heightPx, top: 0, height: heightPx });
  return canvasOf(pixels, widthPx, heightPx);
}

async function writeThumbnail({ number, folder, writer }: PageWork, canvas: Canvas): Promise<void> {
  await writer.write(folder.thumbnail(number), await pack(canvas, 'lossy'));
}
