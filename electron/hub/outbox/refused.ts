import { RefusedCall } from '../refused-call';

/** Why a person's decision on an item was not taken; each is an error of the contract. */
export interface Refusal {
  readonly code: 'NOT_FOUND' | 'NOT_OPEN';
}

/** Thrown inside the transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(code: Refusal['code']): never {
  throw new Refused({ code });
}
