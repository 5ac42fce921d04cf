import type { Clock } from '#content/model/clock';
import type { Log } from './log';
import type { OutboxSubject } from './outbox/contract';
import type { Outbox } from './outbox/service';
import { noteAudit } from './people/audit';
import type { Lobby } from './storage/lobby/lobby';

const DAY_MS = 86_400_000;

/** A slice that keeps something of visitors for some days. */
export interface Forgetful {
  forget(): Promise<void>;
}

export interface ForgettingParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: Pick<Outbox, 'forget'>;
  /** By their names, for the log. */
  readonly slices: Readonly<Record<string, Forgetful>>;
  /** For how many days what has not left is kept, as the city's files say; undefined where they do not. */
  readonly keepDays: () => { readonly booking: number | undefined; readonly reports: number | undefined };
}

const USUAL_BOOKING_DAYS = 14;
const USUAL_REPORTS_DAYS = 90;

/** Erases what every slice and the outbox keep of visitors beyond its time; resolves with whether all of it went well. */
export function createForgetting(parts: ForgettingParts): () => Promise<boolean> {
  const { log, slices } = parts;
  const works = [
    // First: what has left, or is dropped, is what a slice may erase.
    { name: 'outbox', forget: () => forgetUnsent(parts) },
    ...Object.entries(slices).map(([name, slice]) => ({ name, forget: () => slice.forget() })),
  ];
  return async () => {
    let wentWell = true;
    for (const { name, forget } of works) {
      try {
        await forget();
      } catch (error) {
        wentWell = false;
        log.error('hub.not-erased', { of: name, error });
      }
    }
    return wentWell;
  };
}

/** Letters about plans stay until a person decides: an objection is not dropped by a machine. */
async function forgetUnsent({ lobby, clock, outbox, keepDays }: ForgettingParts): Promise<void> {
  const { booking = USUAL_BOOKING_DAYS, reports = USUAL_REPORTS_DAYS } = keepDays();
  const now = clock.now();
  // What is put in during the evening must have a day to leave, however little the city keeps.
  const before = (days: number) => now - Math.max(days, 1) * DAY_MS;
  const bookings: readonly OutboxSubject[] = ['booking.event', 'booking.mail'];
  const faults: readonly OutboxSubject[] = ['reports.file', 'reports.open311'];
  const count =
    (await outbox.forget(before(booking), bookings)) + (await outbox.forget(before(reports), faults));
  if (count === 0) return;
  const what = { action: 'hub.erased', detail: { count } } as const;
  await lobby.write('people', writing =>
    noteAudit(writing, { site: lobby.site, at: now, actor: { origin: 'hub' }, ...what }),
  );
}
