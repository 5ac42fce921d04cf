import { addDays, instantAt } from '#content/model/site-time';
import {
  idsIn,
  isAtCounter,
  visitorAt,
  withCounter,
  withTicket,
  type Course,
  type QueueState,
} from './state';
import type { QueueTicketRow } from './tables';

/** So long an offered number waits to be in the visitor's hands. */
export const OFFER_MS = 60_000;

/**
 * What the clock alone has changed since the last deed: offers that were never taken lapse; whoever still waits from an
 * earlier day is left over, and that day's counters are empty. A visitor at a counter stays until served.
 */
export function settle(course: Course): Course {
  return emptiedCounters(closedTickets(course));
}

/** When the clock alone changes something next: an offer lapses, or the day ends with its limits and its missed. */
export function settlesAt({ tickets, day, at, timeZone }: QueueState): number {
  const lapses = tickets.filter(one => one.state === 'offered').map(lapsesAt);
  const midnight = instantAt(addDays(day, 1), '00:00', timeZone);
  return Math.min(...lapses.filter(instant => instant > at), midnight);
}

/** The first instant at which an offered number is no longer waited for. */
function lapsesAt({ taken_at }: QueueTicketRow): number {
  return taken_at + OFFER_MS + 1;
}

function closedTickets(course: Course): Course {
  const { state } = course;
  return state.tickets
    .filter(one => one.is_open === 1 && !isAtCounter(one))
    .reduce((sofar, one) => {
      const end = endOf(state, one);
      if (end === undefined) return sofar;
      const closed = withTicket(sofar, one, { state: end, is_open: 0, ended_at: state.at }, { action: end });
      return end === 'lapsed' ? uncounted(closed, one) : closed;
    }, course);
}

/** A number that nobody took leaves its place in the day's limit. */
function uncounted({ state, steps }: Course, { day, asked }: QueueTicketRow): Course {
  if (day !== state.day) return { state, steps };
  const ids = idsIn(asked);
  const takenToday = new Map(
    [...state.takenToday].map(([id, count]) => [id, ids.includes(id) ? count - 1 : count]),
  );
  return { state: { ...state, takenToday }, steps };
}

function endOf({ day, at }: QueueState, ticket: QueueTicketRow): 'lapsed' | 'left-over' | undefined {
  if (ticket.state === 'offered') {
    return ticket.day < day || at >= lapsesAt(ticket) ? 'lapsed' : undefined;
  }
  return ticket.day < day ? 'left-over' : undefined;
}

function emptiedCounters(course: Course): Course {
  const { counters, day } = course.state;
  return counters
    .filter(one => one.person !== null && one.day < day && visitorAt(course.state, one.counter) === undefined)
    .reduce(
      (sofar, one) =>
        withCounter(
          sofar,
          one,
          { ...one, person: null, person_name: null, serves: '[]', paused: 0 },
          { action: 'left', counter: one.counter },
        ),
      course,
    );
}
