import type { Outcome, Refused } from '../../hub/until-answered';

/** Why a letter could not be made as a paper. */
export type Unmade = 'closed' | 'gone' | 'failed';

/** Why a letter was not received, or why nobody knows whether it was. */
export type HandTrouble =
  | { readonly kind: 'ended'; readonly endedAt?: number; readonly isDoubt: false }
  | { readonly kind: 'not-received' | 'gone'; readonly isDoubt: false }
  /** It may have been received: the same words again are received once. */
  | { readonly kind: 'away' | 'unknown'; readonly isDoubt: true }
  /** Something else is written now than what may have been received. */
  | { readonly kind: 'changed'; readonly isDoubt: false };

type Missed = Exclude<Outcome<never>, { value: never }>;

/** What the hub's refusal of a letter means; without any answer it may have been received all the same. */
export function handTroubleOf({ refused }: Missed): HandTrouble {
  switch (refused?.code) {
    case 'NOT_NOW':
      return { kind: 'ended', ...endOf(refused), isDoubt: false };
    case 'NOT_RECEIVED':
      return { kind: 'not-received', isDoubt: false };
    case 'NOT_FOUND':
      return { kind: 'gone', isDoubt: false };
    case 'STATE_AWAY':
      return { kind: 'away', isDoubt: true };
    default:
      return { kind: 'unknown', isDoubt: true };
  }
}

/** What the hub's refusal to make a letter means. */
export function unmadeBecause({ refused }: Missed): Unmade {
  if (refused?.code === 'NOT_NOW') return 'closed';
  return refused?.code === 'NOT_FOUND' ? 'gone' : 'failed';
}

function endOf({ data }: Refused): { endedAt?: number } {
  const { endedAt } = (data ?? {}) as { endedAt?: number };
  return endedAt === undefined ? {} : { endedAt };
}
