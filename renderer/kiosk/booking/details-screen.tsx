import { useEffect, useState } from 'react';
import { CalendarCheck, Clock, Mail, Printer, RotateCw, ShieldCheck, UserRound } from 'lucide-react';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { useDisplay } from '../parts/display';
import { usePrintsNow } from '../parts/prints';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useTimeBooking, useVisitBooking } from '../visit-context';
import { About } from './about';
import { useBookingWords, wayIcons } from './booking-words';
import { isEmail, missingOf } from './contact';
import type { Missing } from './contact';
import { Lapsed, NotHeld, NoTime } from './no-time';
import { useOffers } from './offers';
import { isSent } from './time-booking';
import type { Course } from './time-booking';
import styles from './booking.module.css';

type Kept = Extract<Course, { step: 'held' | 'confirming' }>;

/** Who comes and how to reach them, while the time is kept; nothing more is asked. */
export function DetailsScreen({ route }: { route: RouteOf<'booking-details'> }) {
  const { t } = useLanguage();
  const { course } = useVisitBooking();
  const navigation = useNavigation();
  useEffect(() => {
    if (course.step === 'booked') navigation.replace({ screen: 'booked' });
  }, [course.step, navigation]);
  if (course.step === 'held' || course.step === 'confirming')
    return <Writing course={course} route={route} />;
  return (
    <PlainScreen label={t('booking.details')}>
      <PageHeading title={t('booking.details')} />
      {course.step === 'holding' && <Notice kind="loading">{t('booking.holding')}</Notice>}
      {course.step === 'lapsed' && <Lapsed />}
      {course.step === 'not-held' && <NotHeld why={course.why} />}
      {course.step === 'choosing' && <NoTime words={t('booking.noTime')} />}
    </PlainScreen>
  );
}

interface WritingProps {
  course: Kept;
  route: RouteOf<'booking-details'>;
}

function Writing({ course, route }: WritingProps) {
  const { t } = useLanguage();
  const { typed } = useVisitBooking();
  const booking = useTimeBooking();
  const [told, setTold] = useState<Missing>();
  const missing = missingOf(typed);
  return (
    <PlainScreen label={t('booking.details')} writes>
      <PageHeading title={t('booking.details')} />
      <KeptTime course={course} />
      <About plan={route.plan} lot={route.lot} />
      <fieldset className={styles.fields} disabled={isSent(course)}>
        <Field
          label={t('booking.name')}
          value={typed.name}
          onChange={name => booking.write({ name })}
          maxLength={80}
        />
        <Field
          label={t('booking.contact')}
          placeholder={t('booking.contactHint')}
          value={typed.contact}
          onChange={contact => booking.write({ contact })}
          maxLength={120}
        />
        <Field
          label={t('booking.question')}
          placeholder={t('booking.questionHint')}
          value={typed.question}
          onChange={question => booking.write({ question })}
          maxLength={300}
        />
      </fieldset>
      <Promises contact={typed.contact} />
      {told !== undefined && missing !== undefined && (
        <Notice kind="error">{t(`booking.missing_${missing}`)}</Notice>
      )}
      {course.step === 'held' && course.trouble !== undefined && (
        <Notice kind="error">{t('booking.confirmAway')}</Notice>
      )}
      <Confirm course={course} route={route} missing={missing} onMissing={setTold} />
    </PlainScreen>
  );
}

const MINUTE_MS = 60_000;
/** From here on more time can be had. */
const LONGER_FROM_MINUTES = 2;
const COUNT_STEP_MS = 5000;

/** What is kept, and for how long still; it lapses here by itself, unless it may have been booked already. */
function KeptTime({ course: { wish, held, ...course } }: { course: Kept }) {
  const { t } = useLanguage();
  const booking = useTimeBooking();
  const display = useDisplay();
  const words = useBookingWords();
  const now = useNow(COUNT_STEP_MS);
  const isLongest = course.step === 'held' && course.isLongest === true;
  const mayBeBooked = course.step === 'confirming' || course.trouble !== undefined;
  const isOver = now >= held.heldUntil;
  useEffect(() => {
    if (isOver && !mayBeBooked) booking.lapse();
  }, [isOver, mayBeBooked, booking]);
  const minutes = Math.max(1, Math.ceil((held.heldUntil - now) / MINUTE_MS));
  return (
    <div className={styles.kept}>
      <p className={styles.keptWhen}>{words.when(held)}</p>
      <p className={styles.line}>
        <Icon icon={UserRound} /> {held.expert.name}
      </p>
      <p className={styles.line}>
        <Icon icon={wayIcons[wish.way]} /> {t(`booking.way_${wish.way}`)}
      </p>
      <p className={styles.line} data-soft="">
        <Icon icon={Clock} /> {t('booking.keptFor', { count: minutes })}
      </p>
      {minutes <= LONGER_FROM_MINUTES && !mayBeBooked && !isLongest && (
        <Button onPress={() => booking.holdLonger(display)}>{t('booking.keepLonger')}</Button>
      )}
    </div>
  );
}

/** What becomes of what was written, before it is sent. */
function Promises({ contact }: { contact: string }) {
  const { t } = useLanguage();
  const offers = useOffers();
  const days = offers.state === 'ready' || offers.state === 'away' ? offers.keepDays : undefined;
  const mails = offers.state === 'ready' && offers.mail && isEmail(contact);
  return (
    <div className={styles.promises}>
      {mails && (
        <p className={styles.line}>
          <Icon icon={Mail} /> {t('booking.mailComes')}
        </p>
      )}
      {days !== undefined && (
        <p className={styles.line} data-soft="">
          <Icon icon={ShieldCheck} />
          <span>{days === 0 ? t('booking.privacyAtOnce') : t('booking.privacy', { count: days })}</span>
        </p>
      )}
    </div>
  );
}

interface ConfirmProps extends WritingProps {
  missing: Missing | undefined;
  onMissing: (missing: Missing) => void;
}

/** The button that books, with paper or without where there is a choice. */
function Confirm({ course, route: { plan, lot }, missing, onMissing }: ConfirmProps) {
  const { t, language } = useLanguage();
  const booking = useTimeBooking();
  const prints = usePrintsNow();
  if (course.step === 'confirming') {
    return (
      <Notice kind="loading">
        {t(course.troubled ? 'booking.confirmingTroubled' : 'booking.confirming')}
      </Notice>
    );
  }
  const about = { ...(plan === undefined ? {} : { plan }), ...(lot === undefined ? {} : { lot }) };
  const confirm = (paper: boolean) => {
    if (missing === undefined) booking.confirm({ about, language, paper });
    else onMissing(missing);
  };
  if (isSent(course)) {
    return (
      <div className={styles.confirm}>
        <Button kind="primary" icon={RotateCw} wide onPress={() => confirm(false)}>
          {t('booking.tryAgain')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.confirm}>
      <Button kind="primary" icon={prints ? Printer : CalendarCheck} wide onPress={() => confirm(prints)}>
        {t(prints ? 'booking.confirmPaper' : 'booking.confirm')}
      </Button>
      {prints && (
        <Button wide onPress={() => confirm(false)}>
          {t('booking.confirmWithout')}
        </Button>
      )}
    </div>
  );
}
