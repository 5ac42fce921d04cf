import type { CalendarDate } from '#content/model/site-time';
import type { CreateTables } from '../storage/lobby/tables';

/** One copy that came out of the printer. */
export interface PrintCopyRow {
  site: string;
  /** Made when it came out: a copy that is told twice is counted once. */
  id: string;
  day: CalendarDate;
  /** `form:<id>` or `letter`. */
  what: string;
}

/** The tables of this slice. */
export interface PrintTables {
  print_copies: PrintCopyRow;
}

export const createPrintTables: CreateTables = ({ text, strict }) => [
  `create table print_copies (
    site ${text} not null,
    id ${text} not null,
    day ${text} not null,
    what ${text} not null,
    primary key (site, id)
  )${strict}`,
  'create index print_copies_by_day on print_copies (site, day)',
];
