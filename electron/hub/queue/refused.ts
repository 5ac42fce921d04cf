import { RefusedCall } from '../refused-call';

/** Why the queue did not do what was asked; each is an error of the contract. */
export type Refusal =
  | { readonly code: 'TAKEN'; readonly data: { readonly name: string } }
  | { readonly code: 'TOO_SOON'; readonly data: { readonly from: number } }
  | {
      readonly code:
        | 'NO_SUCH_MATTER'
        | 'CLOSED'
        | 'DAY_FULL'
        | 'ROW_FULL'
        | 'NOT_FOUND'
        | 'LAPSED'
        | 'NO_SUCH_COUNTER'
        | 'UNFINISHED'
        | 'NOT_AT_COUNTER'
        | 'NOBODY_WAITS'
        | 'NOT_FREE'
        | 'NO_CURRENT'
        | 'NO_SUCH_TARGET'
        | 'NOTHING_TO_UNDO';
    };

/** Thrown by the rules, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}

export function refuse(code: Exclude<Refusal, { data: unknown }>['code']): never {
  throw new Refused({ code });
}
