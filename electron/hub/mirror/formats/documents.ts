import { latin1, startsWith, unfinished, viewOf, wrongFormat, type Bytes, type Flaw } from './bytes';

/** The last words of a PDF may stand this far from the end (as readers accept). */
const PDF_TAIL = 2048;

/** Head, and at the end `startxref`, an offset inside the file and `%%EOF`. */
export function checkPdf(bytes: Bytes): Flaw {
  if (!latin1(bytes.slice(0, 1024)).includes('%PDF-')) return wrongFormat;
  const tail = latin1(bytes.slice(Math.max(0, bytes.length - PDF_TAIL), bytes.length));
  const last = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail);
  return last && Number(last[1]) < bytes.length ? undefined : unfinished;
}

const ZIP_END_BYTES = 22;
const ZIP_COMMENT = 65_535;

/** The central directory must lie whole where the end record says: zip, docx, xlsx, odt, ods, kmz. */
export function checkZip(bytes: Bytes): Flaw {
  if (!startsWith(bytes, 'PK')) return wrongFormat;
  const start = Math.max(0, bytes.length - ZIP_END_BYTES - ZIP_COMMENT);
  const tail = bytes.slice(start, bytes.length);
  const at = latin1(tail).lastIndexOf('PK\x05\x06');
  if (at < 0 || at + ZIP_END_BYTES > tail.length) return unfinished;
  const end = viewOf(tail);
  const directoryBytes = end.getUint32(at + 12, true);
  const directoryAt = end.getUint32(at + 16, true);
  if (directoryAt === 0xffffffff) return undefined; // zip64: its own record was found at the end
  const whole =
    directoryAt + directoryBytes <= start + at &&
    at + ZIP_END_BYTES + end.getUint16(at + 20, true) <= tail.length;
  return whole ? undefined : unfinished;
}

const PMTILES_HEADER = 127;

/** Each of the four parts that the header of a PMTiles v3 names must lie inside the file. */
export function checkPmtiles(bytes: Bytes): Flaw {
  if (!startsWith(bytes, 'PMTiles')) return wrongFormat;
  const head = bytes.slice(0, PMTILES_HEADER);
  if (head.length < PMTILES_HEADER) return unfinished;
  if (head[7] !== 3) return wrongFormat;
  const view = viewOf(head);
  const inside = [8, 24, 40, 56].every(
    at => Number(view.getBigUint64(at, true) + view.getBigUint64(at + 8, true)) <= bytes.length,
  );
  return inside ? undefined : unfinished;
}

/** SQLite files (GeoPackage, MBTiles): as many pages as the header counts. */
export function checkSqlite(bytes: Bytes): Flaw {
  if (!startsWith(bytes, 'SQLite format 3\0')) return wrongFormat;
  const head = bytes.slice(0, 100);
  if (head.length < 100) return unfinished;
  const view = viewOf(head);
  const pageBytes = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const counterIsCurrent = view.getUint32(24) === view.getUint32(92);
  const expected = counterIsCurrent ? view.getUint32(28) * pageBytes : pageBytes;
  return expected <= bytes.length ? undefined : unfinished;
}

/** Shapefile parts: the header counts the length in 16-bit words. */
export function checkShapefile(bytes: Bytes): Flaw {
  const head = bytes.slice(0, 100);
  if (head.length < 100) return unfinished;
  if (viewOf(head).getInt32(0) !== 9994) return wrongFormat;
  return viewOf(head).getInt32(24) * 2 <= bytes.length ? undefined : unfinished;
}
