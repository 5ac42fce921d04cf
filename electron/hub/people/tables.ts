import type { CreateTables } from '../storage/lobby/tables';

/** Whoever of the staff may sign in; never deleted, as the audit log names them. */
export interface PeopleAccountRow {
  site: string;
  id: string;
  /** In small letters. */
  login: string;
  name: string;
  /** JSON list of roles. */
  roles: string;
  /** Algorithm, parameters, salt and hash in one text. */
  password_hash: string;
  /** Of the PIN for the screens' hidden corner; with the site's own salt. */
  pin_hash: string | null;
  is_disabled: number;
  created_at: number;
}

export interface PeopleSessionRow {
  site: string;
  /** SHA-256 of the cookie's token, which itself is nowhere stored. */
  token_hash: string;
  person_id: string;
  opened_at: number;
  /** When somebody last touched the page. */
  seen_at: number;
  ends_at: number;
}

/** How often in a row somebody at an address has failed to prove what they are. */
export interface PeopleAttemptRow {
  site: string;
  /** SHA-256 of what was claimed: a login, the set-up code, a PIN; or of the address alone. */
  claim: string;
  address: string;
  failures: number;
  last_at: number;
  wait_until: number;
  /** When the claim was last proved from this address. */
  proved_at: number | null;
}

/** What the staff did; nothing of visitors, no secrets. */
export interface PeopleAuditRow {
  site: string;
  id: string;
  at: number;
  person_id: string | null;
  /** As it was then. */
  person_name: string;
  /** Network address, or the screen's name. */
  origin: string;
  /** `slice.action`: a key of the locales' area `audit`. */
  action: string;
  /** On what: a number, a screen, a login; empty when the action says all. */
  subject: string;
  /** JSON object of texts and numbers. */
  detail: string;
}

/** One row for a site. */
export interface PeopleSiteRow {
  site: string;
  pin_salt: string;
}

export interface PeopleTables {
  people_accounts: PeopleAccountRow;
  people_sessions: PeopleSessionRow;
  people_attempts: PeopleAttemptRow;
  people_audit: PeopleAuditRow;
  people_site: PeopleSiteRow;
}

export const createPeopleTables: CreateTables = ({ integer, text, strict }) => [
  `create table people_accounts (
    site ${text} not null,
    id ${text} not null,
    login ${text} not null,
    name ${text} not null,
    roles ${text} not null,
    password_hash ${text} not null,
    pin_hash ${text},
    is_disabled ${integer} not null,
    created_at ${integer} not null,
    primary key (site, id),
    unique (site, login),
    unique (site, pin_hash)
  )${strict}`,
  `create table people_sessions (
    site ${text} not null,
    token_hash ${text} not null,
    person_id ${text} not null,
    opened_at ${integer} not null,
    seen_at ${integer} not null,
    ends_at ${integer} not null,
    primary key (site, token_hash),
    foreign key (site, person_id) references people_accounts (site, id)
  )${strict}`,
  `create table people_attempts (
    site ${text} not null,
    claim ${text} not null,
    address ${text} not null,
    failures ${integer} not null,
    last_at ${integer} not null,
    wait_until ${integer} not null,
    proved_at ${integer},
    primary key (site, claim, address)
  )${strict}`,
  `create table people_audit (
    site ${text} not null,
    id ${text} not null,
    at ${integer} not null,
    person_id ${text},
    person_name ${text} not null,
    origin ${text} not null,
    action ${text} not null,
    subject ${text} not null,
    detail ${text} not null,
    primary key (site, id)
  )${strict}`,
  'create index people_audit_by_time on people_audit (site, at)',
  `create table people_site (
    site ${text} not null,
    pin_salt ${text} not null,
    primary key (site)
  )${strict}`,
];
