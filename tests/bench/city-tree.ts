import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A share of a city's size: about 5,000 files and 1 GiB, each file whole in its format, contents unlike each other. */
export interface CityTree {
  readonly files: number;
  /** Paths of files under 600 kB, relative to the share: those that change from day to day. */
  readonly small: readonly string[];
}

const KINDS = ['jpg', 'jpg', 'png', 'pdf', 'json'] as const;
const SMALL_FILES = 4_957;
const PLANS = 20;
const MAPS_BYTES = { pohjakartta: 120_000_000, tontit: 100_000_000, ortokuva: 100_000_000 };

/** Lays the tree into `share`; the same `seed` gives the same sizes. */
export function layCityTree(share: string, seed = 1): CityTree {
  const random = createRandom(seed);
  const small: string[] = [];
  for (let index = 0; index < SMALL_FILES; index += 1) {
    const folder = `${index % 2 ? 'palvelut' : 'matkailu'}/${index % 40}/${Math.floor(index / 40) % 12}`;
    const file = `${folder}/f${index}.${KINDS[index % KINDS.length]}`;
    layFile(path.join(share, file), Math.round(10_000 + 490_000 * random() ** 5), index);
    small.push(file);
  }
  for (let index = 0; index < PLANS; index += 1) {
    layFile(
      path.join(share, `kaavat/kaava ${index}/kaavakartta.pdf`),
      Math.round(5e6 + 15e6 * random()),
      10_000 + index,
    );
    layText(path.join(share, `kaavat/kaava ${index}/kaava.yaml`), `otsikko: Kaava ${index}\n`);
  }
  for (const [name, bytes] of Object.entries(MAPS_BYTES))
    layFile(path.join(share, `kartta/${name}.pmtiles`), bytes, bytes);
  return { files: SMALL_FILES + 2 * PLANS + Object.keys(MAPS_BYTES).length, small };
}

/** Writes a file of its name's format, `bytes` long, filled with noise that no other `salt` gives. */
export function layFile(file: string, bytes: number, salt: number): void {
  const { head, tail } = ends(path.extname(file), bytes);
  mkdirSync(path.dirname(file), { recursive: true });
  const descriptor = openSync(file, 'w');
  let at = writeSync(descriptor, head);
  at += writeSync(descriptor, Buffer.from(String(salt).padStart(16, '0')));
  while (at < bytes - tail.length) {
    const start = (salt * 7919 + at) % (noise.length / 2);
    at += writeSync(descriptor, noise, start, Math.min(noise.length / 2, bytes - tail.length - at));
  }
  writeSync(descriptor, tail);
  closeSync(descriptor);
}

/** Letters, so that the same noise is good inside JSON. */
const noise = randomFillSync(Buffer.allocUnsafe(16 * 1024 * 1024)).map(byte => 97 + (byte % 26));

function layText(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, text);
  closeSync(descriptor);
}

function ends(extension: string, bytes: number): { head: Buffer; tail: Buffer } {
  const none = Buffer.alloc(0);
  switch (extension) {
    case '.pdf':
      return { head: Buffer.from('%PDF-1.7\n'), tail: Buffer.from('\nstartxref\n9\n%%EOF\n') };
    case '.jpg':
      return { head: Buffer.from('ffd8ffda0008010100003f00', 'hex'), tail: Buffer.from('ffd9', 'hex') };
    case '.png':
      return pngEnds(bytes);
    case '.json':
      return { head: Buffer.from('{"a":"'), tail: Buffer.from('"}\n') };
    case '.pmtiles':
      return { head: pmtilesHead(bytes), tail: none };
    default:
      return { head: none, tail: none };
  }
}

function pngEnds(bytes: number): { head: Buffer; tail: Buffer } {
  const head = Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010800000000000000000000000049444154',
    'hex',
  );
  const tail = Buffer.from('000000000000000049454e44ae426082', 'hex');
  head.writeUInt32BE(bytes - head.length - tail.length, 33);
  return { head, tail };
}

function pmtilesHead(bytes: number): Buffer {
  const head = Buffer.alloc(127);
  head.write('PMTiles');
  head[7] = 3;
  head.writeBigUInt64LE(127n, 8);
  head.writeBigUInt64LE(127n, 56);
  head.writeBigUInt64LE(BigInt(bytes - 127), 64);
  return head;
}

/** Mulberry32: small, and the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
