import { dateAt } from '#content/model/site-time';
import type { Lobby } from '../storage/lobby/lobby';

/** Stands among a day's rows of numbers, where letters stand, when numbers of that day may have been lost. */
export const lostMark = '*';

/**
 * Told after a damaged state was replaced by a copy or begun anew: numbers that were given today are in visitors' hands
 * but no longer known. From now on today's numbers go on from the middle of their band (`nextFree`), and the log's
 * sequence from beyond any that a board has seen.
 */
export async function noteLostNumbers(lobby: Lobby, at: number, timeZone: string): Promise<void> {
  const { site } = lobby;
  const day = dateAt(at, timeZone);
  await lobby.write('queue', async transaction => {
    const beyond = Math.ceil(at / 1000);
    await transaction
      .insertInto('queue_numbers')
      .values({ site, day, prefix: lostMark, round: 1, last: 0 })
      .onConflict(known => known.columns(['site', 'day', 'prefix']).doNothing())
      .execute();
    const known = await transaction
      .selectFrom('queue_sites')
      .select(['day', 'sequence'])
      .where('site', '=', site)
      .executeTakeFirst();
    const sequence = Math.max(known?.sequence ?? 0, beyond);
    await transaction
      .insertInto('queue_sites')
      .values({ site, day, sequence, latest_at: at })
      .onConflict(row => row.column('site').doUpdateSet({ sequence }))
      .execute();
  });
}
