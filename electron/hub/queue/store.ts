import type { Kysely } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import { businessDay, idsIn, type Circumstances, type Course, type QueueState, type Step } from './state';
import type { QueueEventRow, QueueTicketRow } from './tables';
import type { PastDeed } from './undo';

type Database = Kysely<LobbySchema>;

/** Tickets that a deed is about although they may be closed. */
export interface AlsoLoad {
  readonly ticket?: string;
  readonly key?: string;
  readonly tickets?: readonly string[];
  /** Today's who may be called although they have left. */
  readonly missed?: boolean;
  /** Today's with that number, of every round. */
  readonly label?: Label;
}

type Label = Pick<QueueTicketRow, 'prefix'> & { readonly number: number };

/** Reads all that is in the lobby now, in few queries that know nothing of history. */
export async function loadState(
  database: Database,
  site: string,
  circumstances: Circumstances,
  also: AlsoLoad = {},
): Promise<QueueState> {
  const known = await database
    .selectFrom('queue_sites')
    .selectAll()
    .where('site', '=', site)
    .executeTakeFirst();
  const day = businessDay(known?.day ?? '', circumstances);
  const { sequence = 0, latest_at: latestAt = 0 } = known ?? {};
  const tickets = await ticketsFor(database, site, day, also);
  const counters = await database.selectFrom('queue_counters').selectAll().where('site', '=', site).execute();
  const numbers = await database
    .selectFrom('queue_numbers')
    .selectAll()
    .where('site', '=', site)
    .where('day', '=', day)
    .execute();
  const takenToday = await takenOn(database, site, day, circumstances);
  return { ...circumstances, site, day, sequence, latestAt, tickets, counters, numbers, takenToday };
}

/** The open ones, and of the others those that the deed is about. */
async function ticketsFor(
  database: Database,
  site: string,
  day: string,
  { key, ticket, tickets = [], missed = false, label }: AlsoLoad,
): Promise<QueueTicketRow[]> {
  const open = await database
    .selectFrom('queue_tickets')
    .selectAll()
    .where('site', '=', site)
    .where('is_open', '=', 1)
    .execute();
  const ids = [...tickets, ...(ticket === undefined ? [] : [ticket])];
  const closed = [
    ...(ids.length === 0 ? [] : await ticketsById(database, site, ids)),
    ...(key === undefined ? [] : await ticketsByKey(database, site, key)),
    ...(missed ? await missedOn(database, site, day) : []),
    ...(label === undefined ? [] : await ticketsByLabel(database, site, day, label)),
  ];
  return [...new Map([...closed, ...open].map(one => [one.id, one])).values()];
}

function missedOn(database: Database, site: string, day: string): Promise<QueueTicketRow[]> {
  return database
    .selectFrom('queue_tickets')
    .selectAll()
    .where('site', '=', site)
    .where('day', '=', day)
    .where('state', 'in', ['no-show', 'lapsed'])
    .orderBy('sequence', 'desc')
    .limit(50)
    .execute();
}

function ticketsByLabel(
  database: Database,
  site: string,
  day: string,
  { prefix, number }: Label,
): Promise<QueueTicketRow[]> {
  return database
    .selectFrom('queue_tickets')
    .selectAll()
    .where('site', '=', site)
    .where('day', '=', day)
    .where('prefix', '=', prefix)
    .where('number', '=', number)
    .execute();
}

function ticketsById(database: Database, site: string, ids: readonly string[]): Promise<QueueTicketRow[]> {
  return database
    .selectFrom('queue_tickets')
    .selectAll()
    .where('site', '=', site)
    .where('id', 'in', [...ids])
    .execute();
}

/** The ticket that was taken with a key: one, or none. */
function ticketsByKey(database: Database, site: string, key: string): Promise<QueueTicketRow[]> {
  return database
    .selectFrom('queue_tickets')
    .selectAll()
    .where('site', '=', site)
    .where('key', '=', key)
    .execute();
}

