import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pbf: 'application/x-protobuf',
  bcmap: 'application/octet-stream',
  icc: 'application/vnd.iccprofile',
  pfb: 'application/octet-stream',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
};

/** A file of the built pages. */
export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
  readonly tag: string;
  /** Its name carries a hash of its bytes. */
  readonly isImmutable: boolean;
}

/**
 * The file that an address's path means; undefined for what is not there or would lie outside of `directory`.
 * The path is decoded once, joined, followed through links, and only then compared with the root and a separator.
 */
export async function pageFile(directory: string, urlPath: string): Promise<PageFile | undefined> {
  const decoded = decodedPath(urlPath);
  if (decoded === undefined) return undefined;
  const asked = path.join(directory, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  try {
    const [root, real] = await Promise.all([realpath(directory), realpath(asked)]);
    const found = await stat(real);
    const mediaType = mediaTypes[path.extname(real).slice(1).toLowerCase()];
    if (!real.startsWith(root + path.sep) || !found.isFile() || mediaType === undefined) return undefined;
    const tag = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
    return { path: real, mediaType, tag, isImmutable: /[/\\]assets[/\\]/.test(real) };
  } catch (error) {
    if (
      ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    ) {
      return undefined;
    }
    throw error;
  }
}

function decodedPath(urlPath: string): string | undefined {
  try {
    const decoded = decodeURIComponent(urlPath);
    return /[\0\\]/.test(decoded) || decoded.split('/').includes('..') ? undefined : decoded;
  } catch {
    return undefined;
  }
}
