import { CalendarClock } from 'lucide-react';
import type { Contact } from '#content/model/contact';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import type { Route } from '../navigation';
import { useNavigation } from '../visit-context';
import { useBookingWords } from './booking-words';
import { expertOf, onlyMatterOf, soonestFree, useOffers } from './offers';
import type { Offers } from './offers';
import styles from './booking.module.css';

export interface BookingDoorProps {
  /** The plan or the plot that the talk would be about. */
  about: { plan: string } | { lot: string };
  contact: Contact | undefined;
}

/** From a plan or a plot to its expert's free times; nothing where no time can be booked now. */
export function BookingDoor({ about, contact }: BookingDoorProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const words = useBookingWords();
  const offers = useOffers();
  if (offers.state !== 'ready') return null;
  const { route, nextFree } = wayIn(offers, contact);
  return (
    <div className={styles.door}>
      <Button icon={CalendarClock} onPress={() => navigation.open({ ...route, ...about })}>
        {t('plan' in about ? 'booking.fromPlan' : 'booking.fromLot')}
      </Button>
      {nextFree !== undefined && <p>{t('booking.doorFact', { when: words.near(nextFree, offers.now) })}</p>}
    </div>
  );
}

/** Straight to the contact's own times where that is one of the experts; else to the choice of matters. */
function wayIn(
  { matters, experts }: Offers,
  contact: Contact | undefined,
): { route: Extract<Route, { screen: 'booking' }>; nextFree: number | undefined } {
  const expert = expertOf(contact, experts);
  const matter = expert && onlyMatterOf(expert.id, matters);
  if (expert === undefined || matter === undefined)
    return { route: { screen: 'booking' }, nextFree: soonestFree(matters) };
  return {
    route: { screen: 'booking', matter: matter.id, expert: expert.id },
    nextFree: matter.nextFree,
  };
}
