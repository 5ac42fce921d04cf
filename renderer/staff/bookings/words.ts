import type { Translate } from '#content/locales/index';
import type { OwnWords } from '../form/failure-words';

/** The sentences of what may ordinarily happen to a booking. */
export function bookingFailures(t: Translate): OwnWords {
  return {
    TAKEN: t('bookings.taken'),
    NOT_OFFERED: t('bookings.notOffered'),
    NOT_FOUND: t('bookings.notFound'),
    ENDED: t('bookings.ended'),
    STATE_AWAY: t('bookings.away'),
    BAD_REQUEST: t('bookings.notValid'),
  };
}
