import { createCanvas, loadImage } from '@napi-rs/canvas';

import type { PagesLimits } from './limits';
import { PagesRefusal, type PageRegion, type SourceDocument, type SourcePage } from './source';
import { readImageSize } from './image-size';

/** Images carry no paper size; at this they fill a screen as a page does. */
const IMAGE_DPI = 150;

/**
 * Opens a PNG or JPEG as a document of one page; throws `PagesRefusal` when it is damaged or larger than
 * `imagePixels`, which its head tells before anything is unpacked.
 */
export async function openImage(
  bytes: Buffer,
  limits: Pick<PagesLimits, 'imagePixels'>,
): Promise<SourceDocument> {
  const size = readImageSize(bytes);
  if (!size) throw new PagesRefusal('pages.damaged', 'neither a PNG nor a JPEG');
  const pixels = size.widthPx * size.heightPx;
  if (pixels > limits.imagePixels) throw new PagesRefusal('pages.too-large', `${pixels} pixels`);
  const image = await loadImage(bytes).catch((error: unknown) => {
    throw new PagesRefusal('pages.damaged', String(error));
  });
  const page = imagePage(image);
  const { widthPt, heightPt } = page.contents;
  return {
    pageCount: 1,
    hasForm: false,
    pageSize: () => ({ widthPt, heightPt }),
    openPage: () => page,
    close() {},
  };
}

type LoadedImage = Awaited<ReturnType<typeof loadImage>>;

function imagePage(image: LoadedImage): SourcePage {
  const points = (pixels: number) => (pixels / IMAGE_DPI) * 72;
  const longestPx = Math.max(image.width, image.height);
  return {
    contents: {
      widthPt: points(image.width),
      heightPt: points(image.height),
      image: { coverage: 1, longestPx },
      hasVisibleText: false,
      pathSegments: 0,
    },
    draw: region => drawImage(image, region),
    words: () => [],
    close() {},
  };
}

function drawImage(
  image: LoadedImage,
  { pageWidthPx, pageHeightPx, top, height }: PageRegion,
): Uint8ClampedArray {
  const canvas = createCanvas(pageWidthPx, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, pageWidthPx, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, -top, pageWidthPx, pageHeightPx);
  return context.getImageData(0, 0, pageWidthPx, height).data;
}
