import { RefusedCall } from '../refused-call';

/** Why a letter is not written or received; each is an error of the contract. */
export type Refusal =
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'NOT_RECEIVED' }
  | { readonly code: 'NOT_NOW'; readonly data: { endedAt?: number } };

/** Thrown by the rules, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}
