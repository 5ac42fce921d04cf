import { z } from 'zod';
import { withLimit } from '../../with-limit';
import type { Carried, Carrier } from '../carrier';
import type { OutboxProblem } from '../contract';

export interface Open311CarrierParts {
  /** The root of the GeoReport v2 service. */
  readonly url: string;
  readonly key?: string;
  readonly limitMs?: number;
}

const LIMIT_MS = 20_000;
const MOST_ANSWER_CHARACTERS = 100_000;

/** What a service says of a request that it took: a number, or a token for asking for one later. */
const taken = z
  .array(
    z.object({
      service_request_id: z.union([z.string(), z.number()]).nullish(),
      token: z.union([z.string(), z.number()]).nullish(),
    }),
  )
  .min(1);

/** Posts faults to an Open311 service; the receipt is its number of the request. */
export function createOpen311Carrier({
  url,
  key,
  limitMs = LIMIT_MS,
}: Open311CarrierParts): Carrier<'open311'> {
  const address = new URL('requests.json', url.endsWith('/') ? url : `${url}/`);
  const post = async (fields: Readonly<Record<string, string>>, limit: AbortSignal): Promise<Carried> => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, ...(key === undefined ? {} : { api_key: key }) }),
        headers: { accept: 'application/json' },
        redirect: 'manual',
        signal: limit,
      });
      return response.ok ? await receiptOf(response) : refusalOf(response);
    } catch (error) {
      return outcomeOf(error, limit);
    }
  };
  return ({ fields }, _label, signal) => withLimit(limitMs, [signal], limit => post(fields, limit));
}

/** It was taken, but by what number cannot be told from an odd answer: a person looks. */
async function receiptOf(response: Response): Promise<Carried> {
  const text = (await response.text()).slice(0, MOST_ANSWER_CHARACTERS);
  const answer = taken.safeParse(parsed(text)).data?.[0];
  if (answer === undefined) return { outcome: 'uncertain', problem: 'odd-answer' };
  const receipt = answer.service_request_id ?? answer.token;
  return receipt === null || receipt === undefined
    ? { outcome: 'sent' }
    : { outcome: 'sent', receipt: String(receipt) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusalOf({ status }: Response): Carried {
  if (status === 401 || status === 403) return { outcome: 'later', problem: 'denied' };
  if (status === 429 || status === 503) return { outcome: 'later', problem: 'busy' };
  if (status >= 400 && status < 500) return { outcome: 'refused', problem: 'rejected' };
  if (status >= 300 && status < 400) return { outcome: 'later', problem: 'odd-answer' };
  return { outcome: 'uncertain', problem: 'odd-answer' };
}

/** Before there was a connection nothing can have been sent. */
const before: Readonly<Record<string, OutboxProblem>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'no-answer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'denied',
  SELF_SIGNED_CERT_IN_CHAIN: 'denied',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'denied',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'denied',
  CERT_HAS_EXPIRED: 'denied',
  ERR_TLS_CERT_ALTNAME_INVALID: 'denied',
};

function outcomeOf(error: unknown, limit: AbortSignal): Carried {
  const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  const problem = before[code];
  if (problem !== undefined) return { outcome: 'later', problem };
  return { outcome: 'uncertain', problem: limit.aborted ? 'no-answer' : 'broken-off' };
}
