import type { CalendarDate } from '#content/model/site-time';
import { type Lobby, LobbyAway } from '../storage/lobby/lobby';

/** Copies that came out, by what they are and day. */
export interface PrintCounting {
  /** Counts; while the lobby is away it is counted with the next paper. */
  add(what: string, copies: number, day: CalendarDate): Promise<void>;
  between(from: CalendarDate, to: CalendarDate): Promise<{ what: string; copies: number }[]>;
}

interface Count {
  readonly what: string;
  readonly copies: number;
  readonly day: CalendarDate;
}

export function createPrintCounting(lobby: Lobby): PrintCounting {
  let waiting: Count[] = [];
  return {
    async add(what, copies, day) {
      const counts = [...waiting, { what, copies, day }];
      waiting = [];
      try {
        await write(lobby, counts);
      } catch (error) {
        if (!(error instanceof LobbyAway)) throw error;
        waiting = [...counts, ...waiting];
      }
    },
    async between(from, to) {
      const rows = await lobby.database
        .selectFrom('print_counts')
        .select(['what', 'copies'])
        .where('site', '=', lobby.site)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .execute();
      const sums = new Map<string, number>();
      for (const { what, copies } of rows) sums.set(what, (sums.get(what) ?? 0) + Number(copies));
      return [...sums].map(([what, copies]) => ({ what, copies }));
    },
  };
}

function write(lobby: Lobby, counts: readonly Count[]): Promise<void> {
  return lobby.write('prints', async transaction => {
    for (const { what, copies, day } of counts) {
      await transaction
        .insertInto('print_counts')
        .values({ site: lobby.site, day, what, copies })
        .onConflict(conflict =>
          conflict
            .columns(['site', 'day', 'what'])
            .doUpdateSet(({ eb, ref }) => ({ copies: eb(ref('print_counts.copies'), '+', copies) })),
        )
        .execute();
    }
  });
}
