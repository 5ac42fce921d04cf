import { readFile } from 'node:fs/promises';
import type { LocalText } from '#content/model/text';
import { type Making, UnreadablePdf } from '../prints/making';
import type { UnusableReason } from './contract';

/** A file that belongs into the package. */
export interface PackagePart {
  readonly name: LocalText;
  readonly path: string;
}

export interface LeftOut {
  readonly name: LocalText;
  readonly reason: UnusableReason;
}

/**
 * One PDF of a cover and all parts that can be read; the cover is made anew whenever a part falls out, so that it names
 * every one that did.
 */
export async function joinReadable(
  making: Pick<Making, 'join'>,
  parts: readonly PackagePart[],
  coverFor: (leftOut: readonly LeftOut[]) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { readable, leftOut } = await readAll(making, parts);
  const cover = { name: 'cover', pdf: await coverFor(leftOut) };
  try {
    return (await making.join([cover, ...readable.map(({ pdf }) => ({ name: 'part', pdf }))])).pdf;
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    // Each is readable, but together they are too much.
    const tooMuch = readable.map(({ name }) => ({ name, reason: error.reason }));
    return coverFor([...leftOut, ...tooMuch]);
  }
}

async function readAll(making: Pick<Making, 'join'>, parts: readonly PackagePart[]) {
  const readable: { name: LocalText; pdf: Uint8Array }[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, path } of parts) {
    const read = await readOne(making, path);
    if (typeof read === 'string') leftOut.push({ name, reason: read });
    else readable.push({ name, pdf: read });
  }
  return { readable, leftOut };
}

/** The file's bytes as they go into the package, or why they cannot. */
export async function readOne(
  making: Pick<Making, 'join'>,
  path: string,
): Promise<Uint8Array | UnusableReason> {
  let pdf: Uint8Array;
  try {
    pdf = await readFile(path);
  } catch {
    return 'gone';
  }
  try {
    return (await making.join([{ name: 'part', pdf }])).pdf;
  } catch (error) {
    if (error instanceof UnreadablePdf) return error.reason;
    throw error;
  }
}
