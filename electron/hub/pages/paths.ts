import path from 'node:path';

const SHA256 = /^[0-9a-f]{64}$/;

/** Where one document's pictures lie. A page is counted from 1, a level from the coarsest (0). */
export interface DocumentFolder {
  readonly folder: string;
  /** Written last: a folder without it is half made and is made again. */
  readonly info: string;
  readonly text: string;
  tile(page: number, level: number, column: number, row: number): string;
  thumbnail(page: number): string;
}

export const isSha256 = (text: string): boolean => SHA256.test(text);

/** The folder of a document's pictures under `root`; throws when the name is no SHA-256 in lower-case hex. */
export function documentFolder(root: string, sha256: string): DocumentFolder {
  if (!isSha256(sha256)) throw new Error(`not a SHA-256: ${sha256.slice(0, 80)}`);
  return inFolder(path.join(root, sha256.slice(0, 2), sha256));
}

/** The same layout in a folder that is known already. */
export function inFolder(folder: string): DocumentFolder {
  return {
    folder,
    info: path.join(folder, 'info.json'),
    text: path.join(folder, 'text.json'),
    tile: (page, level, column, row) =>
      path.join(folder, String(page), String(level), `${column}_${row}.webp`),
    thumbnail: page => path.join(folder, String(page), 'thumbnail.webp'),
  };
}
