import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import type { Route, RouteOf } from '../navigation';
import { useNavigation, useVisitBooking } from '../visit-context';
import { useBookingWords } from './booking-words';
import { isSent } from './time-booking';
import type { Held } from './time-booking';

const COUNT_STEP_MS = 5000;

/** The visitor's own time, which does not stand among the free ones, and the way on with it. */
export function OwnTime({ route: { plan, lot }, held }: { route: RouteOf<'booking'>; held: Held }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const words = useBookingWords();
  const { course } = useVisitBooking();
  const now = useNow(COUNT_STEP_MS);
  if (now >= held.heldUntil && !isSent(course)) return null;
  return (
    <Notice
      kind="info"
      action={
        <Button kind="primary" onPress={() => navigation.open(detailsOf(plan, lot))}>
          {t('common.continue')}
        </Button>
      }
    >
      {t('booking.ownTime', { when: words.when(held) })}
    </Notice>
  );
}

/** The way to what is still to be written of the kept time. */
export function detailsOf(plan: string | undefined, lot: string | undefined): Route {
  return {
    screen: 'booking-details',
    ...(plan === undefined ? {} : { plan }),
    ...(lot === undefined ? {} : { lot }),
  };
}
