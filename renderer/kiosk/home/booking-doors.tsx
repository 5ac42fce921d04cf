import { CalendarCheck, CalendarClock } from 'lucide-react';
import { useBookingWords } from '../booking/booking-words';
import { soonestFree, useOffers } from '../booking/offers';
import type { OffersNow } from '../booking/offers';
import { useLanguage } from '../language';
import { canOpen } from '../screens';
import { useNavigation, useVisitBooking } from '../visit-context';
import { Door, Doors } from './door';

/** To an expert's time, with the next free one, and to the time that one has already; not there where none is given. */
export function BookingDoors() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const offers = useOffers();
  const { course } = useVisitBooking();
  const fact = useFact(offers);
  if (offers.state === 'none' || !canOpen('booking')) return null;
  const isBooked = course.step === 'booked';
  return (
    <Doors>
      <Door
        tone="served"
        icon={CalendarClock}
        title={t('booking.door')}
        fact={fact}
        onPress={() => navigation.open({ screen: isBooked ? 'booked' : 'booking' })}
      />
      <Door
        tone="served"
        icon={CalendarCheck}
        title={t('booking.haveOne')}
        fact={t('booking.haveOneFact')}
        onPress={() => navigation.open({ screen: 'my-booking' })}
      />
    </Doors>
  );
}

/** Until the answer has come the door keeps the room of its fact, so that nothing jumps. */
const NOT_YET = '\u00a0';

function useFact(offers: OffersNow): string {
  const { t, format } = useLanguage();
  const words = useBookingWords();
  const { course } = useVisitBooking();
  if (course.step === 'booked')
    return t('booking.youHave', { when: format.dayAndClock(course.booked.booking.startsAt) });
  if (offers.state === 'loading') return NOT_YET;
  if (offers.state !== 'ready') return t('booking.awayShort');
  const next = soonestFree(offers.matters);
  if (next === undefined) return t('booking.doorNone');
  return t('booking.doorFact', { when: words.near(next, offers.now) });
}
