import type { CalendarServer } from '../service';
import type { CalendarTrouble } from './calendars';

/** The server could not be asked, or its answer is none. */
export class CalendarFailure extends Error {
  override readonly name = 'CalendarFailure';
  constructor(
    readonly trouble: CalendarTrouble,
    cause?: unknown,
  ) {
    super(trouble, { cause });
  }
}

export interface Question {
  readonly method: 'REPORT' | 'GET' | 'PUT' | 'DELETE';
  readonly address: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly etag?: string;
  readonly bytes: Uint8Array;
}

/** A calendar of 5,000 events is about 5 MB. */
const MOST_BYTES = 32_000_000;

/**
 * Asks the calendar server once, as the configured account. Never follows it elsewhere, so that the password goes to the
 * configured server alone. Rejects with `CalendarFailure` when there is no whole answer.
 */
export async function askServer(server: CalendarServer, question: Question): Promise<Answer> {
  const { method, address, headers, body, signal } = question;
  try {
    const response = await fetch(address, {
      ...{ method, signal, redirect: 'manual', body: body ?? null },
      headers: { ...headers, authorization: basic(server), 'user-agent': 'Aula' },
    });
    const bytes = await wholeBody(response);
    const etag = strong(response.headers.get('etag'));
    const contentType = response.headers.get('content-type')?.toLowerCase() ?? '';
    return { status: response.status, contentType, bytes, ...(etag === undefined ? {} : { etag }) };
  } catch (error) {
    throw error instanceof CalendarFailure ? error : new CalendarFailure(troubleOf(error), error);
  }
}

/** Proxies that compress call an ETag weak, which is the server's own nevertheless. */
function strong(etag: string | null): string | undefined {
  return etag?.replace(/^W\//, '');
}

/** What a status that is no success says. */
export function troubleOfStatus(status: number): CalendarTrouble {
  if (status === 401 || status === 403) return 'denied';
  return status === 429 || status >= 500 ? 'no-answer' : 'odd-answer';
}

function basic({ user, password }: CalendarServer): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

async function wholeBody(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.byteLength;
    if (length > MOST_BYTES) throw new CalendarFailure('odd-answer', new Error('the answer is too long'));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const unreachableCodes = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED'],
  ...['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
]);

function troubleOf(error: unknown): CalendarTrouble {
  const code = codeOf(error) ?? '';
  if (unreachableCodes.has(code)) return 'unreachable';
  return code.startsWith('HPE_') ? 'odd-answer' : 'no-answer';
}

/** Node hides the reason one or two causes deep. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : codeOf(error.cause);
}
