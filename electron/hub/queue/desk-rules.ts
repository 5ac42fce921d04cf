import type { DeskAction } from './contract';
import { nextFor } from './order';
import { Refused, refuse } from './refused';
import {
  hasOwnNumber,
  idsIn,
  visitorAt,
  withCounter,
  withNewTicket,
  withTicket,
  type By,
  type Course,
  type QueueState,
} from './state';
import type { QueueCounterRow, QueueTicketRow } from './tables';
import { freshTicket, matterOf } from './ticket-rules';

type ActionOf<Name extends DeskAction['do']> = Extract<DeskAction, { do: Name }>;

/** Whoever acts at a counter. */
export interface AtDesk extends By {
  readonly counter: string;
  readonly person: string;
}

/** What the rules cannot know by themselves. */
export interface Known {
  /** For a visitor who comes without a number. */
  readonly newId: string;
  /** Whom a transfer names, where there is such a person. */
  readonly colleague?: { readonly id: string; readonly name: string } | undefined;
}

/** What a desk does to a visitor; throws `Refused` where it may not. Undo is a rule of its own. */
export function act(
  course: Course,
  action: Exclude<DeskAction, { do: 'undo' }>,
  by: AtDesk,
  known: Known,
): Course {
  switch (action.do) {
    case 'call-next':
      return callNext(course, by) ?? refuse('NOBODY_WAITS');
    case 'call':
      return callThis(course, action.ticket, by);
    case 'recall':
      return recall(course, by);
    case 'start':
      return start(course, by);
    case 'no-show':
      return andNext(noShow(course, by), action.thenNext, by);
    case 'park':
      return park(course, action, by);
    case 'transfer':
      return transfer(course, action.to, by, known);
    case 'walk-in':
      return walkIn(course, action.matter, by, known);
    case 'served':
      return andNext(served(course, action.matter, by), action.thenNext, by);
  }
}

/** The counter at which the person sits; throws `Refused` when somebody else does, or nobody. */
export function ownCounter({ counters }: QueueState, { counter, person }: AtDesk): QueueCounterRow {
  return counters.find(one => one.counter === counter && one.person === person) ?? refuse('NOT_AT_COUNTER');
}

function callNext(course: Course, by: AtDesk): Course | undefined {
  refuseUnfinished(course.state, by);
  const next = nextFor(course.state, ownCounter(course.state, by));
  return next === undefined ? undefined : call(course, next, by);
}

function callThis(course: Course, id: string, by: AtDesk): Course {
  const { state } = course;
  refuseUnfinished(state, by);
  const ticket = state.tickets.find(one => one.id === id);
  if (ticket === undefined || !mayBeCalled(state, ticket) || !hasOwnNumber(state, ticket))
    return refuse('NOT_FREE');
  return call(course, ticket, by);
}

/** Waiting, parked, did not come today; or has paper in hand that the hub never heard of. */
export function mayBeCalled({ day }: QueueState, { state, ...ticket }: QueueTicketRow): boolean {
  if (state === 'waiting' || state === 'parked') return true;
  if (ticket.day !== day) return false;
  return state === 'no-show' || (state === 'lapsed' && ticket.paper === 'wanted');
}

/** Whoever calls is back from a pause. */
function call(course: Course, ticket: QueueTicketRow, by: AtDesk): Course {
  const { at } = course.state;
  const row = ownCounter(course.state, by);
  const waited = ticket.state === 'waiting' ? { waitedMs: Math.max(0, at - ticket.waiting_since) } : {};
  const present =
    row.paused === 0 ? course : withCounter(course, row, { ...row, paused: 0 }, { action: 'resumed', ...by });
  return withTicket(
    present,
    ticket,
    {
      ...{ state: 'called', is_open: 1, counter: by.counter, calls: 1 },
      ...{ called_at: at, first_called_at: ticket.first_called_at ?? at },
      ...{ call_sequence: present.state.sequence + 1, started_at: null, ended_at: null },
      ...notParked,
    },
    { action: 'called', ...by, ...waited },
  );
}

function recall(course: Course, by: AtDesk): Course {
  const ticket = current(course.state, by);
  const from = recallFrom(course.state, ticket);
  if (from !== undefined) throw new Refused({ code: 'TOO_SOON', data: { from } });
  const { at, sequence } = course.state;
  const set = { calls: ticket.calls + 1, called_at: at, call_sequence: sequence + 1 };
  return withTicket(course, ticket, set, { action: 'recalled', ...by });
}

/** When the visitor may be called again; undefined when at once. A clock that was set back keeps nobody waiting. */
export function recallFrom({ at, settings }: QueueState, { called_at }: QueueTicketRow): number | undefined {
  const calledAt = called_at ?? -Infinity;
  const from = calledAt + (settings?.recallSeconds ?? 0) * 1000;
  return at >= calledAt && at < from ? from : undefined;
}

