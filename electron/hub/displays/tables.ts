import type { CreateTables } from '../storage/lobby/tables';

/** What the staff decided for a screen. */
export interface DisplayOverrideRow {
  site: string;
  display: string;
  mode: string;
  since: number;
  /** Without it, until it is undone. */
  until: number | null;
}

/** A message over one screen, or over every one. */
export interface DisplayNoticeRow {
  site: string;
  /** Empty: every screen, also one that is not yet known. */
  display: string;
  /** JSON: title and text. */
  notice: string;
  /** JSON list of screens from which a message over every one was taken away. */
  spared: string;
  since: number;
  until: number | null;
}

/** What a screen last told of itself. */
export interface DisplayReportRow {
  site: string;
  display: string;
  shows: string;
  in_use: number;
  seen_at: number;
  version: string;
  snapshot: string | null;
  /** The mode its program was started with. */
  started_as: string;
}

/** What a screen last looked like. */
export interface DisplayPictureRow {
  site: string;
  display: string;
  taken_at: number;
  jpeg: Uint8Array;
}

/** One row for a site: when somebody of the staff last looked at the screens. */
export interface DisplayWatchRow {
  site: string;
  watched_at: number;
}

/** The tables of this slice. */
export interface DisplayTables {
  displays_overrides: DisplayOverrideRow;
  displays_notices: DisplayNoticeRow;
  displays_reports: DisplayReportRow;
  displays_pictures: DisplayPictureRow;
  displays_watch: DisplayWatchRow;
}

export const createDisplayTables: CreateTables = ({ integer, text, bytes, strict }) => [
  `create table displays_overrides (
    site ${text} not null,
    display ${text} not null,
    mode ${text} not null,
    since ${integer} not null,
    until ${integer},
    primary key (site, display)
  )${strict}`,
  `create table displays_notices (
    site ${text} not null,
    display ${text} not null,
    notice ${text} not null,
    spared ${text} not null,
    since ${integer} not null,
    until ${integer},
    primary key (site, display)
  )${strict}`,
  `create table displays_reports (
    site ${text} not null,
    display ${text} not null,
    shows ${text} not null,
    in_use ${integer} not null,
    seen_at ${integer} not null,
    version ${text} not null,
    snapshot ${text},
    started_as ${text} not null,
    primary key (site, display)
  )${strict}`,
  `create table displays_pictures (
    site ${text} not null,
    display ${text} not null,
    taken_at ${integer} not null,
    jpeg ${bytes} not null,
    primary key (site, display)
  )${strict}`,
  `create table displays_watch (
    site ${text} not null,
    watched_at ${integer} not null,
    primary key (site)
  )${strict}`,
];
