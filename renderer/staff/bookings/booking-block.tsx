import {
  CalendarX,
  CircleCheck,
  Footprints,
  Map,
  MapPinned,
  MessageCircle,
  Phone,
  TriangleAlert,
  UserX,
  Video,
} from 'lucide-react';
import type { StaffBooking } from '#hub/booking/contract';
import { Icon, type LucideIcon } from '../../design/icon';
import { useSpeech } from '../speech';
import styles from './bookings.module.css';

const stateIcons: Partial<Record<StaffBooking['state'], LucideIcon>> = {
  arrived: Footprints,
  done: CircleCheck,
  'no-show': UserX,
  cancelled: CalendarX,
};

export interface BookingBlockProps {
  booking: StaffBooking;
  /** Whether the expert's name is said, where the column does not. */
  withExpert: boolean;
  onOpen: () => void;
}

/** One booking as a button: when, who, about what, and how it stands. */
export function BookingBlock({ booking, withExpert, onOpen }: BookingBlockProps) {
  const { t, format, plain } = useSpeech();
  const { state, startsAt, endsAt, matter, expert, way, name, about, calendar } = booking;
  const icon = stateIcons[state];
  return (
    <button type="button" className={styles.block} data-state={state} onClick={onOpen}>
      <span className={styles.when}>
        {format.clock(startsAt)}–{format.clock(endsAt)}
      </span>
      <span className={styles.marks}>
        {icon && (
          <span className={styles.mark} aria-hidden="true">
            <Icon icon={icon} />
          </span>
        )}
        {way === 'phone' && <Mark icon={Phone} says={t('bookings.way_phone')} />}
        {way === 'video' && <Mark icon={Video} says={t('bookings.way_video')} />}
        {about.plan && <Mark icon={Map} says={t('bookings.aboutPlan')} />}
        {about.lot && <Mark icon={MapPinned} says={t('bookings.aboutLot')} />}
        {about.question !== undefined && <Mark icon={MessageCircle} says={t('bookings.hasQuestion')} />}
        {isOdd(calendar) && <Mark icon={TriangleAlert} says={t(`bookings.calendar_${calendar}`)} />}
      </span>
      <b>{name ?? t(state === 'held' ? 'bookings.state_held' : 'bookings.nameErased')}</b>
      {icon && <span className={styles.state}>{stateWords(booking)}</span>}
      <span className={styles.about}>
        {plain(matter.name)}
        {withExpert && `, ${expert.name}`}
      </span>
    </button>
  );

  function stateWords({ arrivedAt }: StaffBooking): string {
    return state === 'arrived' && arrivedAt !== undefined
      ? t('bookings.arrivedAt', { clock: format.clock(arrivedAt) })
      : t(`bookings.state_${state}`);
  }
}

/** Whether the expert's own calendar says something else than this page. */
function isOdd(calendar: StaffBooking['calendar']): boolean {
  return calendar !== 'none' && calendar !== 'written';
}

function Mark({ icon, says }: { icon: LucideIcon; says: string }) {
  return (
    <span className={styles.mark} title={says}>
      <Icon icon={icon} />
      <span className="spoken">{says}</span>
    </span>
  );
}
