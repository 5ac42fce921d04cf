import type { OwnTicket } from './contract';
import { appearanceOf, placeOf } from './matter-view';
import { labelOf } from './numbers';
import { aheadOf } from './order';
import { idsIn, isAtCounter, type QueueState } from './state';
import type { QueueTicketRow } from './tables';
import type { Waits } from './waits';

/** The ticket as its holder sees it. */
export function ownTicketOf(state: QueueState, ticket: QueueTicketRow, waits: Waits): OwnTicket {
  const { id, day, taken_at: takenAt } = ticket;
  return {
    ...{ id, day, takenAt, label: labelOf(ticket) ?? '', state: ticket.state },
    matters: [ticket.matter, ...idsIn(ticket.other_matters)].map(one => appearanceOf(state.settings, one)),
    ...outlookOf(state, ticket, waits),
    ...(isAtCounter(ticket) && ticket.counter !== null
      ? { counter: placeOf(state.settings, ticket.counter) }
      : {}),
  };
}

function outlookOf(
  state: QueueState,
  ticket: QueueTicketRow,
  waits: Waits,
): Pick<OwnTicket, 'ahead' | 'wait'> {
  if (ticket.state !== 'waiting' && ticket.state !== 'offered') return {};
  const wait = waits.ofTicket(ticket);
  return { ahead: aheadOf(state, ticket).length, ...(wait === undefined ? {} : { wait }) };
}

/** The ticket that a number means now: the one in the lobby, else the latest of today. */
export function ticketCalled(
  { day, tickets }: Pick<QueueState, 'day' | 'tickets'>,
  { prefix, number }: { readonly prefix: string; readonly number: number },
): QueueTicketRow | undefined {
  const same = tickets
    .filter(one => one.prefix === prefix && one.number === number)
    .sort((one, other) => other.sequence - one.sequence);
  return same.find(one => one.is_open === 1) ?? same.find(one => one.day === day);
}
