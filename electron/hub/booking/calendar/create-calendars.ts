import { Worker } from 'node:worker_threads';
import type { Clock } from '#content/model/clock';
import type { Log } from '../../log';
import { type Lobby, LobbyAway } from '../../storage/lobby/lobby';
import type { CalendarServer } from '../service';
import { calendarAddress, OutsideServer } from './address';
import { CalendarFailure } from './ask-server';
import type { Calendars, EntryNews } from './calendars';
import { readCalendar } from './read-calendar';
import { createReadingWorker, readHere } from './reading-worker';
import { createReadingsTable, type Tried } from './readings-table';
import { isExpected, standingOf } from './standing';
import { mergedWithin } from './stretches';

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
/** Whoever looks at the week sees its past days too. */
const BACK_MS = 7 * 86_400_000;
/** A server that offers no free and busy times is asked for them again after so long. */
const ASK_AGAIN_MS = 86_400_000;
/** So many calendars are read at once. */
const AT_ONCE = 3;
/** A server that just failed is not waited for again at once. */
const SPARE_MS = 15_000;

/** Reads the experts' calendars and keeps what they say in the lobby. */
export function createCalendars(parts: CalendarsParts): Calendars {
  const { lobby, clock, log, server, paths, workerFile, times = usualTimes } = parts;
  const table = createReadingsTable(lobby);
  const answers = workerFile === undefined ? readHere() : createReadingWorker(() => new Worker(workerFile));
  const closing = new AbortController();
  const listeners = new Set<(calendar: string) => void>();
  const underWay = new Map<string, Promise<void>>();
  const failedAt = new Map<string, number>();
  const withoutFreeBusy = new Map<string, number>();
  let looking: Promise<void> = Promise.resolve();
  let next: NodeJS.Timeout | undefined;

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
    if (!(await table.keep(tried))) return;
    if (tried.trouble !== undefined) log.warn('calendar.trouble', { calendar, trouble: tried.trouble });
    for (const listener of listeners) listener(calendar);
  }

  async function attempt(calendar: string): Promise<Tried> {
    const at = clock.now();
    try {
      return await question(calendar, at);
    } catch (error) {
      if (error instanceof CalendarFailure) return { calendar, at, trouble: error.trouble };
      if (error instanceof OutsideServer) return { calendar, at, trouble: 'denied' };
      throw error;
    }
  }

  async function question(calendar: string, at: number): Promise<Tried> {
    if (server === undefined) throw new Error('there is no calendar server');
    const range = { from: at - BACK_MS, to: Math.max(parts.horizon(), at) };
    const address = calendarAddress(server, calendar);
    const bookings = await table.bookingsIn(calendar, at);
    const found = await readCalendar(server, answers, {
      ...{ ...range, calendar: address, timeZone: parts.timeZone() },
      expected: bookings.filter(isExpected).map(({ id }) => id),
      askFreeBusy: performance.now() >= (withoutFreeBusy.get(calendar) ?? 0),
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(times.limitMs)]),
    });
    if (found.offersFreeBusy) withoutFreeBusy.delete(calendar);
    else withoutFreeBusy.set(calendar, withoutFreeBusy.get(calendar) ?? performance.now() + ASK_AGAIN_MS);
    const { busy, news } = standingOf(calendar, found, bookings);
    if (news.length > 0) await parts.whenFound(news);
    const read = { busy: mergedWithin([...found.busy, ...busy], range.from, range.to), reaches: range.to };
    return { calendar, at, read, ...(found.unread > 0 ? { trouble: 'odd-answer' } : {}) };
  }

  async function readDue(): Promise<void> {
    const [now, all] = [clock.now(), [...new Set(paths())]];
    const due = await table.claim(all, now, now - times.everyMs);
    const lane = async () => {
      for (let one = due.shift(); one !== undefined; one = due.shift()) await read(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  function look(): void {
    looking = readDue()
      .catch((error: unknown) => {
        const event = error instanceof LobbyAway ? 'calendar.lobby-away' : 'calendar.failed';
        log.warn(event, { error });
      })
      .then(() => {
        if (!closing.signal.aborted) next = setTimeout(look, times.lookMs).unref();
      });
  }

  return {
    busy: (calendar, from, to, within) =>
      server === undefined ? Promise.resolve({ busy: [] }) : table.stateOf(calendar, from, to, within),
    async freshen(calendar, signal) {
      const failed = failedAt.get(calendar);
      if (server === undefined || closing.signal.aborted) return;
      if (failed !== undefined && performance.now() - failed < SPARE_MS) return;
      await Promise.race([read(calendar), aborted([AbortSignal.timeout(times.freshenMs), signal])]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (server !== undefined) look();
    },
    async close() {
      closing.abort();
      clearTimeout(next);
      await looking;
      await Promise.allSettled(underWay.values());
      await answers.close();
    },
  };
}

function aborted(signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  const any = AbortSignal.any(signals.filter(signal => signal !== undefined));
  return new Promise(resolve => {
    if (any.aborted) resolve();
    any.addEventListener('abort', () => resolve(), { once: true });
  });
}
