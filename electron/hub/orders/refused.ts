import { RefusedCall } from '../refused-call';

/** Why nothing was ordered or changed; each is an error of the contract. */
export interface Refusal {
  readonly code: 'NO_SUCH_PAPER' | 'NO_SUCH_PROPERTY' | 'NOT_FOUND' | 'ENDED';
}

/** Thrown by the rules, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(code: Refusal['code']): never {
  throw new Refused({ code });
}
