import type { Carried } from './carrier';
import type { OutboxChannel, OutboxProblem, OutboxState } from './contract';

/** One try ends after so long, whatever the other side does. */
export const TRY_MS = 60_000;
/** A claim outlives every try by far: whoever still holds it then has been killed or stands still. */
export const CLAIM_MS = 5 * TRY_MS;

const FIRST_WAIT_MS = 2_000;
const HOUR_MS = 3_600_000;
/** Nothing waits for longer than this before its next try. */
export const LONGEST_PAUSE_MS = HOUR_MS;
/** A folder costs nothing to look at, and its share comes back in the middle of a working day. */
const LONGEST_WAIT_MS: Readonly<Record<OutboxChannel, number>> = {
  folder: 60_000,
  calendar: HOUR_MS,
  mail: HOUR_MS,
  open311: HOUR_MS,
};

/** Whether another try of the same item does no harm when an earlier one has arrived. */
export function isRepeatable(channel: OutboxChannel): boolean {
  return channel === 'folder' || channel === 'calendar';
}

/** How long after so many tries the next one follows; `chance` from 0 to 1 spreads the hubs and items apart. */
export function waitAfter(attempts: number, channel: OutboxChannel, chance: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 30), LONGEST_WAIT_MS[channel]);
  return Math.round(longest * (0.5 + chance / 2));
}

/** How an item stands after a try. */
export type Standing =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting' | 'uncertain' | 'refused'; readonly problem: OutboxProblem };

/** What follows from a try: nobody's guess is sent a second time where that could arrive twice. */
export function standingAfter(carried: Carried, channel: OutboxChannel): Standing {
  if (carried.outcome === 'sent') return { state: 'sent' };
  const { problem } = carried;
  if (carried.outcome === 'later') return { state: 'waiting', problem };
  if (carried.outcome === 'refused') return { state: 'refused', problem };
  return { state: isRepeatable(channel) ? 'waiting' : 'uncertain', problem };
}

/** States that a person may decide about. */
export const openStates = ['waiting', 'uncertain', 'refused'] as const satisfies readonly OutboxState[];
/** While one of these stands before it in its line, an item waits. */
export const unsettledStates = ['waiting', 'sending'] as const satisfies readonly OutboxState[];

export function isOpen(state: OutboxState): boolean {
  return (openStates as readonly OutboxState[]).includes(state);
}
