import { RefusedCall } from '../refused-call';
import type { PasswordFault } from './contract';

/** Why something that people ordinarily try was not done; each is an error of the contract. */
export type Refusal =
  | { readonly code: 'WAIT'; readonly data: { readonly seconds: number } }
  | { readonly code: 'WEAK_PASSWORD'; readonly data: { readonly fault: PasswordFault } }
  | { readonly code: 'WRONG' | 'LOGIN_TAKEN' | 'ALREADY_SET_UP' | 'NOT_FOUND' | 'LAST_IT' };

/** Thrown by the slice's service, also inside a transaction, which it undoes. */
export class Refused extends RefusedCall<Refusal> {}
