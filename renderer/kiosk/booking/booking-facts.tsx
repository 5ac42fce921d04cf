import type { OwnBooking } from '#hub/booking/contract';
import { useLanguage } from '../language';
import { FactList } from '../parts/fact-list';
import { useBookingWords } from './booking-words';
import styles from './booking.module.css';

/** A booking as its holder reads it: when, with whom, where, and what to bring along. */
export function BookingFacts({ booking }: { booking: OwnBooking }) {
  const { t, text } = useLanguage();
  const words = useBookingWords();
  const { matter, expert, jobTitle, bring } = booking;
  return (
    <div className={styles.facts}>
      <p className={styles.keptWhen}>{words.when(booking)}</p>
      <FactList
        flat
        facts={[
          { key: 'matter', name: t('booking.matter'), value: text(matter) },
          {
            key: 'with',
            name: t('booking.withWhom'),
            value: (
              <>
                {expert}
                {jobTitle && <>, {text(jobTitle)}</>}
              </>
            ),
          },
          { key: 'where', name: t('booking.where'), value: words.where(booking) },
          ...(bring === undefined ? [] : [{ key: 'bring', name: t('booking.bring'), value: text(bring) }]),
        ]}
      />
    </div>
  );
}
