import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { byteRange } from './byte-range';

/** Up to this size a part is read at once: cheaper than a stream. */
const AT_ONCE_BYTES = 1_048_576;

export interface FileFacts {
  /** Absolute path of a file that may be shown. */
  readonly path: string;
  readonly mediaType: string;
  /** Changes whenever the bytes do. */
  readonly tag: string;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers GET and HEAD with a file, whole or the part asked for; undefined when the file is not there. */
export async function fileAnswer(request: Request, facts: FileFacts): Promise<Response | undefined> {
  const file = await open(facts.path).catch(onlyWhenThere);
  if (file === undefined) return undefined;
  const { size } = await file.stat();
  const headers = {
    ...facts.headers,
    'content-type': facts.mediaType,
    'cache-control': facts.cacheControl,
    'accept-ranges': 'bytes',
    etag: `"${facts.tag}"`,
  };
  if (isKnown(request, facts.tag)) return closed(file, new Response(null, { status: 304, headers }));
  const range = byteRange(rangeAsked(request, facts.tag), size);
  if (range.kind === 'unsatisfiable') {
    const refusal = new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${size}` },
    });
    return closed(file, refusal);
  }
  const [from, to] = range.kind === 'whole' ? [0, size - 1] : [range.from, range.to];
  const partial = range.kind === 'part' ? { 'content-range': `bytes ${from}-${to}/${size}` } : {};
  const whole = { ...headers, ...partial, 'content-length': String(to - from + 1) };
  const status = range.kind === 'part' ? 206 : 200;
  if (request.method === 'HEAD' || size === 0)
    return closed(file, new Response(null, { status, headers: whole }));
  return new Response(await bytesOf(file, facts.path, { from, to, signal: request.signal }), {
    status,
    headers: whole,
  });
}

async function closed(file: FileHandle, response: Response): Promise<Response> {
  await file.close();
  return response;
}

async function bytesOf(
  file: FileHandle,
  path: string,
  { from, to, signal }: { from: number; to: number; signal: AbortSignal },
): Promise<BodyInit> {
  const length = to - from + 1;
  if (length > AT_ONCE_BYTES) {
    await file.close();
    const stream = createReadStream(path, { start: from, end: to, highWaterMark: 262_144, signal });
    return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  }
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, from).finally(() => file.close());
  return bytes.subarray(0, bytesRead);
}

function isKnown(request: Request, tag: string): boolean {
  const tags = request.headers.get('if-none-match') ?? '';
  return tags === '*' || tags.split(',').some(one => one.trim().replace(/^W\//, '') === `"${tag}"`);
}

/** A range asked for on condition of an older tag is not meant for these bytes. */
function rangeAsked(request: Request, tag: string): string | null {
  const condition = request.headers.get('if-range');
  return condition === null || condition === `"${tag}"` ? request.headers.get('range') : null;
}

function onlyWhenThere(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code ?? '')) return undefined;
  throw error;
}
