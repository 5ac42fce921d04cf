import type { Kysely, Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import type { OpinionRow } from './tables';

type Database = Kysely<LobbySchema>;

/** Letters of a site; the database is the lobby's own or a transaction of it. */
export function lettersIn(database: Database, site: string) {
  const all = () => database.selectFrom('opinions').selectAll().where('site', '=', site);
  return {
    byKey: (key: string) => all().where('key', '=', key).executeTakeFirst(),
    byNumber: (year: number, number: number) =>
      all().where('year', '=', year).where('number', '=', number).executeTakeFirst(),
    newest: (most: number) => all().orderBy('received_at', 'desc').limit(most).execute(),
    /** Received before the instant and not erased yet. */
    receivedBefore: (at: number): Promise<OpinionRow[]> =>
      all().where('received_at', '<=', at).where('erased_at', 'is', null).execute(),
    /** The last number given in the year; 0 before the first. */
    async lastNumber(year: number): Promise<number> {
      const row = await database
        .selectFrom('opinion_numbers')
        .select('last')
        .where('site', '=', site)
        .where('year', '=', year)
        .executeTakeFirst();
      return row?.last ?? 0;
    },
  };
}

/** Notes the number as given. */
export async function noteNumber(
  writing: Transaction<LobbySchema>,
  site: string,
  { year, number }: { readonly year: number; readonly number: number },
): Promise<void> {
  await writing
    .insertInto('opinion_numbers')
    .values({ site, year, last: number })
    .onConflict(known => known.columns(['site', 'year']).doUpdateSet({ last: number }))
    .execute();
}
