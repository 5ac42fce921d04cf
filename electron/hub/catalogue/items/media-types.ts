import { extensionOf } from './item-reader';

const documents: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
};
const images: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The media type of a file that the kiosk can open as a document: PDF, PNG or JPEG. */
export function documentType(path: string): string | undefined {
  const extension = extensionOf(path);
  return documents[extension] ?? (/^(png|jpe?g)$/.test(extension) ? images[extension] : undefined);
}

/** The media type of a picture that the kiosk can show. */
export function imageType(path: string): string | undefined {
  return images[extensionOf(path)];
}

/** Whether it is map data that the catalogue reads. */
export function isMapFile(path: string): boolean {
  return /^(geojson|json)$/.test(extensionOf(path));
}
