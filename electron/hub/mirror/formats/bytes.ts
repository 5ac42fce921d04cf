/** A finished local copy that a format check looks into; reading past the end gives what there is. */
export interface Bytes {
  readonly length: number;
  slice(start: number, end: number): Uint8Array;
}

export function bytesOf(whole: Uint8Array): Bytes {
  return { length: whole.length, slice: (start, end) => whole.subarray(start, end) };
}

/** What a format check finds: nothing, or a problem code below `mirror.` with its gaps. */
export type Flaw =
  { readonly code: string; readonly parameters?: Record<string, string | number> } | undefined;

export type FormatCheck = (bytes: Bytes) => Flaw;

/** The copy ends before the document does. */
export const unfinished: Flaw = { code: 'mirror.unfinished' };

/** The bytes are not what the file's name says. */
export const wrongFormat: Flaw = { code: 'mirror.wrong-format' };

/** Latin-1, so that every byte is one character and offsets stay offsets. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function startsWith(bytes: Bytes, magic: readonly number[] | string): boolean {
  const wanted = typeof magic === 'string' ? Array.from(magic, letter => letter.charCodeAt(0)) : magic;
  const head = bytes.slice(0, wanted.length);
  return head.length === wanted.length && wanted.every((byte, index) => head[index] === byte);
}
