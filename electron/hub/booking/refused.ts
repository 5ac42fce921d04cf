import { RefusedCall } from '../refused-call';

/** Why nothing was booked, found or changed; each is an error of the contract. */
export type Refusal =
  | { readonly code: 'TOO_EARLY'; readonly data: { readonly from: number } }
  | { readonly code: 'WAIT'; readonly data: { readonly seconds: number } }
  | { readonly code: 'TAKEN' | 'NOT_OFFERED' | 'NOT_FOUND' | 'LAPSED' | 'ENDED' };

/** Thrown by the rules, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(code: Exclude<Refusal, { data: unknown }>['code']): never {
  throw new Refused({ code });
}
