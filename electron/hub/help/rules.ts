import type { HelpCallRow } from './tables';

/** Nobody waits at a screen for longer; whoever still does asks anew. */
export const CALL_LASTS_MS = 15 * 60_000;

type CallTimes = Pick<HelpCallRow, 'since' | 'answered_at'>;

/** When a call is over by itself: so long after the last word about it. */
export function lapsesAt({ since, answered_at }: CallTimes): number {
  return (answered_at ?? since) + CALL_LASTS_MS;
}

/** The calls that still stand: those not answered first, then the oldest. */
export function standingCalls<Call extends CallTimes>(calls: readonly Call[], now: number): Call[] {
  return calls
    .filter(call => lapsesAt(call) > now)
    .sort((one, other) => isAnswered(one) - isAnswered(other) || one.since - other.since);
}

/** The next instant at which one of the calls is over by itself. */
export function nextLapse(calls: readonly CallTimes[]): number | undefined {
  return calls.length === 0 ? undefined : Math.min(...calls.map(lapsesAt));
}

function isAnswered({ answered_at }: CallTimes): number {
  return answered_at === null ? 0 : 1;
}
