import { decodeAnswer, encodeRequest, type IppAnswer, type IppAttributes, type Operation } from './message';

export interface IppCall {
  readonly operation: Operation;
  readonly own?: IppAttributes;
  readonly job?: IppAttributes;
  readonly document?: Uint8Array;
}

/** Asks a printer one thing. Rejects with `PrinterSilent` when no sound answer comes in time. */
export type AskPrinter = (call: IppCall) => Promise<IppAnswer>;

/** No connection, no answer in time, or something that is no answer. */
export class PrinterSilent extends Error {
  override readonly name = 'PrinterSilent';
  constructor(
    readonly trouble: 'unreachable' | 'no-answer',
    cause: unknown,
  ) {
    super(trouble, { cause });
  }
}

const PATIENCE_MS = 8_000;
/** Of an answer; a printer tells of itself in a few kilobytes. */
const MOST_BYTES = 1_000_000;
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'EHOSTDOWN',
]);

/** Talks IPP/1.1 to `ipp://` or `ipps://`. */
export function createAskPrinter(address: string, patienceMs = PATIENCE_MS): AskPrinter {
  const url = httpAddress(address);
  let id = 0;
  return async ({ operation, own = {}, job, document }) => {
    const head = encodeRequest({
      operation,
      id: ++id,
      own: { 'printer-uri': { uri: address }, ...own, 'requesting-user-name': { name: 'aula' } },
      ...(job === undefined ? {} : { job }),
    });
    const body = new Uint8Array(Buffer.concat(document === undefined ? [head] : [head, document]));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/ipp' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return decodeAnswer(await bytesOf(response));
    } catch (error) {
      throw new PrinterSilent(isNotReached(error) ? 'unreachable' : 'no-answer', error);
    }
  };
}

function httpAddress(address: string): string {
  const url = new URL(address.replace(/^ipp/, 'http'));
  if (url.port === '' && !/^[^/]+:\/\/[^/]+:\d+/.test(address)) url.port = '631';
  return url.href;
}

async function bytesOf({ body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.byteLength;
    if (length > MOST_BYTES) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isNotReached(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } }).cause;
  return NOT_REACHED.has(cause?.code ?? '');
}
