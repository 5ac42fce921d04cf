import type { WaitRange } from './contract';
import { estimateWait, scoreRanges, type RangeScore } from './estimate';
import type { Ground } from './history';
import { aheadOf, isFor, openCounters } from './order';
import { idsIn, visitorAt, type QueueState } from './state';
import type { QueueCounterRow, QueueTicketRow } from './tables';

/** Tells ranges of waiting over one state of the queue. */
export interface Waits {
  readonly score: RangeScore;
  /** For somebody who waits or is offered a number. */
  ofTicket(ticket: QueueTicketRow): WaitRange | undefined;
  /** For somebody who would take a number for the matter now. */
  ofMatter(matter: string): WaitRange | undefined;
}

export function createWaits(state: QueueState, ground: Ground): Waits {
  const score = scoreRanges(ground.told);
  const estimate = (ahead: number, counters: readonly QueueCounterRow[]) =>
    estimateWait({
      ahead,
      openCounters: counters.length,
      recentServiceMs: servicesAt(ground, counters),
      recentPaceMs: turnsAt(ground, counters),
      inService: counters.flatMap(one => inServiceMs(state, one)),
      width: score.width,
    });
  return {
    score,
    ofTicket: ticket =>
      estimate(
        aheadOf(state, ticket).length,
        openCounters(state).filter(counter => isFor(ticket, counter)),
      ),
    ofMatter(matter) {
      const counters = openCounters(state).filter(({ serves }) => idsIn(serves).includes(matter));
      return estimate(waitingAt(state, counters), counters);
    },
  };
}

/** Whoever comes now is after all whom these counters may call. */
function waitingAt({ tickets }: QueueState, counters: readonly QueueCounterRow[]): number {
  return tickets.filter(
    one =>
      (one.state === 'waiting' || one.state === 'offered') && counters.some(counter => isFor(one, counter)),
  ).length;
}

function servicesAt({ services }: Ground, counters: readonly QueueCounterRow[]): number[] {
  const matters = new Set(counters.flatMap(({ serves }) => idsIn(serves)));
  return services.filter(({ matter }) => matters.has(matter)).map(({ ms }) => ms);
}

function turnsAt({ turns }: Ground, counters: readonly QueueCounterRow[]): number[] {
  return turns.filter(turn => counters.some(({ counter }) => counter === turn.counter)).map(({ ms }) => ms);
}

function inServiceMs(state: QueueState, { counter }: QueueCounterRow): number[] {
  const visitor = visitorAt(state, counter);
  return visitor === undefined
    ? []
    : [Math.max(0, state.at - (visitor.called_at ?? visitor.started_at ?? state.at))];
}
