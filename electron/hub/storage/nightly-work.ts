import { type CalendarDate, dateAt } from '#content/model/site-time';
import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import type { State } from './open-state';

export interface NightlyWorkOptions {
  readonly state: Pick<State, 'backUp' | 'lastBackup'>;
  /** Erases what is kept of visitors beyond its time; resolves with whether all of it went well. */
  readonly erase: () => Promise<boolean>;
  readonly clock: Clock;
  readonly timeZone: () => string;
  readonly log: Log;
  /** How often it is looked whether the night's work is due. */
  readonly lookMs?: number;
}

const LOOK_MS = 10 * 60_000;
const NIGHT_MS = 3 * 3_600_000;
/** A clock that has gone on for longer than this since the last copy may be wrong: it erases nothing on its first day. */
const LONGEST_PAUSE_MS = 7 * 24 * 3_600_000;

/** The day whose copy is due: a day begins at three in the night. */
export function backupDay(instant: number, timeZone: string): CalendarDate {
  return dateAt(instant - NIGHT_MS, timeZone);
}

/**
 * Erases old personal data and then copies the state, once a day: in the night or, when the machine was off then, some
 * minutes after its start. The copy is made of what is left. After a leap of the clock nothing is erased until the next
 * day confirms it: what is erased cannot be had back. Returns the end, which lets work that has begun finish.
 */
export function startNightlyWork(options: NightlyWorkOptions): () => Promise<void> {
  const { state, erase, clock, timeZone, log, lookMs = LOOK_MS } = options;
  const today = () => backupDay(clock.now(), timeZone());
  const isCopied = () => {
    const last = state.lastBackup();
    return last !== undefined && backupDay(last, timeZone()) === today();
  };
  const isLeap = () => clock.now() - (state.lastBackup() ?? clock.now()) > LONGEST_PAUSE_MS;
  let isErasureLeft = false;
  const work = async () => {
    const isDue = !isCopied();
    if (isDue && isLeap()) log.warn('storage.erasing-waits', { lastCopyAt: state.lastBackup() });
    else if (isDue || isErasureLeft) isErasureLeft = !(await erase());
    if (isDue) await state.backUp(clock.now());
  };
  let working = Promise.resolve();
  let isWorking = false;
  const look = () => {
    if (isWorking) return;
    isWorking = true;
    working = work()
      .catch((error: unknown) => log.error('storage.backup-failed', { error }))
      .finally(() => (isWorking = false));
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
