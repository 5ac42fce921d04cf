import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '#content/model/site-time';
import type { Log } from '../log';
import { type Lobby, LobbyAway } from '../storage/lobby/lobby';
import type { CopiesToCount, Copy } from './copies-to-count';

/** Copies that came out, by what they are and day. */
export interface PrintCounting {
  /** Counts a copy once; while the lobby cannot it is remembered here and counted when it can. Never rejects. */
  add(what: string, day: CalendarDate): Promise<void>;
  between(from: CalendarDate, to: CalendarDate): Promise<{ what: string; copies: number }[]>;
}

export interface PrintCountingParts {
  readonly lobby: Lobby;
  /** What the lobby has not been told yet. */
  readonly toCount: CopiesToCount;
  readonly log: Log;
}

/** Creates the counting over the lobby; a paper that is out is out, whether it could be counted or not. */
export function createPrintCounting({ lobby, toCount, log }: PrintCountingParts): PrintCounting {
  async function tellLobby(): Promise<void> {
    const copies = await toCount.all();
    if (copies.length === 0) return;
    try {
      await write(lobby, copies);
      await toCount.remove(copies);
    } catch (error) {
      if (!(error instanceof LobbyAway)) log.error('prints.not-counted', { error });
    }
  }

  return {
    async add(what, day) {
      await toCount.add({ id: randomUUID(), what, day });
      await tellLobby();
    },
    async between(from, to) {
      await tellLobby();
      const rows = await lobby.database
        .selectFrom('print_copies')
        .select(({ fn }) => ['what', fn.countAll().as('copies')])
        .where('site', '=', lobby.site)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy('what')
        .orderBy('what')
        .execute();
      return rows.map(({ what, copies }) => ({ what, copies: Number(copies) }));
    },
  };
}

/** A commit whose answer was lost is repeated without counting twice. */
function write(lobby: Lobby, copies: readonly Copy[]): Promise<void> {
  return lobby.write('prints', async transaction => {
    for (const copy of copies) {
      await transaction
        .insertInto('print_copies')
        .values({ site: lobby.site, ...copy })
        .onConflict(known => known.columns(['site', 'id']).doNothing())
        .execute();
    }
  });
}
