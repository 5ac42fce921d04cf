import type { CreateTables } from '../storage/lobby/tables';

/** How often a screen of the kiosk was opened in one hour of a day; all that is kept of it. */
export interface StatisticsPageRow {
  site: string;
  day: string;
  /** Local hour, 0–23. */
  hour: number;
  page: string;
  opened: number;
}

/** The tables of this slice; all other figures come from the queue's own. */
export interface StatisticsTables {
  statistics_pages: StatisticsPageRow;
}

export const createStatisticsTables: CreateTables = ({ integer, text, strict }) => [
  `create table statistics_pages (
    site ${text} not null,
    day ${text} not null,
    hour ${integer} not null,
    page ${text} not null,
    opened ${integer} not null,
    primary key (site, day, hour, page)
  )${strict}`,
];
