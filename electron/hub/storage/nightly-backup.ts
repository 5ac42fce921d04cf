import { type CalendarDate, dateAt } from '#content/model/site-time';
import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import type { State } from './open-state';

export interface NightlyBackupOptions {
  readonly state: Pick<State, 'backUp' | 'lastBackup'>;
  readonly clock: Clock;
  readonly timeZone: () => string;
  readonly log: Log;
}

const LOOK_MS = 10 * 60_000;
const NIGHT_MS = 3 * 3_600_000;

/** The day whose copy is due: a day begins at three in the night. */
export function backupDay(instant: number, timeZone: string): CalendarDate {
  return dateAt(instant - NIGHT_MS, timeZone);
}

/** Copies the state once a day, in the night or, when the machine was off then, some minutes after its start. */
export function startNightlyBackup({ state, clock, timeZone, log }: NightlyBackupOptions): () => void {
  const look = async () => {
    const last = state.lastBackup();
    const today = backupDay(clock.now(), timeZone());
    if (last !== undefined && backupDay(last, timeZone()) === today) return;
    await state.backUp(clock.now()).catch((error: unknown) => log.error('storage.backup-failed', { error }));
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
