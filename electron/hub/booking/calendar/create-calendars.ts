import { Worker } from 'node:worker_threads';
import type { Clock } from '#content/model/clock';
import type { Log } from '../../log';
import type { Lobby } from '../../storage/lobby/lobby';
import type { CalendarServer } from '../service';
import { createAttempt } from './attempt';
import type { Calendars, EntryNews } from './calendars';
import { createReadingWorker, readHere } from './reading-worker';
import { createReadingsTable } from './readings-table';
import { createRegularReading } from './regular-reading';
import { untilAborted, withLimit } from '../../with-limit';

export interface CalendarsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  /** Without one there is nothing to read: nobody is ever busy, and no calendar has an age. */
  readonly server: CalendarServer | undefined;
  readonly timeZone: () => string;
  /** Paths of the experts' calendars as the share names them now. */
  readonly paths: () => readonly string[];
  /** The farthest instant that can be booked. */
  readonly horizon: () => number;
  /** Told of bookings whose entry stands otherwise in the calendar than their `calendar_state` says. */
  readonly whenFound: (news: readonly EntryNews[]) => Promise<void>;
  /** Program of the worker in which answers are read; without one they are read here, as in tests. */
  readonly workerFile?: string | undefined;
  readonly times?: CalendarTimes;
}

/** How often, and how patiently. */
export interface CalendarTimes {
  readonly everyMs: number;
  /** How often it is looked whether a calendar is due. */
  readonly lookMs: number;
  readonly limitMs: number;
  readonly freshenMs: number;
}

const usualTimes: CalendarTimes = { everyMs: 120_000, lookMs: 10_000, limitMs: 30_000, freshenMs: 2_000 };
/** A server that just failed is not waited for again at once. */
const SPARE_MS = 15_000;

/** Reads the experts' calendars and keeps what they say in the lobby. */
export function createCalendars(parts: CalendarsParts): Calendars {
  const { lobby, log, server, workerFile, times = usualTimes } = parts;
  const table = createReadingsTable(lobby);
  const answers = workerFile === undefined ? readHere() : createReadingWorker(() => new Worker(workerFile));
  const closing = new AbortController();
  const attempt = createAttempt({ ...parts, times }, table, answers, closing.signal);
  const underWay = new Map<string, Promise<void>>();
  const failedAt = new Map<string, number>();
  const regular = createRegularReading({ ...parts, ...times, table, read });

  function read(calendar: string): Promise<void> {
    const reading = underWay.get(calendar) ?? readNow(calendar).finally(() => underWay.delete(calendar));
    underWay.set(calendar, reading);
    return reading;
  }

  async function readNow(calendar: string): Promise<void> {
    const tried = await attempt(calendar);
    if (closing.signal.aborted) return;
    if (tried.read === undefined) failedAt.set(calendar, performance.now());
    else failedAt.delete(calendar);
    const isNews = await table.keep(tried);
    if (isNews && tried.trouble !== undefined)
      log.warn('calendar.trouble', { calendar, trouble: tried.trouble });
  }

  return {
    busy: (calendar, from, to, within) =>
      server === undefined ? Promise.resolve({ busy: [] }) : table.stateOf(calendar, from, to, within),
    async freshen(calendar, signal) {
      const failed = failedAt.get(calendar);
      if (server === undefined || closing.signal.aborted) return;
      if (failed !== undefined && performance.now() - failed < SPARE_MS) return;
      await withLimit(times.freshenMs, signal === undefined ? [] : [signal], over =>
        Promise.race([read(calendar), untilAborted(over)]),
      );
    },
    start() {
      if (server !== undefined) regular.start();
    },
    async close() {
      closing.abort();
      await answers.close();
      await regular.close();
      await Promise.allSettled(underWay.values());
    },
  };
}
