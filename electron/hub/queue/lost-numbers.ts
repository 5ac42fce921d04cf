import type { Lobby } from '../storage/lobby/lobby';
import type { State } from '../storage/open-state';
import { businessDay } from './state';

/** Stands among a day's rows of numbers, where letters stand, when numbers of that day may have been lost. */
export const lostMark = '*';

interface Mending {
  readonly state: Pick<State, 'isMended' | 'forgetMending'>;
  readonly lobby: Lobby;
  readonly at: number;
  readonly timeZone: string;
}

/** Before the first number after a start: notes that numbers may be lost when this machine's own state was mended. */
export async function noteMending({ state, lobby, at, timeZone }: Mending): Promise<void> {
  if (!state.isMended()) return;
  if (lobby.kind === 'sqlite') await noteLostNumbers(lobby, at, timeZone);
  state.forgetMending();
}

/**
 * Told after a damaged state was replaced by a copy or begun anew: numbers that were given today are in visitors' hands
 * but no longer known. From now on today's numbers go on from the middle of their band (`nextFree`), and the log's
 * sequence from beyond any that a board has seen. Numbers past the middle, and a second damage on the same day, are
 * beyond what this can keep apart.
 */
async function noteLostNumbers(lobby: Lobby, at: number, timeZone: string): Promise<void> {
  const { site } = lobby;
  await lobby.write('queue', async transaction => {
    const known = await transaction
      .selectFrom('queue_sites')
      .select(['day', 'sequence'])
      .where('site', '=', site)
      .executeTakeFirst();
    const day = businessDay(known?.day ?? '', { at, timeZone });
    const beyond = Math.ceil(at / 1000);
    await transaction
      .insertInto('queue_numbers')
      .values({ site, day, prefix: lostMark, round: 1, last: 0 })
      .onConflict(known => known.columns(['site', 'day', 'prefix']).doNothing())
      .execute();
    const sequence = Math.max(known?.sequence ?? 0, beyond);
    await transaction
      .insertInto('queue_sites')
      .values({ site, day, sequence, latest_at: at })
      .onConflict(row => row.column('site').doUpdateSet({ sequence }))
      .execute();
  });
}
