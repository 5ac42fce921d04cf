import type { Language } from '#content/model/text';
import type { CreateTables } from '../storage/lobby/tables';
import type { ParkReason, printerTroubles, TicketState, VisitKind } from './contract';

/** Where the queue of a site is: written with every deed. */
export interface QueueSiteRow {
  site: string;
  /** The last business day known; it never goes back, whatever the clock does. */
  day: string;
  /** Of the last event. */
  sequence: number;
  /** The latest instant seen: who takes a number after another is after, whatever the clock does. */
  latest_at: number;
}

/** The row of numbers of one letter on one day. */
export interface QueueNumberRow {
  site: string;
  day: string;
  prefix: string;
  /** How often the row has begun; 1 for the first. */
  round: number;
  /** The number given last. */
  last: number;
}

/** A visitor as the queue has it now; never deleted. */
export interface QueueTicketRow {
  site: string;
  id: string;
  /** The name that the page gave its request; the same key is the same ticket. */
  key: string | null;
  day: string;
  /** Empty, and the number absent, for somebody who is served without a number. */
  prefix: string;
  round: number;
  number: number | null;
  /** Of the event that made it: earlier is lower, whatever the clock does. */
  sequence: number;
  state: TicketState;
  /** 1 while the visitor is in the lobby. */
  is_open: number;
  kind: VisitKind;
  language: Language;
  /** The screen at which it was taken; empty at a desk. */
  display: string;
  /** JSON list of the matters it was taken for. */
  asked: string;
  matter: string;
  /** JSON list of the matters that come after `matter`. */
  other_matters: string;
  taken_at: number;
  /** From when its turn is counted: when it was taken, or the booked time. */
  order_at: number;
  waiting_since: number;
  /** Whether the present wait is the first one; see the head starts of the rules. */
  standing: 'first' | 'transferred' | 'returned';
  calls: number;
  called_at: number | null;
  first_called_at: number | null;
  call_sequence: number | null;
  started_at: number | null;
  ended_at: number | null;
  /** Where the visitor is called or served, or was last. */
  counter: string | null;
  only_counter: string | null;
  only_person: string | null;
  only_person_name: string | null;
  park_reason: ParkReason | null;
  park_until: number | null;
  /** `wanted` until the printer has answered. */
  paper: 'wanted' | 'not-wanted' | 'printed' | (typeof printerTroubles)[number];
  /** The range told when the number was taken, in minutes. */
  told_least: number | null;
  told_most: number | null;
  /** Sequence of the last event that touched it. */
  version: number;
}

/** Who sits at a counter; there is a row for each counter at which somebody has sat. */
export interface QueueCounterRow {
  site: string;
  counter: string;
  /** The business day on which somebody sat down. */
  day: string;
  person: string | null;
  person_name: string | null;
  /** JSON list of the matters served there now. */
  serves: string;
  paused: number;
  version: number;
}

export const queueDeeds = [
  'taken',
  'printed',
  'not-printed',
  'received',
  'lapsed',
  'left-over',
  'called',
  'recalled',
  'started',
  'no-show',
  'parked',
  'transferred',
  'walked-in',
  'served',
  'undone',
  'seated',
  'left',
  'paused',
  'resumed',
] as const;
export type QueueDeed = (typeof queueDeeds)[number];

/**
 * What happened, one row for each change of a ticket or a counter, never changed afterwards. What was undone stays, and
 * an `undone` event names the deed in `undoes`.
 */
export interface QueueEventRow {
  site: string;
  sequence: number;
  /** Sequence of the first event of the same deed: what one press of a button did. */
  deed: number;
  /** Name of the request, on the first event of its deed. */
  key: string | null;
  at: number;
  day: string;
  action: QueueDeed;
  ticket: string | null;
  /** The matter it was about; of `served`, the one served. */
  matter: string | null;
  counter: string | null;
  person: string | null;
  /** The deed that was taken back. */
  undoes: number | null;
  /** Of a first call: how long the visitor had waited for this matter. */
  waited_ms: number | null;
  /** Of a service: from its start (or the call, where nobody said "start") to its end. */
  served_ms: number | null;
  /** JSON object of the columns of the ticket that changed: `[before, after]`. */
  ticket_change: string | null;
  counter_change: string | null;
}

export interface QueueTables {
  queue_sites: QueueSiteRow;
  queue_numbers: QueueNumberRow;
  queue_tickets: QueueTicketRow;
  queue_counters: QueueCounterRow;
  queue_events: QueueEventRow;
}

export const createQueueTables: CreateTables = ({ integer, text, strict }) => [
  `create table queue_sites (
    site ${text} not null,
    day ${text} not null,
    sequence ${integer} not null,
    latest_at ${integer} not null,
    primary key (site)
  )${strict}`,
  `create table queue_numbers (
    site ${text} not null,
    day ${text} not null,
    prefix ${text} not null,
    round ${integer} not null,
    last ${integer} not null,
    primary key (site, day, prefix)
  )${strict}`,
  `create table queue_tickets (
    site ${text} not null,
    id ${text} not null,
    key ${text},
    day ${text} not null,
    prefix ${text} not null,
    round ${integer} not null,
    number ${integer},
    sequence ${integer} not null,
    state ${text} not null,
    is_open ${integer} not null,
    kind ${text} not null,
    language ${text} not null,
    display ${text} not null,
    asked ${text} not null,
    matter ${text} not null,
    other_matters ${text} not null,
    taken_at ${integer} not null,
    order_at ${integer} not null,
    waiting_since ${integer} not null,
    standing ${text} not null,
    calls ${integer} not null,
    called_at ${integer},
    first_called_at ${integer},
    call_sequence ${integer},
    started_at ${integer},
    ended_at ${integer},
    counter ${text},
    only_counter ${text},
    only_person ${text},
    only_person_name ${text},
    park_reason ${text},
    park_until ${integer},
    paper ${text} not null,
    told_least ${integer},
    told_most ${integer},
    version ${integer} not null,
    primary key (site, id),
    unique (site, key),
    unique (site, day, prefix, round, number),
    unique (site, sequence)
  )${strict}`,
  // What the rules promise, kept by the database as well.
  `create unique index queue_one_visitor_at_a_counter on queue_tickets (site, counter)
    where state in ('called', 'serving')`,
  `create unique index queue_one_holder_of_a_number on queue_tickets (site, prefix, number) where is_open = 1`,
  `create index queue_tickets_state on queue_tickets (site, day, state)`,
  `create index queue_tickets_told on queue_tickets (site, first_called_at) where told_most is not null`,
  `create table queue_counters (
    site ${text} not null,
    counter ${text} not null,
    day ${text} not null,
    person ${text},
    person_name ${text},
    serves ${text} not null,
    paused ${integer} not null,
    version ${integer} not null,
    primary key (site, counter)
  )${strict}`,
  `create unique index queue_one_counter_a_person on queue_counters (site, person) where person is not null`,
  `create table queue_events (
    site ${text} not null,
    sequence ${integer} not null,
    deed ${integer} not null,
    key ${text},
    at ${integer} not null,
    day ${text} not null,
    action ${text} not null,
    ticket ${text},
    matter ${text},
    counter ${text},
    person ${text},
    undoes ${integer},
    waited_ms ${integer},
    served_ms ${integer},
    ticket_change ${text},
    counter_change ${text},
    primary key (site, sequence),
    unique (site, key)
  )${strict}`,
  `create index queue_events_day on queue_events (site, day, sequence)`,
  `create index queue_events_counter on queue_events (site, counter, sequence)`,
];
