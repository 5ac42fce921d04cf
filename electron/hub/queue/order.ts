import type { HeadStarts } from '#content/model/queue-file';
import { idsIn, type QueueState } from './state';
import type { QueueCounterRow, QueueTicketRow } from './tables';

const MINUTE_MS = 60_000;
const noHeadStarts: HeadStarts = { booked: 0, assisted: 0, transferred: 0, returned: 0 };

/** Those who wait, in the order in which they are called. */
export function inOrder(state: QueueState): QueueTicketRow[] {
  return state.tickets.filter(one => one.state === 'waiting').sort(byTurn(state));
}

/** By taking or booked time less the head start; who took a number earlier is before among equals. */
export function byTurn({ settings }: Pick<QueueState, 'settings'>) {
  const headStarts = settings?.headStarts ?? noHeadStarts;
  return (one: QueueTicketRow, other: QueueTicketRow) =>
    turnAt(one, headStarts) - turnAt(other, headStarts) || one.sequence - other.sequence;
}

/** The larger head start counts, where a ticket has two. */
function turnAt({ kind, standing, order_at }: QueueTicketRow, headStarts: HeadStarts): number {
  const ofKind = kind === 'walk-in' ? 0 : headStarts[kind];
  const ofStanding = standing === 'first' ? 0 : headStarts[standing];
  return order_at - Math.max(ofKind, ofStanding) * MINUTE_MS;
}

/** Whether "call next" at a counter may call the visitor. Whoever waits for a counter or a person is called there whatever the matter. */
export function isFor(ticket: QueueTicketRow, { counter, person, serves }: QueueCounterRow): boolean {
  if (ticket.only_counter !== null) return ticket.only_counter === counter;
  if (ticket.only_person !== null) return ticket.only_person === person;
  return idsIn(serves).includes(ticket.matter);
}

/** Whom "call next" would call. */
export function nextFor(state: QueueState, counter: QueueCounterRow): QueueTicketRow | undefined {
  return inOrder(state).find(one => isFor(one, counter));
}

/** Counters at which somebody sits who is not on a pause. */
export function openCounters({ counters }: Pick<QueueState, 'counters'>): QueueCounterRow[] {
  return counters.filter(({ person, paused }) => person !== null && paused === 0);
}

/** Those who will be called before the ticket, by the counters at which it is called itself. */
export function aheadOf(state: QueueState, ticket: QueueTicketRow): QueueTicketRow[] {
  const compare = byTurn(state);
  const rivals = openCounters(state).filter(counter => isFor(ticket, counter));
  const competes = (one: QueueTicketRow) =>
    rivals.length === 0 ? one.matter === ticket.matter : rivals.some(counter => isFor(one, counter));
  return state.tickets.filter(
    one =>
      one.id !== ticket.id &&
      (one.state === 'waiting' || one.state === 'offered') &&
      compare(one, ticket) < 0 &&
      competes(one),
  );
}
