import type { QueueFile } from '#content/model/queue-file';
import type { CounterNow, DeskTicket, DeskView, PrinterState } from './contract';
import { mayBeCalled, recallFrom } from './desk-rules';
import { earliestOf, mattersNow, placeOf } from './matter-view';
import { labelOf } from './numbers';
import { inOrder, nextFor } from './order';
import { matterIdsAt } from './seat-rules';
import { settlesAt } from './settle';
import { idsIn, visitorAt, type QueueState } from './state';
import type { QueueTicketRow } from './tables';
import { undoUntil, type PastDeed } from './undo';
import type { Waits } from './waits';

const MINUTE_MS = 60_000;
const usualLight: QueueFile['trafficLight'] = { yellowMinutes: 10, redMinutes: 20 };

/** Who looks, from where, and what was done there last. */
export interface DeskLook {
  readonly counter?: string | undefined;
  readonly person?: string | undefined;
  readonly past?: PastDeed | undefined;
  readonly printer: PrinterState;
}

/** Everything that a desk's page shows. */
export function deskViewOf(state: QueueState, waits: Waits, look: DeskLook): DeskView {
  const { at, day, settings } = state;
  const seen = (ticket: QueueTicketRow) => deskTicketOf(state, ticket);
  const matters = mattersNow(state, waits);
  const waiting = inOrder(state).map(seen);
  const parked = parkedOf(state).map(seen);
  const own = ofCounter(state, look);
  return {
    ...{ now: at, day, configured: settings !== undefined, matters, waiting, parked },
    missed: state.tickets
      .filter(one => one.is_open === 0 && mayBeCalled(state, one))
      .sort(byEnd)
      .map(seen),
    counters: (settings?.counters ?? []).map(({ id }) => counterNowOf(state, id)),
    ...own,
    printer: look.printer,
    ...rangesOf(waits),
    ...earliestOf([
      ...matters.map(({ changesAt }) => changesAt),
      ...waiting.map(one => lightChangesAt(state, one)),
      ...parked.map(({ park }) => (park?.until !== undefined && park.until > at ? park.until : undefined)),
      ...[own.recallFrom, own.undo?.until, settlesAt(state)],
    ]),
  };
}

function ofCounter(
  state: QueueState,
  { counter, person = '', past }: DeskLook,
): Pick<DeskView, 'current' | 'next' | 'recallFrom' | 'undo'> {
  const row = state.counters.find(one => one.counter === counter);
  if (counter === undefined || row === undefined) return {};
  const current = visitorAt(state, counter);
  const next = nextFor(state, row);
  const from = current === undefined ? undefined : recallFrom(state, current);
  const until = undoUntil(state, past, person);
  return {
    ...(current === undefined ? {} : { current: deskTicketOf(state, current) }),
    ...(next === undefined ? {} : { next: next.id }),
    ...(from === undefined ? {} : { recallFrom: from }),
    ...(past === undefined || until === undefined ? {} : { undo: undoOf(state, past, until) }),
  };
}

function undoOf({ tickets }: QueueState, { action, steps }: PastDeed, until: number): DeskView['undo'] {
  const id = steps.find(({ ticket }) => ticket !== undefined)?.ticket?.id;
  const ticket = tickets.find(one => one.id === id);
  const label = ticket === undefined ? undefined : labelOf(ticket);
  return { action, until, ...(label === undefined ? {} : { label }) };
}

/** A visitor as the desk sees one. */
export function deskTicketOf(state: QueueState, ticket: QueueTicketRow): DeskTicket {
  const { id, kind, matter, language, calls: times } = ticket;
  const label = labelOf(ticket);
  return {
    ...{ id, kind, matter, language, times, state: ticket.state },
    ...(label === undefined ? {} : { label }),
    otherMatters: [...idsIn(ticket.other_matters)],
    ...{ takenAt: ticket.taken_at, waitingSince: ticket.waiting_since, light: lightOf(state, ticket) },
    ...(ticket.called_at === null ? {} : { calledAt: ticket.called_at }),
    ...(ticket.started_at === null ? {} : { startedAt: ticket.started_at }),
    ...(ticket.counter === null ? {} : { counter: ticket.counter }),
    ...(ticket.only_counter === null ? {} : { onlyCounter: ticket.only_counter }),
    ...(ticket.only_person === null
      ? {}
      : { onlyPerson: { id: ticket.only_person, name: ticket.only_person_name ?? '' } }),
    ...parkOf(state, ticket),
  };
}

function parkOf({ at }: QueueState, { state, park_reason: reason, park_until: until }: QueueTicketRow) {
  if (state !== 'parked' || reason === null) return {};
  return { park: { reason, due: until !== null && until <= at, ...(until === null ? {} : { until }) } };
}

function lightOf({ at, settings }: QueueState, { waiting_since }: QueueTicketRow): DeskTicket['light'] {
  const { yellowMinutes, redMinutes } = settings?.trafficLight ?? usualLight;
  const waitedMs = at - waiting_since;
  if (waitedMs >= redMinutes * MINUTE_MS) return 'red';
  return waitedMs >= yellowMinutes * MINUTE_MS ? 'yellow' : 'green';
}

function lightChangesAt({ settings }: QueueState, { light, waitingSince }: DeskTicket): number | undefined {
  const { yellowMinutes, redMinutes } = settings?.trafficLight ?? usualLight;
  if (light === 'red') return undefined;
  return waitingSince + (light === 'green' ? yellowMinutes : redMinutes) * MINUTE_MS;
}

/** Those whose time is up first, then by when they come back; staff calls them, never the order. */
function parkedOf({ tickets }: QueueState): QueueTicketRow[] {
  return tickets
    .filter(one => one.state === 'parked')
    .sort((one, other) => untilOf(one) - untilOf(other) || one.sequence - other.sequence);
}

function untilOf({ park_until }: QueueTicketRow): number {
  return park_until ?? Number.MAX_SAFE_INTEGER;
}

function byEnd(one: QueueTicketRow, other: QueueTicketRow): number {
  return (other.ended_at ?? 0) - (one.ended_at ?? 0) || other.sequence - one.sequence;
}

function counterNowOf(state: QueueState, counter: string): CounterNow {
  const row = state.counters.find(one => one.counter === counter);
  const visitor = visitorAt(state, counter);
  const label = visitor === undefined ? undefined : labelOf(visitor);
  return {
    ...placeOf(state.settings, counter),
    canServe: matterIdsAt(state, counter),
    serves: [...idsIn(row?.serves ?? '[]')],
    ...(row?.person == null ? {} : { person: { id: row.person, name: row.person_name ?? '' } }),
    paused: row?.paused === 1,
    ...(visitor === undefined
      ? {}
      : { ticket: { state: visitor.state, ...(label === undefined ? {} : { label }) } }),
  };
}

function rangesOf({ score: { scored, insideShare, width } }: Waits): Pick<DeskView, 'ranges'> {
  return scored === 0 ? {} : { ranges: { scored, insideShare, widened: width > 1 } };
}
