import type { OpeningHours } from '#content/model/opening-hours';
import type { QueueFile } from '#content/model/queue-file';
import { dateAt } from '#content/model/site-time';
import type { QueueCounterRow, QueueDeed, QueueNumberRow, QueueTicketRow } from './tables';

/** By what the queue decides, besides its own state. */
export interface Circumstances {
  readonly at: number;
  readonly timeZone: string;
  /** Absent where the share names no matters. */
  readonly settings: QueueFile | undefined;
  /** When the service point is open; absent where it says nothing. */
  readonly hours: OpeningHours | undefined;
}

/** All that is in the lobby, and the closed tickets that a deed is about. */
export interface QueueState extends Circumstances {
  readonly site: string;
  readonly day: string;
  readonly sequence: number;
  readonly latestAt: number;
  readonly tickets: readonly QueueTicketRow[];
  readonly counters: readonly QueueCounterRow[];
  /** Of this day. */
  readonly numbers: readonly QueueNumberRow[];
  /** How many numbers were taken today for each matter that has a limit. */
  readonly takenToday: ReadonlyMap<string, number>;
}

/** The business day: the site's date, but never before the last one known. */
export function businessDay(known: string, { at, timeZone }: Pick<Circumstances, 'at' | 'timeZone'>): string {
  const today = dateAt(at, timeZone);
  return today > known ? today : known;
}

export interface Change<Row> {
  /** Absent for what begins. */
  readonly before?: Row | undefined;
  readonly after: Row;
}

/** Who acts where; nobody and nowhere when the queue itself or a visitor does. */
export interface By {
  readonly counter?: string;
  readonly person?: string;
}

export interface StepFacts extends By {
  readonly action: QueueDeed;
  readonly matter?: string;
  readonly undoes?: number;
  readonly waitedMs?: number;
  readonly servedMs?: number;
}

/** One event in the making. */
export interface Step extends StepFacts {
  readonly sequence: number;
  readonly ticket?: Change<QueueTicketRow>;
  readonly counterRow?: Change<QueueCounterRow>;
  readonly number?: QueueNumberRow;
}

/** A deed in the making: its steps so far, and the state after them. */
export interface Course {
  readonly state: QueueState;
  readonly steps: readonly Step[];
}

export function begin(state: QueueState): Course {
  return { state, steps: [] };
}

/** The course with one ticket changed. */
export function withTicket(
  course: Course,
  ticket: QueueTicketRow,
  set: Partial<QueueTicketRow>,
  facts: StepFacts,
): Course {
  const sequence = course.state.sequence + 1;
  const after = { ...ticket, ...set, version: sequence };
  const tickets = course.state.tickets.map(one => (one.id === ticket.id ? after : one));
  const step: Step = { matter: ticket.matter, ...facts, sequence, ticket: { before: ticket, after } };
  return proceed(course, step, { tickets });
}

/** The course with one ticket more, and where its row of numbers then is. */
export function withNewTicket(
  course: Course,
  made: Omit<QueueTicketRow, 'sequence' | 'version'>,
  facts: StepFacts,
  number?: QueueNumberRow,
): Course {
  const sequence = course.state.sequence + 1;
  const after = { ...made, sequence, version: sequence };
  const tickets = [...course.state.tickets, after];
  const numbers = number === undefined ? course.state.numbers : replaced(course.state.numbers, number);
  const step: Step = { matter: made.matter, ...facts, sequence, ticket: { after } };
  return proceed(course, number === undefined ? step : { ...step, number }, { tickets, numbers });
}

/** The course with one counter changed. */
export function withCounter(
  course: Course,
  counter: QueueCounterRow | undefined,
  after: Omit<QueueCounterRow, 'version'>,
  facts: StepFacts,
): Course {
  const sequence = course.state.sequence + 1;
  const row = { ...after, version: sequence };
  const others = course.state.counters.filter(one => one.counter !== row.counter);
  const step: Step = { ...facts, sequence, counterRow: { before: counter, after: row } };
  return proceed(course, step, { counters: [...others, row] });
}

function proceed({ state, steps }: Course, step: Step, changed: Partial<QueueState>): Course {
  const latestAt = Math.max(state.latestAt, state.at);
  return { state: { ...state, ...changed, latestAt, sequence: step.sequence }, steps: [...steps, step] };
}

function replaced(numbers: readonly QueueNumberRow[], row: QueueNumberRow): QueueNumberRow[] {
  return [...numbers.filter(one => one.prefix !== row.prefix), row];
}

/** A JSON list of ids as the tables keep it. */
export function idsIn(text: string): readonly string[] {
  return JSON.parse(text) as string[];
}

/** The visitor at a counter. */
export function visitorAt(state: Pick<QueueState, 'tickets'>, counter: string): QueueTicketRow | undefined {
  return state.tickets.find(one => one.counter === counter && isAtCounter(one));
}

export function isAtCounter({ state }: Pick<QueueTicketRow, 'state'>): boolean {
  return state === 'called' || state === 'serving';
}

/** Whether nobody else in the lobby holds the ticket's number. */
export function hasOwnNumber({ tickets }: Pick<QueueState, 'tickets'>, ticket: QueueTicketRow): boolean {
  if (ticket.number === null) return true;
  return !tickets.some(
    one =>
      one.is_open === 1 &&
      one.id !== ticket.id &&
      one.prefix === ticket.prefix &&
      one.number === ticket.number,
  );
}
