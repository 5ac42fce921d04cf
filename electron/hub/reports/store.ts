import type { Kysely, Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import type { ReportRow } from './tables';

type Database = Kysely<LobbySchema>;
type Writing = Transaction<LobbySchema>;

/** Reports of a site; the database is the lobby's own or a transaction of it. */
export function reportsIn(database: Database, site: string) {
  const all = () => database.selectFrom('reports').selectAll().where('site', '=', site);
  return {
    byId: (id: string) => all().where('id', '=', id).executeTakeFirst(),
    byKey: (key: string) => all().where('key', '=', key).executeTakeFirst(),
    /** Not closed yet. */
    open: () => all().where('state', '!=', 'closed').execute(),
    /** Closed by then, and not erased yet. */
    closedBefore: (instant: number) =>
      all()
        .where('erased_at', 'is', null)
        .where('state', '=', 'closed')
        .where('changed_at', '<=', instant)
        .execute(),
    /** Received by then, and their senders can still be reached. */
    reachableSince: (instant: number) =>
      all().where('contact', 'is not', null).where('received_at', '<=', instant).execute(),
    /** The open ones, and of the closed ones the newest; the newest first. */
    async forStaff(mostClosed: number): Promise<ReportRow[]> {
      const closed = await all()
        .where('state', '=', 'closed')
        .orderBy('changed_at', 'desc')
        .limit(mostClosed)
        .execute();
      const rows = [...(await this.open()), ...closed];
      return rows.toSorted((one, other) => other.received_at - one.received_at);
    },
  };
}

/** The next number of the year. */
export async function nextNumber(writing: Writing, site: string, year: number): Promise<number> {
  const { last } = await writing
    .insertInto('report_numbers')
    .values({ site, year, last: 1 })
    .onConflict(known =>
      known.columns(['site', 'year']).doUpdateSet(eb => ({ last: eb('report_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Changes some columns of one report. */
export async function change(
  writing: Writing,
  site: string,
  id: string,
  columns: Partial<ReportRow>,
): Promise<void> {
  await writing.updateTable('reports').set(columns).where('site', '=', site).where('id', '=', id).execute();
}
