import type { CalendarDate } from '#content/model/site-time';
import type { CreateTables } from '../storage/lobby/tables';

/** Copies that came out of the printer on a day. */
export interface PrintCountRow {
  site: string;
  day: CalendarDate;
  /** `form:<id>` or `letter`. */
  what: string;
  copies: number;
}

/** The tables of this slice. */
export interface PrintTables {
  print_counts: PrintCountRow;
}

export const createPrintTables: CreateTables = ({ integer, text, strict }) => [
  `create table print_counts (
    site ${text} not null,
    day ${text} not null,
    what ${text} not null,
    copies ${integer} not null,
    primary key (site, day, what)
  )${strict}`,
];
