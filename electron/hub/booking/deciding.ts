import type { Transaction } from 'kysely';
import type { BookingFile } from '#content/model/booking-file';
import type { LobbySchema } from '../storage/lobby/schema';
import type { Judging } from './free-times';
import { lapseHolds } from './store';
import { fileOf, judgingOf, type Surroundings } from './surroundings';

export type Writing = Transaction<LobbySchema>;

/** Decides something about bookings in one transaction of the site, after the holds whose time is over have ended. */
export function deciding(parts: Surroundings) {
  const { lobby, clock } = parts;
  return <Outcome>(decide: (writing: Writing, now: number) => Promise<Outcome>): Promise<Outcome> =>
    lobby.write('booking', async writing => {
      const now = clock.now();
      await lapseHolds(writing, lobby.site, now);
      return decide(writing, now);
    });
}

/** The city's file and how times are judged by it at this moment. */
export function judgingNow(parts: Surroundings, forStaff: boolean): Judging & { readonly file: BookingFile } {
  return judgingOf(parts, fileOf(parts), forStaff);
}
