import { CalendarX, CircleCheck, DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { TicketNumber } from '../../design/ticket-number';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useVisitControl } from '../visit/visit-control';
import { TakeAlong } from '../queue/number-given';
import { labelColour, spokenLabel } from '../queue/ticket-label';
import { BookingFacts } from './booking-facts';
import { useBookingWords } from './booking-words';
import { CodePad } from './code-pad';
import { useMyBooking } from './my-booking';
import type { Arrival, MyBooking, MyBookingDeeds, Trouble } from './my-booking';
import styles from './booking.module.css';

/** A booking by its code: to say to be here, or to cancel. Shows no name. */
export function MyBookingScreen(_props: { route: RouteOf<'my-booking'> }) {
  const { t } = useLanguage();
  const deeds = useMyBooking();
  const { my } = deeds;
  return (
    <PlainScreen label={t('booking.mine')}>
      {my.step === 'keying' && <Keying trouble={my.trouble} onLook={deeds.look} />}
      {my.step === 'looking' && (
        <>
          <PageHeading title={t('booking.mine')} />
          <Notice kind="loading">{t('booking.looking')}</Notice>
        </>
      )}
      {my.step === 'shown' && <Shown my={my} deeds={deeds} />}
      {my.step === 'arrived' && <Arrived arrival={my.arrival} />}
    </PlainScreen>
  );
}

function Keying({ trouble, onLook }: { trouble: Trouble | undefined; onLook: (code: string) => void }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('booking.mine')} lead={t('booking.mineLead')} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <CodePad onLook={onLook} />
    </>
  );
}

function TroubleNotice({ trouble, now }: { trouble: Trouble; now?: number }) {
  const { t } = useLanguage();
  const words = useBookingWords();
  switch (trouble.why) {
    case 'not-found':
      return <Notice kind="error">{t('booking.notFound')}</Notice>;
    case 'wait':
      return <Notice kind="error">{t('booking.wait', { count: trouble.seconds })}</Notice>;
    case 'too-early':
      return (
        <Notice kind="info">
          {t('booking.tooEarly', { when: words.from(trouble.from, now ?? trouble.from) })}
        </Notice>
      );
    case 'ended':
      return <Notice kind="error">{t('booking.ended')}</Notice>;
    case 'away':
      return <Notice kind="offline">{t('booking.mineAway')}</Notice>;
  }
}

type ShownBooking = Extract<MyBooking, { step: 'shown' }>;

function Shown({ my, deeds }: { my: ShownBooking; deeds: MyBookingDeeds }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('booking.mine')} />
      <BookingFacts booking={my.booking} />
      {my.trouble && <TroubleNotice trouble={my.trouble} now={my.now} />}
      <Standing my={my} deeds={deeds} />
      <Button wide onPress={deeds.again}>
        {t('booking.otherCode')}
      </Button>
    </>
  );
}

/** What can be done with the booking now, or why nothing can. */
function Standing({ my, deeds }: { my: ShownBooking; deeds: MyBookingDeeds }) {
  const { t } = useLanguage();
  const { state } = my.booking;
  switch (state) {
    case 'booked':
    case 'arrived':
      return <Deeds my={my} deeds={deeds} />;
    case 'cancelled':
      return <Notice kind="info">{t('booking.cancelled')}</Notice>;
    case 'done':
    case 'no-show':
    case 'lapsed':
      return <Notice kind="info">{t(`booking.state_${state}`)}</Notice>;
    case 'held':
      return <Notice kind="info">{t('booking.state_lapsed')}</Notice>;
  }
}

function Deeds({ my: { booking, now, busy }, deeds }: { my: ShownBooking; deeds: MyBookingDeeds }) {
  const { t } = useLanguage();
  const words = useBookingWords();
  const [asks, setAsks] = useState(false);
  const isHere = booking.way === 'here';
  const canArrive = isHere && (booking.state === 'arrived' || now >= booking.arriveFrom);
  if (!canArrive && !booking.canCancel)
    return (
      <Notice kind="info">{t(now < booking.endsAt ? 'booking.state_begun' : 'booking.state_over')}</Notice>
    );
  return (
    <>
      {isHere && !canArrive && (
        <Notice kind="info">{t('booking.hereFrom', { when: words.from(booking.arriveFrom, now) })}</Notice>
      )}
      <div className={styles.confirm}>
        {canArrive && (
          <Button kind="primary" icon={DoorOpen} wide disabled={busy} onPress={deeds.arrive}>
            {t('booking.here')}
          </Button>
        )}
        {booking.canCancel && (
          <Button icon={CalendarX} wide disabled={busy} onPress={() => setAsks(true)}>
            {t('booking.cancel')}
          </Button>
        )}
      </div>
      {asks && (
        <AskCancel
          when={words.when(booking)}
          onNo={() => setAsks(false)}
          onYes={() => {
            setAsks(false);
            deeds.cancel();
          }}
        />
      )}
    </>
  );
}

function AskCancel({ when, onYes, onNo }: { when: string; onYes: () => void; onNo: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog
      title={t('booking.cancelAsk')}
      onClose={onNo}
      kind="alert"
      actions={
        <>
          <Button kind="primary" onPress={onNo}>
            {t('booking.cancelNo')}
          </Button>
          <Button onPress={onYes}>{t('booking.cancelYes')}</Button>
        </>
      }
    >
      <p>{t('booking.cancelText', { when })}</p>
    </Dialog>
  );
}

/** The expert knows; where the matter has a queue, its number stands here as large as any other. */
function Arrived({ arrival: { ticket, booking, paper, qr } }: { arrival: Arrival }) {
  const { t, text } = useLanguage();
  const visit = useVisitControl();
  return (
    <div className={styles.arrived}>
      <PageHeading title={t('booking.hereLine')} />
      {ticket && (
        <div className={styles.plate}>
          <p className={styles.codeName}>
            {t('booking.hereNumber')}
            <span className="spoken"> {spokenLabel(ticket.label)}</span>
          </p>
          <span aria-hidden="true">
            <TicketNumber label={ticket.label} colour={labelColour(ticket)} size="hero" />
          </span>
        </div>
      )}
      {ticket && qr !== undefined && <TakeAlong taken={{ paper, qr }} />}
      <p className={styles.keptWhen}>{t(ticket ? 'booking.hereWaitCall' : 'booking.hereWait')}</p>
      <p>
        {booking.expert}
        {booking.room && <> · {text(booking.room)}</>}
      </p>
      <Button kind="primary" icon={CircleCheck} wide onPress={() => visit.dispatch({ type: 'ended' })}>
        {t('booking.done')}
      </Button>
    </div>
  );
}
