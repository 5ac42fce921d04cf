import type { Language } from '#content/model/text';
import type { CreateTables } from '../storage/lobby/tables';
import type { LetterKind } from './contract';

export interface OpinionRow {
  site: string;
  id: string;
  key: string;
  year: number;
  number: number;
  kind: LetterKind;
  plan: string;
  /** JSON of `LocalText`, as the plan was called then. */
  plan_name: string;
  words: string | null;
  name: string | null;
  address: string | null;
  /** JSON `[longitude, latitude]`. */
  place: string | null;
  language: Language;
  received_at: number;
  outbox_number: number;
  erased_at: number | null;
}

export interface OpinionNumberRow {
  site: string;
  year: number;
  last: number;
}

/** The tables of this slice. */
export interface OpinionTables {
  opinions: OpinionRow;
  opinion_numbers: OpinionNumberRow;
}

export const createOpinionTables: CreateTables = ({ integer, text, strict }) => [
  `create table opinion_numbers (
    site ${text} not null,
    year ${integer} not null,
    last ${integer} not null,
    primary key (site, year)
  )${strict}`,
  `create table opinions (
    site ${text} not null,
    id ${text} not null,
    key ${text} not null,
    year ${integer} not null,
    number ${integer} not null,
    kind ${text} not null,
    plan ${text} not null,
    plan_name ${text} not null,
    words ${text},
    name ${text},
    address ${text},
    place ${text},
    language ${text} not null,
    received_at ${integer} not null,
    outbox_number ${integer} not null,
    erased_at ${integer},
    primary key (site, id),
    unique (site, key),
    unique (site, year, number)
  )${strict}`,
];
