import { RefusedCall } from '../refused-call';

/** Why nothing was printed at all: the paper has been wiped, or there is no such form. */
export class Refused extends RefusedCall<{ readonly code: 'GONE' | 'NOT_FOUND' }> {}
