import type { Clock } from '#content/model/clock';
import type { Log } from '../../log';
import { LobbyAway } from '../../storage/lobby/lobby';
import type { ReadingsTable } from './readings-table';

export interface RegularReadingParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly table: Pick<ReadingsTable, 'claim'>;
  /** Paths of the calendars as the share names them now. */
  readonly paths: () => readonly string[];
  readonly read: (calendar: string) => Promise<void>;
  /** Each calendar is read anew after so long. */
  readonly everyMs: number;
  /** How often it is looked which calendars are due. */
  readonly lookMs: number;
}

/** A calendar that the share has just named is not left waiting. */
const NOTICE_MS = 500;
/** So many calendars are read at once. */
const AT_ONCE = 3;

/** Reads all calendars again and again, each by one hub of the site. */
export function createRegularReading(parts: RegularReadingParts) {
  const { clock, log, table, paths, read, everyMs, lookMs } = parts;
  let isClosed = false;
  let looking: Promise<void> = Promise.resolve();
  let next: NodeJS.Timeout | undefined;
  let looked = { at: -Infinity, paths: '' };

  async function readDue(all: readonly string[]): Promise<void> {
    const now = clock.now();
    const due = await table.claim(all, now, now - everyMs);
    const lane = async () => {
      for (let one = due.shift(); one !== undefined && !isClosed; one = due.shift()) await read(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  async function look(): Promise<void> {
    const all = [...new Set(paths())];
    const before = looked;
    const named = all.join('\n');
    if (named === before.paths && performance.now() - before.at < lookMs) return;
    looked = { at: performance.now(), paths: named };
    if (all.length > 0) await readDue(all);
  }

  function goOn(): void {
    looking = look()
      .catch((error: unknown) => {
        log.warn(error instanceof LobbyAway ? 'calendar.lobby-away' : 'calendar.failed', { error });
      })
      .then(() => {
        if (!isClosed) next = setTimeout(goOn, Math.min(NOTICE_MS, lookMs)).unref();
      });
  }

  return {
    start: goOn,
    /** Begins nothing more, and waits for what is under way. */
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(next);
      await looking;
    },
  };
}
