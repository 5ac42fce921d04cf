import type { BoardCall } from './contract';
import { appearanceOf, placeOf, waitingFor } from './matter-view';
import { labelOf } from './numbers';
import { isAtCounter, type QueueState } from './state';
import type { QueueTicketRow } from './tables';
import type { Waits } from './waits';

/** Who is called where and not yet served, the latest call first. */
export function boardCalls({ tickets, settings }: QueueState): BoardCall[] {
  return tickets
    .filter(isAtCounter)
    .flatMap(ticket => callOf(settings, ticket))
    .sort((one, other) => other.sequence - one.sequence);
}

/** Somebody without a number is not called. */
function callOf(settings: QueueState['settings'], ticket: QueueTicketRow): BoardCall[] {
  const { call_sequence: sequence, called_at: calledAt, counter } = ticket;
  const label = labelOf(ticket);
  if (label === undefined || sequence === null || calledAt === null || counter === null) return [];
  const { colour } = appearanceOf(settings, ticket.matter);
  const at = { counter: placeOf(settings, counter), calledAt, times: ticket.calls };
  return [{ sequence, ticket: ticket.id, label, colour, ...at }];
}

/** How many wait for each matter. */
export function boardWaiting(state: QueueState, waits: Waits) {
  return (state.settings?.matters ?? []).map(({ id, name, prefix, colour }) => {
    const wait = waits.ofMatter(id);
    const of = { matter: id, name, prefix, colour, waiting: waitingFor(state, id) };
    return { ...of, ...(wait === undefined ? {} : { wait }) };
  });
}
