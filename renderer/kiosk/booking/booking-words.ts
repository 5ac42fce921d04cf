import type { LucideIcon } from 'lucide-react';
import { MapPin, Phone, Video } from 'lucide-react';
import type { BookingWay } from '#content/model/booking-file';
import type { OwnBooking } from '#hub/booking/contract';
import { useLanguage } from '../language';
import { useSiteTimeZone } from '../parts/site';
import { dateAt } from '#content/model/site-time';
import type { HoldRefusal } from './time-booking';

export const wayIcons: Record<BookingWay, LucideIcon> = { here: MapPin, phone: Phone, video: Video };

/** Why a time is not kept. */
export const refusalWords = {
  TAKEN: 'booking.taken',
  NOT_OFFERED: 'booking.notOffered',
  NOT_FOUND: 'booking.notOffered',
  STATE_AWAY: 'booking.away',
  UNREACHABLE: 'booking.holdFailed',
} as const satisfies Record<HoldRefusal, string>;

/** A booked or free time in words, the same everywhere. */
export function useBookingWords() {
  const { t, text, format } = useLanguage();
  const timeZone = useSiteTimeZone();
  return {
    /** "torstai 26. marraskuuta klo 9.30–10.00" */
    when: ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
      t('booking.whenValue', {
        ...{ day: format.longDay(startsAt), from: format.clock(startsAt), to: format.clock(endsAt) },
      }),
    /** "huomenna klo 9.30", "to 10.12. klo 9.30" */
    near: (at: number, now: number) => `${format.nearDay(at, now)} ${format.atClock(at)}`,
    /** "klo 9.30" of today, else with its day. */
    from: (at: number, now: number) =>
      dateAt(at, timeZone) === dateAt(now, timeZone)
        ? format.atClock(at)
        : `${format.nearDay(at, now)} ${format.atClock(at)}`,
    /** Where one meets, or who calls. */
    where: ({ way, room, phone }: Pick<OwnBooking, 'way' | 'room' | 'phone'>) => {
      if (way === 'video') return t('booking.videoComes');
      if (way === 'here') return room === undefined ? t('booking.way_here') : text(room);
      return phone === undefined ? t('booking.phoneComes') : t('booking.phoneComesFrom', { phone });
    },
  };
}
