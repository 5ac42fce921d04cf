import { Footprints } from 'lucide-react';
import type { StaffBooking } from '#hub/booking/contract';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import styles from './bookings.module.css';

export interface ArrivedProps {
  bookings: readonly StaffBooking[];
  now: number;
  onOpen: (id: string) => void;
}

/** Who has said to be here and waits for their expert. */
export function Arrived({ bookings, now, onOpen }: ArrivedProps) {
  const { t, format, plain } = useSpeech();
  const here = bookings.filter(({ state }) => state === 'arrived');
  return (
    <ul className={styles.arrived} aria-label={t('bookings.here')} aria-live="polite">
      {here.map(({ id, name, expert, matter, startsAt, arrivedAt = now, ticket }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <Icon icon={Footprints} />
            <b>{t('bookings.isHere', { name: name ?? t('bookings.nameErased') })}</b>
            <span>
              {[
                t('bookings.bookedFor', { clock: format.clock(startsAt), expert: expert.name }),
                plain(matter.name),
                ticket === undefined ? undefined : t('bookings.ticket', { label: ticket }),
                t('bookings.arrivedAt', { clock: format.clock(arrivedAt) }),
              ]
                .filter(part => part !== undefined)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
