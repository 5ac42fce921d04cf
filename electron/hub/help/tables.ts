import type { CreateTables } from '../storage/lobby/tables';

/** A call that stands: what is over is deleted, and the audit log knows who came. */
export interface HelpCallRow {
  site: string;
  kind: 'screen' | 'desk';
  /** Id of the screen or the counter; it has one call at a time. */
  place: string;
  id: string;
  since: number;
  answered_by: string | null;
  answered_at: number | null;
}

/** The tables of this slice. */
export interface HelpTables {
  help_calls: HelpCallRow;
}

export const createHelpTables: CreateTables = ({ integer, text, strict }) => [
  `create table help_calls (
    site ${text} not null,
    kind ${text} not null,
    place ${text} not null,
    id ${text} not null,
    since ${integer} not null,
    answered_by ${text},
    answered_at ${integer},
    primary key (site, kind, place),
    unique (site, id)
  )${strict}`,
];
