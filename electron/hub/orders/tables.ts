import type { Language } from '#content/model/text';
import type { CreateTables } from '../storage/lobby/tables';
import type { OrderState } from './contract';

export interface OrderRow {
  site: string;
  id: string;
  key: string;
  year: number;
  number: number;
  state: OrderState;
  property: string;
  language: Language;
  ordered_at: number;
  changed_at: number;
}

/** A paper of an order with its name, office and price as they were when it was ordered. */
export interface OrderPaperRow {
  site: string;
  order_id: string;
  paper: string;
  place: number;
  /** JSON of `LocalText`. */
  name: string;
  /** The office that makes it, JSON of `LocalText`. */
  office: string;
  /** Its file in the plot's own folder of the share. */
  file: string | null;
  price_cents: number;
  is_here: number;
}

export interface OrderNumberRow {
  site: string;
  year: number;
  last: number;
}

/** The tables of this slice. */
export interface OrderTables {
  orders: OrderRow;
  order_papers: OrderPaperRow;
  order_numbers: OrderNumberRow;
}

export const createOrderTables: CreateTables = ({ integer, text, strict }) => [
  `create table order_numbers (
    site ${text} not null,
    year ${integer} not null,
    last ${integer} not null,
    primary key (site, year)
  )${strict}`,
  `create table orders (
    site ${text} not null,
    id ${text} not null,
    key ${text} not null,
    year ${integer} not null,
    number ${integer} not null,
    state ${text} not null,
    property ${text} not null,
    language ${text} not null,
    ordered_at ${integer} not null,
    changed_at ${integer} not null,
    primary key (site, id),
    unique (site, key),
    unique (site, year, number)
  )${strict}`,
  `create table order_papers (
    site ${text} not null,
    order_id ${text} not null,
    paper ${text} not null,
    place ${integer} not null,
    name ${text} not null,
    office ${text} not null,
    file ${text},
    price_cents ${integer} not null,
    is_here ${integer} not null,
    primary key (site, order_id, paper)
  )${strict}`,
];
