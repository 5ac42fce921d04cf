import type { ReactNode } from 'react';
import type { StaffBooking } from '#hub/booking/contract';
import { useSpeech } from '../speech';
import styles from './bookings.module.css';

/** What is known of a booking, a line each; what there is not has no line. */
export function BookingFacts({ booking }: { booking: StaffBooking }) {
  const { t, format, plain } = useSpeech();
  const { name, contact, matter, expert, way, state, arrivedAt, ticket, about, language, madeBy } = booking;
  return (
    <dl className={styles.facts}>
      <Fact title={t('bookings.visitor')}>
        {name ?? t(state === 'held' ? 'bookings.state_held' : 'bookings.nameErased')}
      </Fact>
      {contact !== undefined && <Fact title={t('bookings.contact')}>{contact}</Fact>}
      <Fact title={t('bookings.language')}>{t(`bookings.language_${language}`)}</Fact>
      <Fact title={t('bookings.matter')}>{plain(matter.name)}</Fact>
      <Fact title={t('bookings.expert')}>{expert.name}</Fact>
      <Fact title={t('bookings.way')}>{t(`bookings.way_${way}`)}</Fact>
      {about.plan && <Fact title={t('bookings.plan')}>{plain(about.plan.name)}</Fact>}
      {about.lot && <Fact title={t('bookings.lot')}>{plain(about.lot.name)}</Fact>}
      {about.question !== undefined && <Fact title={t('bookings.question')}>{about.question}</Fact>}
      <Fact title={t('bookings.state')}>
        {state === 'arrived' && arrivedAt !== undefined
          ? t('bookings.arrivedAt', { clock: format.clock(arrivedAt) })
          : t(`bookings.state_${state}`)}
        {ticket !== undefined && ` (${t('bookings.ticket', { label: ticket })})`}
      </Fact>
      <Fact title={t('bookings.madeBy')}>{t(`bookings.madeBy_${madeBy}`)}</Fact>
      {booking.calendar !== 'none' && (
        <Fact title={t('bookings.calendar')}>{t(`bookings.calendar_${booking.calendar}`)}</Fact>
      )}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
