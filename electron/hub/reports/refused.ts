import { RefusedCall } from '../refused-call';

/** Why a report was not received or changed; each is an error of the contract. */
export interface Refusal {
  readonly code: 'NO_SUCH_KIND' | 'OUTSIDE' | 'NOT_FOUND';
}

/** Thrown by the rules, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(code: Refusal['code']): never {
  throw new Refused({ code });
}
