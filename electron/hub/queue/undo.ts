import { refuse } from './refused';
import { hasOwnNumber, withCounter, withTicket, type Course, type QueueState } from './state';
import type { AtDesk } from './desk-rules';
import type { QueueCounterRow, QueueDeed, QueueTicketRow } from './tables';

export const UNDO_MS = 30_000;

/** A deed as the log keeps it: what each of its steps changed. */
export interface PastDeed {
  readonly deed: number;
  readonly at: number;
  readonly action: QueueDeed;
  readonly person: string | null;
  readonly steps: readonly PastStep[];
}

export interface PastStep {
  readonly sequence: number;
  readonly ticket?: { readonly id: string; readonly before: Partial<QueueTicketRow> | undefined };
  readonly counter?: { readonly id: string; readonly before: Partial<QueueCounterRow> | undefined };
}

/** Until when the deed can be taken back by whoever did it; undefined when it cannot. */
export function undoUntil(state: QueueState, past: PastDeed | undefined, person: string): number | undefined {
  if (past === undefined || past.person !== person || past.action === 'undone') return undefined;
  const elapsedMs = state.at - past.at;
  if (elapsedMs < 0 || elapsedMs > UNDO_MS || !past.steps.every(step => isUntouched(state, step)))
    return undefined;
  return past.at + UNDO_MS;
}

/** Restores exactly what was before the deed. */
export function undo(course: Course, past: PastDeed | undefined, by: AtDesk): Course {
  if (past === undefined || undoUntil(course.state, past, by.person) === undefined)
    return refuse('NOTHING_TO_UNDO');
  const facts = { action: 'undone', undoes: past.deed, ...by } as const;
  return [...past.steps].reverse().reduce((sofar, step) => {
    const ticketBack = step.ticket === undefined ? sofar : restoreTicket(sofar, step.ticket, facts);
    return step.counter === undefined ? ticketBack : restoreCounter(ticketBack, step.counter, facts);
  }, course);
}

type Facts = Parameters<typeof withTicket>[3];

/** A visitor who was not there before the deed is not there after its undoing. */
function restoreTicket(
  course: Course,
  { id, before }: NonNullable<PastStep['ticket']>,
  facts: Facts,
): Course {
  const ticket = course.state.tickets.find(one => one.id === id) ?? refuse('NOTHING_TO_UNDO');
  const gone = { state: 'lapsed', is_open: 0, counter: null, ended_at: course.state.at } as const;
  const restored = withTicket(course, ticket, before ?? gone, facts);
  const after = restored.state.tickets.find(one => one.id === id);
  if (after?.is_open === 1 && !hasOwnNumber(restored.state, after)) return refuse('NOTHING_TO_UNDO');
  return restored;
}

function restoreCounter(
  course: Course,
  { id, before }: NonNullable<PastStep['counter']>,
  facts: Facts,
): Course {
  const row = course.state.counters.find(one => one.counter === id) ?? refuse('NOTHING_TO_UNDO');
  return withCounter(course, row, { ...row, ...before }, facts);
}

function isUntouched({ tickets, counters }: QueueState, { sequence, ticket, counter }: PastStep): boolean {
  const isTicketSame =
    ticket === undefined || tickets.some(one => one.id === ticket.id && one.version === sequence);
  return (
    isTicketSame &&
    (counter === undefined || counters.some(one => one.counter === counter.id && one.version === sequence))
  );
}

/** The tickets that a deed has changed. */
export function ticketsOf(past: PastDeed | undefined): string[] {
  return (past?.steps ?? []).flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket.id]));
}
