import type { Kysely, Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import type { OrderNumber } from './rules';
import type { OrderPaperRow, OrderRow } from './tables';

type Database = Kysely<LobbySchema>;
type Writing = Transaction<LobbySchema>;

const endStates = ['fetched', 'cancelled'] as const;

/** Orders of a site; the database is the lobby's own or a transaction of it. */
export function ordersIn(database: Database, site: string) {
  const all = () => database.selectFrom('orders').selectAll().where('site', '=', site);
  return {
    byId: (id: string) => all().where('id', '=', id).executeTakeFirst(),
    byKey: (key: string) => all().where('key', '=', key).executeTakeFirst(),
    byNumber: ({ year, number }: OrderNumber) =>
      all().where('year', '=', year).where('number', '=', number).executeTakeFirst(),
    /** All that are not ended, and of the ended ones the newest; the newest first. */
    async forStaff(mostEnded: number): Promise<OrderRow[]> {
      const open = await all()
        .where('state', 'not in', [...endStates])
        .execute();
      const ended = await all()
        .where('state', 'in', [...endStates])
        .orderBy('changed_at', 'desc')
        .limit(mostEnded)
        .execute();
      return [...open, ...ended].toSorted((one, other) => other.ordered_at - one.ordered_at);
    },
    endedBefore: (at: number) =>
      all()
        .where('state', 'in', [...endStates])
        .where('changed_at', '<=', at)
        .execute(),
    /** The papers of an order, in the order of the city's file. */
    papersOf: (orderId: string) =>
      papers(database, site).where('order_id', '=', orderId).orderBy('place').execute(),
    /** The papers of several orders, each order's in the order of the city's file. */
    async papersOfAll(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderPaperRow[]>> {
      if (orderIds.length === 0) return new Map();
      const rows = await papers(database, site)
        .where('order_id', 'in', [...orderIds])
        .orderBy('place')
        .execute();
      const byOrder = new Map(orderIds.map(id => [id, [] as OrderPaperRow[]]));
      for (const row of rows) byOrder.get(row.order_id)?.push(row);
      return byOrder;
    },
  };
}

function papers(database: Database, site: string) {
  return database.selectFrom('order_papers').selectAll().where('site', '=', site);
}

/** The next number of the year. */
export async function nextNumber(writing: Writing, site: string, year: number): Promise<number> {
  const { last } = await writing
    .insertInto('order_numbers')
    .values({ site, year, last: 1 })
    .onConflict(known =>
      known.columns(['site', 'year']).doUpdateSet(eb => ({ last: eb('order_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Changes some columns of one order. */
export async function change(
  writing: Writing,
  { site, id }: Pick<OrderRow, 'site' | 'id'>,
  columns: Partial<OrderRow>,
): Promise<void> {
  await writing.updateTable('orders').set(columns).where('site', '=', site).where('id', '=', id).execute();
}

/** Says of a paper of an order whether somebody has laid it down; false when the order has no such paper. */
export async function layDown(
  writing: Writing,
  { site, id }: Pick<OrderRow, 'site' | 'id'>,
  { paper, isHere }: { readonly paper: string; readonly isHere: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable('order_papers')
    .set({ is_here: isHere ? 1 : 0 })
    .where('site', '=', site)
    .where('order_id', '=', id)
    .where('paper', '=', paper)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes an order away with its papers. */
export async function erase(writing: Writing, { site, id }: Pick<OrderRow, 'site' | 'id'>): Promise<void> {
  await writing.deleteFrom('order_papers').where('site', '=', site).where('order_id', '=', id).execute();
  await writing.deleteFrom('orders').where('site', '=', site).where('id', '=', id).execute();
}
