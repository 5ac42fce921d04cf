import { clockAt, dateAt } from '#content/model/site-time';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import { LobbyAway, type Lobby } from '../storage/lobby/lobby';
import { addOpened } from './store';
import type { StatisticsPageRow } from './tables';

type Count = Omit<StatisticsPageRow, 'site'>;

export interface OpenedCountsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeZone: () => string;
}

/** Gathers which screens are opened, so that a visitor's touch never waits for the database. */
export interface OpenedCounts {
  raise(page: string): void;
  /** Writes what was gathered; what cannot be written now is kept for the next time. */
  flush(): Promise<void>;
  /** Writes the last of it. */
  close(): Promise<void>;
}

/** A crash loses no more than the counts of so long. */
const GATHER_MS = 20_000;
/** More different counts than all screens make in a day of an absent database are somebody's mischief. */
const MOST_COUNTS = 1000;

export function createOpenedCounts({ lobby, clock, log, timeZone }: OpenedCountsParts): OpenedCounts {
  let gathered = new Map<string, Count>();
  let timer: NodeJS.Timeout | undefined;

  const add = (count: Count) => {
    const key = `${count.day} ${count.hour} ${count.page}`;
    const known = gathered.get(key);
    if (known === undefined && gathered.size >= MOST_COUNTS) return;
    gathered.set(key, { ...count, opened: count.opened + (known?.opened ?? 0) });
    timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const counts = [...gathered.values()];
    gathered = new Map();
    if (counts.length === 0) return;
    try {
      await addOpened(lobby, counts);
    } catch (error) {
      if (!(error instanceof LobbyAway)) log.error('statistics.counts-not-written', { error });
      counts.forEach(add);
    }
  }

  return {
    raise(page) {
      const at = clock.now();
      const zone = timeZone();
      const hour = Number(clockAt(at, zone).slice(0, 2));
      add({ day: dateAt(at, zone), hour, page, opened: 1 });
    },
    flush,
    async close() {
      await flush();
      clearTimeout(timer);
    },
  };
}
