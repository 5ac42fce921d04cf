import { RefusedCall } from '../refused-call';
import type { FieldFault } from './contract';

/** Why a form was not read or filled in; each is an error of the contract. */
export class Refused extends RefusedCall<
  | { readonly code: 'NOT_FOUND' | 'UNREADABLE' }
  | { readonly code: 'WRONG_FIELDS'; readonly data: { readonly faults: Record<string, FieldFault> } }
> {}
