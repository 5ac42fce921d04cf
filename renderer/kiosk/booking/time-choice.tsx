import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { dateAt } from '#content/model/site-time';
import type { BookingWay } from '#content/model/booking-file';
import type { BookableMatter } from '#hub/booking/contract';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLive, useLiveQueries } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { LiveContent } from '../parts/live-content';
import { useDisplay } from '../parts/display';
import { PlainScreen } from '../parts/screen-layout';
import { useSiteTimeZone } from '../parts/site';
import { useNavigation, useTimeBooking, useVisitBooking } from '../visit-context';
import { About } from './about';
import { refusalWords } from './booking-words';
import { DAYS_SHOWN, mondayOf } from './days';
import { FreeTimes } from './free-times';
import { detailsOf, OwnTime } from './own-time';
import { waysOf } from './offers';
import type { Offers } from './offers';
import type { Course, HoldRefusal, Wish } from './time-booking';
import { WhoAndHow } from './who-and-how';
import styles from './booking.module.css';

export interface TimeChoiceProps {
  route: RouteOf<'booking'>;
  offers: Offers;
  matter: BookableMatter;
  /** The way to another matter. */
  otherMatter: ReactNode;
}

/** With whom, how and when, on one screen; a touch on a time has it kept and leads on. */
export function TimeChoice({ route, offers, matter, otherMatter }: TimeChoiceProps) {
  const { t, text } = useLanguage();
  const navigation = useNavigation();
  const booking = useTimeBooking();
  const { course, looking } = useVisitBooking();
  const before = wishOf(course, matter.id);
  const wanted = looking?.matter === matter.id ? looking.way : before?.way;
  const expert = offers.experts.find(({ id }) => id === route.expert && matter.experts.includes(id));
  const ways = waysOf(matter, expert);
  const way = ways.find(one => one === wanted) ?? ways[0] ?? 'here';
  const isHolding = course.step === 'holding';
  const chooseExpert = (id: string | undefined) => {
    if (isHolding) return;
    const { expert: _, ...others } = route;
    navigation.replace(id === undefined ? others : { ...others, expert: id });
  };
  return (
    <PlainScreen label={t('booking.title')}>
      <div className={styles.heading}>
        <PageHeading title={text(matter.name)} lead={t('booking.minutes', { count: matter.lengthMinutes })} />
        {otherMatter}
      </div>
      <About plan={route.plan} lot={route.lot} />
      <WhoAndHow
        matter={matter}
        experts={offers.experts}
        expert={expert?.id}
        ways={ways}
        way={way}
        onExpert={chooseExpert}
        onWay={way => !isHolding && booking.look({ matter: matter.id, way })}
      />
      <Times
        key={`${expert?.id ?? ''} ${way}`}
        route={route}
        matter={matter}
        expert={expert?.id}
        way={way}
        now={offers.now}
        first={before?.startsAt}
      />
    </PlainScreen>
  );
}

interface TimesProps {
  route: RouteOf<'booking'>;
  matter: BookableMatter;
  expert: string | undefined;
  way: BookingWay;
  now: number;
  /** The time that was kept before, whose day is shown again. */
  first: number | undefined;
}

function Times({ route, matter, expert, way, now, first }: TimesProps) {
  const timeZone = useSiteTimeZone();
  const booking = useTimeBooking();
  const { course, looking } = useVisitBooking();
  const [began] = useState(() => mondayOf(dateAt(first ?? matter.nextFree ?? now, timeZone)));
  const seen = looking?.matter === matter.id ? looking : undefined;
  const from = seen?.page ?? began;
  const touched = seen?.day ?? (first === undefined ? undefined : dateAt(first, timeZone));
  const wish = { matter: matter.id, way, ...(expert === undefined ? {} : { expert }) };
  const answer = useLive(['booking.freeTimes', matter.id, expert ?? '', way, from], (hub, signal) =>
    hub.booking.freeTimes({ ...wish, from, days: DAYS_SHOWN }, { signal }),
  );
  const { hold, hasAsked } = useHold(route);
  return (
    <>
      {!hasAsked && 'held' in course && <OwnTime route={route} held={course.held} />}
      {course.step === 'not-held' && <NotHeld why={course.why} />}
      <LiveContent live={answer} failed="booking.away" notFound="booking.noSuchMatter">
        {free => (
          <FreeTimes
            free={free}
            from={from}
            touched={touched}
            nextFree={expert === undefined ? matter.nextFree : undefined}
            holding={course.step === 'holding' ? course.wish.startsAt : undefined}
            onPage={page => booking.look({ matter: matter.id, page, day: undefined })}
            onDay={day => booking.look({ matter: matter.id, page: from, day })}
            onTime={startsAt => hold({ ...wish, startsAt })}
          />
        )}
      </LiveContent>
    </>
  );
}

/** Has a time kept, and goes on once it is; when it is not, the free times are asked anew. */
function useHold({ plan, lot }: RouteOf<'booking'>): { hold: (wish: Wish) => void; hasAsked: boolean } {
  const navigation = useNavigation();
  const booking = useTimeBooking();
  const { course } = useVisitBooking();
  const display = useDisplay();
  const live = useLiveQueries();
  const waits = useRef(false);
  const [hasAsked, setHasAsked] = useState(false);
  useEffect(() => {
    if (!waits.current || course.step === 'holding') return;
    waits.current = false;
    if (course.step === 'not-held') live.refresh('booking.freeTimes');
    if (course.step !== 'held') return;
    navigation.open(detailsOf(plan, lot));
  }, [course, navigation, live, plan, lot]);
  const hold = (wish: Wish) => {
    waits.current = true;
    setHasAsked(true);
    booking.hold(wish, display);
  };
  return { hold, hasAsked };
}

function NotHeld({ why }: { why: HoldRefusal }) {
  const { t } = useLanguage();
  return <Notice kind="error">{t(refusalWords[why])}</Notice>;
}

function wishOf(course: Course, matter: string): Wish | undefined {
  return 'wish' in course && course.wish.matter === matter ? course.wish : undefined;
}
