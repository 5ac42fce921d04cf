import type { BookingWeek } from '#hub/booking/contract';
import { Notice } from '../../design/notice';
import { useSpeech } from '../speech';

/** Says whose calendar cannot be read, why, and how old what is known of it is. */
export function CalendarTroubles({ experts, now }: { experts: BookingWeek['experts']; now: number }) {
  const { t, format } = useSpeech();
  return experts.map(({ id, name, trouble, asOf }) => {
    if (trouble === undefined || trouble === 'not-configured') return null;
    const age =
      asOf === undefined
        ? t('bookings.calendarNever')
        : t('bookings.calendarAsOf', { when: `${format.nearDay(asOf, now)} ${format.atClock(asOf)}` });
    return (
      <Notice key={id} kind="stale">
        {t(`bookings.trouble_${trouble}`, { name })} {age}
      </Notice>
    );
  });
}
