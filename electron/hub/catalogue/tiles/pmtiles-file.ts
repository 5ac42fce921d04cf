import { zxyToTileId } from 'pmtiles';
import type { Bounds } from '#content/model/coordinates';

/** One tile's bytes at its place in the pyramid. */
export interface Tile {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
  readonly bytes: Uint8Array;
}

export interface TileArchive {
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly layer: string;
  readonly tiles: readonly Tile[];
}

const HEADER_BYTES = 127;
/** Header and root directory must fit in the first 16 KiB. Source: PMTiles specification 3. */
const ROOT_LIMIT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 2_048;
const UNCOMPRESSED = 1;
const MVT = 1;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** 0 marks a leaf directory. */
  readonly run: number;
}

/** Writes a PMTiles file, version 3: uncompressed vector tiles in Hilbert order. */
export function pmtilesFile(archive: TileArchive): Uint8Array {
  const ordered = archive.tiles
    .map(tile => ({ id: zxyToTileId(tile.zoom, tile.column, tile.row), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id);
  const { root, leaves } = directoriesOf(entriesOf(ordered));
  const metadata = new TextEncoder().encode(metadataOf(archive));
  const header = headerOf(archive, [root, metadata, leaves], ordered);
  return concatenated([header, root, metadata, leaves, ...ordered.map(({ bytes }) => bytes)]);
}

function entriesOf(tiles: readonly { id: number; bytes: Uint8Array }[]): Entry[] {
  let offset = 0;
  return tiles.map(({ id, bytes }) => {
    const entry = { id, offset, length: bytes.length, run: 1 };
    offset += bytes.length;
    return entry;
  });
}

function directoriesOf(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const flat = directory(entries);
  if (flat.length <= ROOT_LIMIT_BYTES) return { root: flat, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += LEAF_ENTRIES) {
    const part = entries.slice(start, start + LEAF_ENTRIES);
    const leaf = directory(part);
    pointers.push({ id: part[0]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: concatenated(leaves) };
}

function directory(entries: readonly Entry[]): Uint8Array {
  const numbers = [entries.length];
  entries.forEach((entry, index) => numbers.push(entry.id - (entries[index - 1]?.id ?? 0)));
  entries.forEach(({ run }) => numbers.push(run));
  entries.forEach(({ length }) => numbers.push(length));
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    numbers.push(follows ? 0 : entry.offset + 1);
  });
  return Uint8Array.from(numbers.flatMap(varint));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

function metadataOf({ layer, minZoom, maxZoom }: TileArchive): string {
  return JSON.stringify({ vector_layers: [{ id: layer, fields: {}, minzoom: minZoom, maxzoom: maxZoom }] });
}

function headerOf(
  { bounds, minZoom, maxZoom }: TileArchive,
  [root, metadata, leaves]: readonly [Uint8Array, Uint8Array, Uint8Array],
  tiles: readonly { bytes: Uint8Array }[],
): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('PMTiles'));
  header[7] = 3;
  const sections = [
    root.length,
    metadata.length,
    leaves.length,
    tiles.reduce((sum, { bytes }) => sum + bytes.length, 0),
  ];
  let offset = HEADER_BYTES;
  sections.forEach((length, index) => {
    view.setBigUint64(8 + index * 16, BigInt(offset), true);
    view.setBigUint64(16 + index * 16, BigInt(length), true);
    offset += length;
  });
  [72, 80, 88].forEach(at => view.setBigUint64(at, BigInt(tiles.length), true));
  header.set([1, UNCOMPRESSED, UNCOMPRESSED, MVT, minZoom, maxZoom], 96);
  bounds.forEach((degrees, index) => view.setInt32(102 + index * 4, Math.round(degrees * 1e7), true));
  header[118] = minZoom;
  view.setInt32(119, Math.round(((bounds[0] + bounds[2]) / 2) * 1e7), true);
  view.setInt32(123, Math.round(((bounds[1] + bounds[3]) / 2) * 1e7), true);
  return header;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
