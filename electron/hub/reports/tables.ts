import type { Language } from '#content/model/text';
import type { CreateTables } from '../storage/lobby/tables';
import type { ReportState } from './contract';

export interface ReportRow {
  site: string;
  id: string;
  key: string;
  year: number;
  number: number;
  kind: string;
  state: ReportState;
  /** Degrees, WGS 84. */
  longitude: number;
  latitude: number;
  address: string | null;
  words: string | null;
  contact: string | null;
  language: Language;
  received_at: number;
  changed_at: number;
  erased_at: number | null;
  /** Numbers of the outbox's items that carry it. */
  file_item: number | null;
  open311_item: number | null;
}

export interface ReportNumberRow {
  site: string;
  year: number;
  last: number;
}

/** The tables of this slice. */
export interface ReportTables {
  reports: ReportRow;
  report_numbers: ReportNumberRow;
}

export const createReportTables: CreateTables = ({ integer, real, text, strict }) => [
  `create table report_numbers (
    site ${text} not null,
    year ${integer} not null,
    last ${integer} not null,
    primary key (site, year)
  )${strict}`,
  `create table reports (
    site ${text} not null,
    id ${text} not null,
    key ${text} not null,
    year ${integer} not null,
    number ${integer} not null,
    kind ${text} not null,
    state ${text} not null,
    longitude ${real} not null,
    latitude ${real} not null,
    address ${text},
    words ${text},
    contact ${text},
    language ${text} not null,
    received_at ${integer} not null,
    changed_at ${integer} not null,
    erased_at ${integer},
    file_item ${integer},
    open311_item ${integer},
    primary key (site, id),
    unique (site, key),
    unique (site, year, number)
  )${strict}`,
];
