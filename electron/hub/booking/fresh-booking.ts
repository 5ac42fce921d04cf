import { randomUUID } from 'node:crypto';
import type { BookingWay } from '#content/model/booking-file';
import type { Place } from './placing';
import { endOf } from './steps';
import type { BookingRow } from './tables';
import type { BookingParts } from './surroundings';

/** Which expert's clock a booking stands on, and in whose calendar its entry is to be. */
export function columnsOf(
  { server }: Pick<BookingParts, 'server'>,
  { matter, expert }: Place,
  startsAt: number,
): Pick<BookingRow, 'expert' | 'starts_at' | 'ends_at' | 'calendar'> {
  const calendar = server === undefined ? null : (expert.calendar ?? null);
  return { expert: expert.id, starts_at: startsAt, ends_at: endOf(startsAt, matter), calendar };
}

/** A time that is kept and not booked yet. */
export function freshBooking(
  parts: Pick<BookingParts, 'server' | 'lobby'>,
  place: Place,
  { key, way, startsAt, now }: { key: string; way: BookingWay; startsAt: number; now: number },
): BookingRow {
  return {
    ...{ site: parts.lobby.site, id: randomUUID(), key, state: 'held', code_hash: null },
    ...{ matter: place.matter.id, way, ...columnsOf(parts, place, startsAt), held_until: null },
    ...{ name: null, contact: null, about: '{}', language: 'fi', made_by: 'visitor' },
    ...{ created_at: now, changed_at: now, sequence: 0, arrived_at: null, ticket: null },
    ...{ etag: null, calendar_state: 'none', erased_at: null },
  };
}
