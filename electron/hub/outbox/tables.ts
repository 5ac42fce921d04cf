import type { CreateTables } from '../storage/lobby/tables';
import type { OutboxChannel, OutboxProblem, OutboxState, OutboxSubject } from './contract';

/** Something that leaves the lobby; its parcel is emptied as soon as it has left or is dropped. */
export interface OutboxRow {
  site: string;
  number: number;
  /** The same key is the same item, however often it is put in. */
  key: string;
  channel: OutboxChannel;
  subject: OutboxSubject;
  label: string;
  /** Items of one line leave in the order of their numbers. */
  line: string | null;
  state: OutboxState;
  problem: OutboxProblem | null;
  /** JSON of what the channel needs; may hold personal data. */
  parcel: string | null;
  attempts: number;
  created_at: number;
  next_at: number;
  /** Who is sending it, or was when nobody could tell how it ended, and until when it may. */
  claimed_by: string | null;
  claimed_until: number | null;
  ended_at: number | null;
  /** Not dropped for its age before this instant. */
  needed_until: number | null;
}

export interface OutboxNumberRow {
  site: string;
  last: number;
}

/** The tables of this slice. */
export interface OutboxTables {
  outbox_items: OutboxRow;
  outbox_numbers: OutboxNumberRow;
}

export const createOutboxTables: CreateTables = ({ integer, text, strict }) => [
  `create table outbox_numbers (
    site ${text} not null,
    last ${integer} not null,
    primary key (site)
  )${strict}`,
  `create table outbox_items (
    site ${text} not null,
    number ${integer} not null,
    key ${text} not null,
    channel ${text} not null,
    subject ${text} not null,
    label ${text} not null,
    line ${text},
    state ${text} not null,
    problem ${text},
    parcel ${text},
    attempts ${integer} not null,
    created_at ${integer} not null,
    next_at ${integer} not null,
    claimed_by ${text},
    claimed_until ${integer},
    ended_at ${integer},
    needed_until ${integer},
    primary key (site, number),
    unique (site, key)
  )${strict}`,
  `create index outbox_items_open on outbox_items (site, state, next_at)`,
  `create index outbox_items_line on outbox_items (site, line, number)`,
];
