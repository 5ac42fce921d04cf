/** The form in which two names are the same name: NFC, Finnish lower case, no trailing dots or spaces (as Windows). */
export function nameKey(name: string): string {
  const trimmed = name.replace(/[. ]+$/, '');
  if (ASCII_ONLY.test(trimmed)) return trimmed.toLowerCase();
  return trimmed.normalize('NFC').toLocaleLowerCase('fi');
}

const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * Names that programs leave behind and no planner means: office locks and half-saved files, downloads under way,
 * thumbnails, dot files, and our own `_aula/` folder of receipts.
 */
export function isIgnoredName(name: string): boolean {
  return IGNORED.some(pattern => pattern.test(name));
}

const IGNORED = [
  /^\./,
  /^~/,
  /\.(tmp|temp|part|partial|filepart|crdownload)$/i,
  /^(thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$/i,
  /^_aula$/i,
  // Excel saves under eight hexadecimal digits before it renames.
  /^[0-9a-f]{8}$/i,
];

/** The form in which two paths are the same path. */
export function pathKey(path: string): string {
  return path.split('/').map(nameKey).join('/');
}