/** Counted only for matters that have a limit; a number that lapsed leaves its place to another. */
async function takenOn(
  database: Database,
  site: string,
  day: string,
  { settings }: Circumstances,
): Promise<ReadonlyMap<string, number>> {
  const limited = (settings?.matters ?? []).filter(one => one.dailyLimit !== undefined).map(({ id }) => id);
  const counts = new Map(limited.map(id => [id, 0]));
  if (limited.length === 0) return counts;
  const rows = await database
    .selectFrom('queue_tickets')
    .select('asked')
    .where('site', '=', site)
    .where('day', '=', day)
    .where('state', '!=', 'lapsed')
    .where('number', 'is not', null)
    .execute();
  for (const id of rows.flatMap(({ asked }) => idsIn(asked)))
    if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Whether a deed with that name was done before. */
export async function isDone(database: Database, site: string, key: string): Promise<boolean> {
  const event = await database
    .selectFrom('queue_events')
    .select('sequence')
    .where('site', '=', site)
    .where('key', '=', key)
    .executeTakeFirst();
  return event !== undefined;
}

/** The last deed to a visitor at a counter. */
export async function lastDeedAt(
  database: Database,
  site: string,
  counter: string,
): Promise<PastDeed | undefined> {
  const last = await database
    .selectFrom('queue_events')
    .select('deed')
    .where('site', '=', site)
    .where('counter', '=', counter)
    .where('ticket', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return undefined;
  const rows = await database
    .selectFrom('queue_events')
    .selectAll()
    .where('site', '=', site)
    .where('sequence', '>=', last.deed)
    .where('deed', '=', last.deed)
    .orderBy('sequence')
    .execute();
  return pastDeed(rows);
}

function pastDeed(rows: readonly QueueEventRow[]): PastDeed | undefined {
  const main = rows.find(({ ticket }) => ticket !== null);
  if (main === undefined) return undefined;
  const { deed, at, action, person } = main;
  return { ...{ deed, at, action, person }, steps: rows.map(pastStep) };
}

function pastStep({
  sequence,
  ticket,
  counter,
  ticket_change,
  counter_change,
}: QueueEventRow): PastDeed['steps'][number] {
  return {
    sequence,
    ...(ticket === null ? {} : { ticket: { id: ticket, before: beforeIn(ticket_change) } }),
    ...(counter === null || counter_change === null
      ? {}
      : { counter: { id: counter, before: beforeIn(counter_change) } }),
  };
}

type Delta = Record<string, readonly [before: unknown, after: unknown]>;

/** The columns as they were; undefined where there was nothing before. */
function beforeIn(change: string | null): Record<string, unknown> | undefined {
  const delta = JSON.parse(change ?? '{}') as Delta;
  if ('site' in delta) return undefined;
  return Object.fromEntries(Object.entries(delta).map(([column, [before]]) => [column, before]));
}

/** Saves a deed: what it changed, and one event for each of its steps. */
export async function saveSteps(
  transaction: Database,
  { state: after, steps }: Course,
  key?: string,
): Promise<void> {
  const [first] = steps;
  if (first === undefined) return;
  for (const step of steps) await saveStep(transaction, after.site, step);
  const deed = first.sequence;
  const events = steps.map((step, index) => eventOf(after, step, deed, index === 0 ? (key ?? null) : null));
  await transaction.insertInto('queue_events').values(events).execute();
  const { site, day, sequence, latestAt } = after;
  const now = { day, sequence, latest_at: latestAt };
  await transaction
    .insertInto('queue_sites')
    .values({ site, ...now })
    .onConflict(known => known.column('site').doUpdateSet(now))
    .execute();
}

async function saveStep(
  transaction: Database,
  site: string,
  { ticket, counterRow, number }: Step,
): Promise<void> {
  if (number !== undefined) {
    const { round, last } = number;
    await transaction
      .insertInto('queue_numbers')
      .values(number)
      .onConflict(known => known.columns(['site', 'day', 'prefix']).doUpdateSet({ round, last }))
      .execute();
  }
  if (ticket !== undefined && ticket.before === undefined) {
    await transaction.insertInto('queue_tickets').values(ticket.after).execute();
  } else if (ticket !== undefined) {
    await transaction
      .updateTable('queue_tickets')
      .set(changed(ticket.before, ticket.after))
      .where('site', '=', site)
      .where('id', '=', ticket.after.id)
      .execute();
  }
  if (counterRow !== undefined) {
    await transaction
      .insertInto('queue_counters')
      .values(counterRow.after)
      .onConflict(known => known.columns(['site', 'counter']).doUpdateSet(counterRow.after))
      .execute();
  }
}

function changed<Row extends object>(before: Row | undefined, after: Row): Partial<Row> {
  const entries = Object.entries(after).filter(([column, value]) => before?.[column as keyof Row] !== value);
  return Object.fromEntries(entries) as Partial<Row>;
}

function eventOf({ site, at, day }: QueueState, step: Step, deed: number, key: string | null): QueueEventRow {
  return {
    ...{ site, deed, key, at, day, sequence: step.sequence, action: step.action },
    ticket: step.ticket?.after.id ?? null,
    matter: step.matter ?? null,
    counter: step.counter ?? step.counterRow?.after.counter ?? null,
    person: step.person ?? null,
    undoes: step.undoes ?? null,
    waited_ms: step.waitedMs ?? null,
    served_ms: step.servedMs ?? null,
    ticket_change: deltaOf(step.ticket),
    counter_change: deltaOf(step.counterRow),
  };
}

/** What changed, by column; the version follows from the sequence. */
function deltaOf(change: { before?: object | undefined; after: object } | undefined): string | null {
  if (change === undefined) return null;
  const before = change.before as Record<string, unknown> | undefined;
  const delta = Object.entries(change.after)
    .filter(([column, value]) => column !== 'version' && before?.[column] !== value)
    .map(([column, value]) => [column, [before?.[column] ?? null, value]]);
  return JSON.stringify(Object.fromEntries(delta));
}
