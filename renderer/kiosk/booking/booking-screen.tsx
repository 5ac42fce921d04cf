import { CalendarCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { Skeleton } from '../../design/skeleton';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { About } from './about';
import { MatterChoice } from './matter-choice';
import { useOffers } from './offers';
import type { Offers } from './offers';
import { TimeChoice } from './time-choice';
import styles from './booking.module.css';

/** Whom to meet and when: the matter first, then the expert, the way and the time on one screen. */
export function BookingScreen({ route }: { route: RouteOf<'booking'> }) {
  const { t } = useLanguage();
  const offers = useOffers();
  switch (offers.state) {
    case 'ready':
      return route.matter === undefined ? (
        <Matters route={route} offers={offers} />
      ) : (
        <Times key={route.matter} route={route} offers={offers} />
      );
    case 'loading':
      return <Missing>{<Skeleton shape="rows" />}</Missing>;
    case 'away':
      return (
        <Missing>
          <Notice kind="offline" size="page">
            {t('booking.away')}
          </Notice>
        </Missing>
      );
    case 'none':
      return (
        <Missing>
          <Notice kind="empty" size="page">
            {t('booking.notConfigured')}
          </Notice>
        </Missing>
      );
  }
}

function Missing({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <PlainScreen label={t('booking.title')}>
      <PageHeading title={t('booking.title')} />
      {children}
    </PlainScreen>
  );
}

interface PartProps {
  route: RouteOf<'booking'>;
  offers: Offers;
}

function Matters({ route, offers }: PartProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  return (
    <PlainScreen label={t('booking.title')} writes>
      <div className={styles.heading}>
        <PageHeading title={t('booking.title')} lead={t('booking.lead')} />
        <Button icon={CalendarCheck} onPress={() => navigation.open({ screen: 'my-booking' })}>
          {t('booking.haveOne')}
        </Button>
      </div>
      <About plan={route.plan} lot={route.lot} />
      <MatterChoice
        matters={offers.matters}
        now={offers.now}
        onChoose={matter => navigation.open({ ...route, matter })}
      />
    </PlainScreen>
  );
}

function Times({ route, offers }: PartProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const matter = offers.matters.find(({ id }) => id === route.matter);
  const { plan, lot } = route;
  const others = () =>
    navigation.replace({
      screen: 'booking',
      ...(plan === undefined ? {} : { plan }),
      ...(lot === undefined ? {} : { lot }),
    });
  const otherMatter = <Button onPress={others}>{t('booking.otherMatter')}</Button>;
  if (matter === undefined) {
    return (
      <Missing>
        <Notice kind="empty" size="page" action={otherMatter}>
          {t('booking.noSuchMatter')}
        </Notice>
      </Missing>
    );
  }
  return <TimeChoice route={route} offers={offers} matter={matter} otherMatter={otherMatter} />;
}
