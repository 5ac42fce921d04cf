import type { Matter } from '#content/model/queue-file';
import type { Language } from '#content/model/text';
import type { VisitKind, WaitRange } from './contract';
import { givingOf, nextFree } from './giving';
import { refuse } from './refused';
import { hasOwnNumber, withNewTicket, withTicket, type Course, type QueueState } from './state';
import type { QueueNumberRow, QueueTicketRow } from './tables';

export interface TakeInput {
  readonly key: string;
  readonly matters: readonly string[];
  readonly kind: VisitKind;
  readonly language: Language;
  readonly paper: boolean;
  readonly display: string;
  /** Of the booked: for when. */
  readonly bookedAt?: number;
}

type NewTicket = Omit<QueueTicketRow, 'sequence' | 'version'>;

/** Offers the next number for the matters; throws `Refused` where none is given. */
export function takeNumber(course: Course, input: TakeInput & { id: string }): Course {
  const { state } = course;
  const matters = [...new Set(input.matters)].map(id => matterOf(state, id));
  for (const matter of matters) refuseUnlessGiven(state, matter);
  const [first] = matters;
  if (first === undefined) return refuse('NO_SUCH_MATTER');
  const place = nextFree(state, first) ?? refuse('ROW_FULL');
  const { site, day } = state;
  const row: QueueNumberRow = { site, day, prefix: first.prefix, round: place.round, last: place.number };
  const ticket: NewTicket = {
    ...freshTicket(state, input),
    ...{ prefix: first.prefix, round: place.round, number: place.number, state: 'offered' },
    matter: first.id,
    other_matters: JSON.stringify(matters.slice(1).map(({ id }) => id)),
    asked: JSON.stringify(matters.map(({ id }) => id)),
  };
  const taken = withNewTicket(course, ticket, { action: 'taken' }, row);
  return { ...taken, state: { ...taken.state, takenToday: countedOn(state, matters) } };
}

export function matterOf({ settings }: QueueState, id: string): Matter {
  return settings?.matters.find(one => one.id === id) ?? refuse('NO_SUCH_MATTER');
}

function refuseUnlessGiven(state: QueueState, matter: Matter): void {
  const { numbers } = givingOf(state, matter);
  if (numbers === 'closed') refuse('CLOSED');
  if (numbers === 'day-full') refuse('DAY_FULL');
}

function countedOn(state: QueueState, matters: readonly Matter[]): ReadonlyMap<string, number> {
  const counts = new Map(state.takenToday);
  for (const { id } of matters) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A ticket of now, without what it is for. */
export function freshTicket(
  { site, day, at, latestAt }: QueueState,
  {
    id,
    key,
    kind,
    language,
    paper,
    display,
    bookedAt,
  }: Omit<TakeInput, 'matters' | 'key'> & { id: string; key: string | null },
): Omit<NewTicket, 'prefix' | 'round' | 'number' | 'state' | 'matter' | 'other_matters' | 'asked'> {
  return {
    ...{ site, id, key, day, kind, language, display },
    ...{ is_open: 1, taken_at: at, order_at: bookedAt ?? Math.max(at, latestAt), waiting_since: at },
    ...{ standing: 'first', calls: 0, paper: paper ? 'wanted' : 'not-wanted' },
    ...{ called_at: null, first_called_at: null, call_sequence: null, started_at: null, ended_at: null },
    ...{ counter: null, only_counter: null, only_person: null, only_person_name: null },
    ...{ park_reason: null, park_until: null, told_least: null, told_most: null },
  };
}

/** The printer has acknowledged: from now on it counts, even if it took so long that the offer had lapsed. */
export function paperPrinted(course: Course, ticket: QueueTicketRow, told: WaitRange | undefined): Course {
  if (ticket.paper === 'printed') return course;
  const isOffered =
    ticket.state === 'offered' || (ticket.state === 'lapsed' && ticket.day === course.state.day);
  const counts = isOffered && hasOwnNumber(course.state, ticket) ? inHands(told) : {};
  return withTicket(course, ticket, { paper: 'printed', ...counts }, { action: 'printed' });
}

/** Paper did not come; the number goes on being offered on screen. */
export function paperFailed(course: Course, ticket: QueueTicketRow, paper: QueueTicketRow['paper']): Course {
  if (ticket.paper !== 'wanted') return course;
  return withTicket(course, ticket, { paper }, { action: 'not-printed' });
}

/** The visitor sees the number: from now on it counts. */
export function numberReceived(course: Course, ticket: QueueTicketRow, told: WaitRange | undefined): Course {
  if (ticket.state === 'lapsed') return refuse('LAPSED');
  if (ticket.state !== 'offered') return course;
  return withTicket(course, ticket, inHands(told), { action: 'received' });
}

function inHands(told: WaitRange | undefined): Partial<QueueTicketRow> {
  const range = told === undefined ? {} : { told_least: told.leastMinutes, told_most: told.mostMinutes };
  return { state: 'waiting', is_open: 1, ended_at: null, ...range };
}
