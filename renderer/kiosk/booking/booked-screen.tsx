import { CircleCheck, Mail, Printer, Smartphone } from 'lucide-react';
import { useCallback } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { ScrollArea } from '../../design/scroll-area';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useSettings, useTimeBooking, useVisitBooking } from '../visit-context';
import { useSecondsOfRest } from '../visit/use-seconds-of-rest';
import { useVisitControl } from '../visit/visit-control';
import { BookingFacts } from './booking-facts';
import { spokenCode } from './code-keys';
import type { Booked } from './time-booking';
import styles from './booking.module.css';

/** The booking stays so long without a touch; then the screen is the next visitor's. */
const STAYS_SECONDS = { normal: 60, long: 150 } as const;

/** What was booked, with all that one takes along: the code, the entry for a phone, paper. */
export function BookedScreen(_props: { route: RouteOf<'booked'> }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const { course } = useVisitBooking();
  if (course.step === 'booked') return <Shown {...course} />;
  return (
    <PlainScreen label={t('booking.booked')}>
      <PageHeading title={t('booking.mine')} />
      <Notice
        kind="empty"
        size="page"
        action={
          <Button kind="primary" onPress={() => navigation.replace({ screen: 'booking' })}>
            {t('booking.title')}
          </Button>
        }
      >
        {t('booking.none')}
      </Notice>
    </PlainScreen>
  );
}

interface ShownProps {
  booked: Booked;
  prints: boolean;
}

function Shown({ booked, prints }: ShownProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.booked}>
      <div className={styles.scroll}>
        <ScrollArea label={t('booking.booked')}>
          <div className={styles.sheet}>
            <PageHeading title={t('booking.booked')} />
            <BookingFacts booking={booked.booking} />
            <TakeAlong booked={booked} prints={prints} />
          </div>
        </ScrollArea>
      </div>
      <Leave />
    </div>
  );
}

const paperWords = {
  printed: 'booking.paperPrinted',
  none: 'booking.paperNotWanted',
  'not-wanted': 'booking.paperNotWanted',
} as const;

function TakeAlong({ booked: { code, qr, paper, mailed, booking }, prints }: ShownProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.along}>
      <div className={styles.codeHead}>
        <p className={styles.codeName}>{t('booking.code')}</p>
        <p className={styles.codeValue}>
          <span aria-hidden="true">{code}</span>
          <span className="spoken">{spokenCode(code)}</span>
        </p>
      </div>
      <div className={styles.code}>
        <p>{t(booking.way === 'here' ? 'booking.codeUse' : 'booking.codeUseFar')}</p>
        <Paper paper={paper} prints={prints} />
        {mailed && (
          <p className={styles.line}>
            <Icon icon={Mail} />
            <span>{t('booking.mailed')}</span>
          </p>
        )}
      </div>
      <div className={styles.phone}>
        <div className={styles.qr}>
          <QrCode value={qr} label={t('booking.qr')} />
        </div>
        <p>{t('booking.qrWords')}</p>
      </div>
    </div>
  );
}

/** What became of the paper; what did not come out can be printed again. */
function Paper({ paper, prints }: { paper: Booked['paper']; prints: boolean }) {
  const { t } = useLanguage();
  const booking = useTimeBooking();
  const said = paper in paperWords ? paperWords[paper as keyof typeof paperWords] : 'booking.paperFailed';
  const failed = said === 'booking.paperFailed';
  return (
    <>
      <p className={styles.line} data-failed={(failed && !prints) || undefined} role="status">
        <Icon icon={said === 'booking.paperNotWanted' ? Smartphone : Printer} />
        <span>{t(prints ? 'booking.paperPrinting' : said)}</span>
      </p>
      {failed && (
        <Button icon={Printer} disabled={prints} onPress={booking.print}>
          {t('booking.paperAgain')}
        </Button>
      )}
    </>
  );
}

/** Ends the visit at once, or by itself; or goes on with it. */
function Leave() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const visit = useVisitControl();
  const booking = useTimeBooking();
  const { time } = useSettings();
  const end = useCallback(() => visit.dispatch({ type: 'ended' }), [visit]);
  const seconds = useSecondsOfRest(STAYS_SECONDS[time], end);
  const another = () => {
    booking.forget();
    navigation.replace({ screen: 'booking' });
  };
  return (
    <div className={styles.leave}>
      <div className={styles.leaveActions}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('booking.done')}
        </Button>
        <Button wide onPress={navigation.home}>
          {t('booking.goOn')}
        </Button>
        <Button wide onPress={another}>
          {t('booking.another')}
        </Button>
      </div>
      <p className={styles.returns} aria-hidden="true">
        {t('booking.returns', { count: seconds })}
      </p>
      <p className="spoken">{t('booking.returns', { count: STAYS_SECONDS[time] })}</p>
    </div>
  );
}
