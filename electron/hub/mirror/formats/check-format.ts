import { checkPdf, checkPmtiles, checkShapefile, checkSqlite, checkZip } from './documents';
import { checkGif, checkJpeg, checkPng, checkTiff, checkWebp } from './images';
import { checkJson, checkPlain, checkText, checkXml, checkYaml } from './texts';
import { unfinished, type Bytes, type Flaw, type FormatCheck } from './bytes';

/** Says what shows that a copy of a file with this name is unfinished or broken; undefined when nothing does. */
export function checkFormat(name: string, bytes: Bytes): Flaw {
  if (bytes.length === 0) return { code: 'mirror.empty-file' };
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const check = checks[extension];
  if (!mayEndInZeros.has(extension) && endsInZeros(bytes)) return unfinished;
  return check?.(bytes);
}

const checks: Readonly<Record<string, FormatCheck>> = {
  pdf: checkPdf,
  png: checkPng,
  jpg: checkJpeg,
  jpeg: checkJpeg,
  webp: checkWebp,
  gif: checkGif,
  tif: checkTiff,
  tiff: checkTiff,
  json: checkJson,
  geojson: checkJson,
  yaml: checkYaml,
  yml: checkYaml,
  pmtiles: checkPmtiles,
  gpkg: checkSqlite,
  mbtiles: checkSqlite,
  shp: checkShapefile,
  shx: checkShapefile,
  zip: checkZip,
  docx: checkZip,
  xlsx: checkZip,
  pptx: checkZip,
  odt: checkZip,
  ods: checkZip,
  kmz: checkZip,
  txt: checkPlain,
  csv: checkPlain,
  md: checkText,
  html: checkPlain,
  svg: checkXml,
  xml: checkXml,
  kml: checkXml,
  gml: checkXml,
};

/** Raster strips, free database pages and empty tables may rightly be zero to the end. */
const mayEndInZeros = new Set(['tif', 'tiff', 'gpkg', 'mbtiles', 'dbf', 'shp', 'shx']);

const ZERO_TAIL = 1024;

/** A share may show a file's full size long before its bytes have come (Samba reserves the room first). */
function endsInZeros(bytes: Bytes): boolean {
  const tail = bytes.slice(Math.max(0, bytes.length - ZERO_TAIL), bytes.length);
  return tail.every(byte => byte === 0);
}
