/** What of a file is asked for: all of it, a part ([from, to] inclusive), or a part that it does not have. */
export type ByteRange =
  { kind: 'whole' } | { kind: 'part'; from: number; to: number } | { kind: 'unsatisfiable' };

/**
 * Reads a Range header against a file's size (RFC 9110, 14.1.2). Several ranges, other units and nonsense are
 * ignored, as the standard allows: then the whole is sent.
 */
export function byteRange(header: string | null | undefined, bytes: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return { kind: 'whole' };
  if (first === '') return suffix(Number(last), bytes);
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < from) return { kind: 'whole' };
  return from >= bytes ? { kind: 'unsatisfiable' } : { kind: 'part', from, to };
}

function suffix(length: number, bytes: number): ByteRange {
  if (length === 0 || bytes === 0) return { kind: 'unsatisfiable' };
  return { kind: 'part', from: Math.max(0, bytes - length), to: bytes - 1 };
}
