import { useState } from 'react';
import type { BookingWeek, StaffBooking } from '#hub/booking/contract';
import { dateAt } from '#content/model/site-time';
import { useHub } from '../../hub/hub-provider';
import { Picker } from '../desk/picker';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useTimeZone } from '../use-time-zone';
import { BookingFacts } from './booking-facts';
import styles from './bookings.module.css';
import { deedsOf, type BookingDeed } from './deeds';
import { FreeTimes } from './free-times';
import { Select } from './select';
import { bookingFailures } from './words';

export interface BookingSheetProps {
  booking: StaffBooking;
  /** Who can be booked about what, for moving it. */
  offers: Pick<BookingWeek, 'matters' | 'experts' | 'now'>;
  onClose: () => void;
}

type Marked = 'booked' | 'arrived' | 'done' | 'no-show' | 'cancelled';

/** One booking with all that is known of it, and what can be done. */
export function BookingSheet({ booking, offers, onClose }: BookingSheetProps) {
  const { t, format } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const [asks, setAsks] = useState<'move' | 'cancel'>();
  const mark = (as: Marked) =>
    void sending
      .send(async () => void (await hub.booking.mark({ id: booking.id, as })))
      .then(isDone => isDone && setAsks(undefined));
  const act: Record<BookingDeed, () => void> = {
    arrived: () => mark('arrived'),
    done: () => mark('done'),
    'no-show': () => mark('no-show'),
    undo: () => mark('booked'),
    move: () => setAsks('move'),
    cancel: () => setAsks('cancel'),
  };
  return (
    <Picker
      title={`${format.day(booking.startsAt)} ${format.clock(booking.startsAt)}–${format.clock(booking.endsAt)}`}
      onClose={onClose}
    >
      <BookingFacts booking={booking} />
      <Failure failure={sending.failure} words={bookingFailures(t)} />
      {asks === undefined && (
        <div className={form.actions}>
          {deedsOf(booking, offers.now).map((deed, index) => (
            <button
              key={deed}
              type="button"
              className={
                index === 0 && deed !== 'undo' ? form.submit : deed === 'cancel' ? form.danger : form.plain
              }
              onClick={act[deed]}
            >
              {t(`bookings.deed_${deed}`)}
            </button>
          ))}
        </div>
      )}
      {asks === 'cancel' && <AskCancel onYes={() => mark('cancelled')} onNo={() => setAsks(undefined)} />}
      {asks === 'move' && (
        <MoveTo booking={booking} offers={offers} onDone={onClose} onNo={() => setAsks(undefined)} />
      )}
    </Picker>
  );
}

function AskCancel({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useSpeech();
  return (
    <div className={styles.asks} role="group" aria-label={t('bookings.deed_cancel')}>
      <p>{t('bookings.cancelAsk')}</p>
      <div className={form.actions}>
        <button type="button" className={form.danger} onClick={onYes}>
          {t('bookings.cancelYes')}
        </button>
        <button type="button" className={form.plain} onClick={onNo}>
          {t('bookings.cancelNo')}
        </button>
      </div>
    </div>
  );
}

interface MoveToProps extends Pick<BookingSheetProps, 'booking' | 'offers'> {
  onDone: () => void;
  onNo: () => void;
}

function MoveTo({ booking, offers, onDone, onNo }: MoveToProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const timeZone = useTimeZone();
  const [startsAt, setStartsAt] = useState<number>();
  const [expert, setExpert] = useState(booking.expert.id);
  const takers = takersOf(offers, booking);
  const [key] = useState(() => crypto.randomUUID());
  const move = () =>
    startsAt !== undefined &&
    void sending
      .send(async () => void (await hub.booking.move({ key, id: booking.id, startsAt, expert })))
      .then(isDone => isDone && onDone());
  return (
    <div className={styles.asks} role="group" aria-label={t('bookings.deed_move')}>
      <p className={page.soft}>{t('bookings.moveDetail')}</p>
      {takers.length > 1 && (
        <Select
          label={t('bookings.expert')}
          options={takers.map(({ id, name }) => ({ value: id, label: name }))}
          value={expert}
          onChange={chosen => {
            setExpert(chosen);
            setStartsAt(undefined);
          }}
        />
      )}
      <FreeTimes
        key={expert}
        matter={booking.matter.id}
        expert={expert}
        way={booking.way}
        from={dateAt(booking.startsAt, timeZone)}
        now={offers.now}
        chosen={startsAt}
        onChoose={setStartsAt}
      />
      <Failure failure={sending.failure} words={bookingFailures(t)} />
      <div className={form.actions}>
        <button type="button" className={form.submit} disabled={startsAt === undefined} onClick={move}>
          {t('bookings.moveYes')}
        </button>
        <button type="button" className={form.plain} onClick={onNo}>
          {t('bookings.cancelNo')}
        </button>
      </div>
    </div>
  );
}

function takersOf({ matters, experts }: BookingSheetProps['offers'], { matter, way }: StaffBooking) {
  const ids = matters.find(({ id }) => id === matter.id)?.experts ?? [];
  return experts.filter(({ id, ways }) => ids.includes(id) && ways.includes(way));
}