function start(course: Course, by: AtDesk): Course {
  const ticket = current(course.state, by);
  if (ticket.state === 'serving') return course;
  return withTicket(
    course,
    ticket,
    { state: 'serving', started_at: course.state.at },
    { action: 'started', ...by },
  );
}

function noShow(course: Course, by: AtDesk): Course {
  const ticket = current(course.state, by);
  return withTicket(course, ticket, ended(course.state, 'no-show'), { action: 'no-show', ...by });
}

function park(course: Course, { reason, until }: ActionOf<'park'>, by: AtDesk): Course {
  const set = { park_reason: reason, park_until: until ?? null };
  return withTicket(
    course,
    current(course.state, by),
    { ...away('parked'), ...set },
    { action: 'parked', ...by },
  );
}

function transfer(course: Course, to: ActionOf<'transfer'>['to'], by: AtDesk, known: Known): Course {
  const { state } = course;
  const ticket = current(state, by);
  const set = { ...waitingAgain(state), ...targetOf(state, ticket, to, known) };
  return withTicket(course, ticket, set, { action: 'transferred', ...by });
}

/** To the matter that it waits for already: it goes back to where it was. */
function targetOf(
  state: QueueState,
  ticket: QueueTicketRow,
  to: ActionOf<'transfer'>['to'],
  { colleague }: Known,
): Partial<QueueTicketRow> {
  if ('matter' in to) {
    const { id } = matterOf(state, to.matter);
    if (id === ticket.matter) return { standing: 'returned' };
    return { matter: id, other_matters: without(idsIn(ticket.other_matters), id) };
  }
  if ('person' in to) {
    if (colleague === undefined) return refuse('NO_SUCH_TARGET');
    return { only_person: colleague.id, only_person_name: colleague.name };
  }
  const counter = state.settings?.counters.find(({ id }) => id === to.counter) ?? refuse('NO_SUCH_TARGET');
  return { only_counter: counter.id };
}

function walkIn(course: Course, matter: string, by: AtDesk, { newId }: Known): Course {
  const { state } = course;
  refuseUnfinished(state, by);
  const { id } = matterOf(state, matter);
  const input = { id: newId, key: null, kind: 'walk-in', language: 'fi', paper: false, display: '' } as const;
  const ticket = {
    ...freshTicket(state, input),
    ...{ prefix: '', round: 0, number: null, state: 'serving' as const },
    ...{ matter: id, other_matters: '[]', asked: JSON.stringify([id]) },
    ...{ counter: by.counter, started_at: state.at },
  };
  return withNewTicket(course, ticket, { action: 'walked-in', ...by });
}

/** One of several matters is done; the visitor goes on waiting for the next one with the time of the first. */
function served(course: Course, matter: string, by: AtDesk): Course {
  const { state } = course;
  const ticket = current(state, by);
  const done = matter === ticket.matter ? matter : matterOf(state, matter).id;
  const [next, ...later] = remaining(ticket, done);
  const set =
    next === undefined
      ? { ...ended(state, 'served'), matter: done }
      : { ...waitingAgain(state), matter: next, other_matters: JSON.stringify(later) };
  const servedMs = Math.max(0, state.at - (ticket.started_at ?? ticket.called_at ?? state.at));
  return withTicket(course, ticket, set, { action: 'served', matter: done, servedMs, ...by });
}

/** What is left after one is done: of those asked for that one, else the present one, which was really another. */
function remaining({ matter, other_matters }: QueueTicketRow, done: string): string[] {
  const others = idsIn(other_matters);
  return others.includes(done) ? [matter, ...others.filter(one => one !== done)] : [...others];
}

function andNext(course: Course, thenNext: boolean, by: AtDesk): Course {
  return thenNext ? (callNext(course, by) ?? course) : course;
}

function current(state: QueueState, { counter }: AtDesk): QueueTicketRow {
  return visitorAt(state, counter) ?? refuse('NO_CURRENT');
}

function refuseUnfinished(state: QueueState, { counter }: AtDesk): void {
  if (visitorAt(state, counter) !== undefined) refuse('UNFINISHED');
}

const notParked = {
  park_reason: null,
  park_until: null,
  only_counter: null,
  only_person: null,
  only_person_name: null,
};

function away<State extends QueueTicketRow['state']>(state: State) {
  return { state, counter: null, started_at: null, call_sequence: null };
}

function waitingAgain({ at }: QueueState) {
  return { ...away('waiting'), ...notParked, waiting_since: at, standing: 'transferred' as const };
}

function ended({ at }: QueueState, state: 'served' | 'no-show') {
  return { state, is_open: 0, ended_at: at };
}

function without(ids: readonly string[], id: string): string {
  return JSON.stringify(ids.filter(one => one !== id));
}
