import { CircleHelp, LifeBuoy, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Answer, Presence, Service } from '#hub/services/contract';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { LiveContent } from '../parts/live-content';
import { OpenTag } from '../parts/open-tag';
import { CardGrid, PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { AnswerList } from './answer-list';
import { PresenceCard } from './presence-card';

type Offer = Awaited<ReturnType<HubClient['services']['list']>>;
type View = 'services' | 'onDuty' | 'answers';
const views: readonly View[] = ['services', 'onDuty', 'answers'];

/** What the desk does, who sits there on which day, and what people ask most. */
export function ServicesScreen({ route }: { route: RouteOf<'services'> }) {
  const { t } = useLanguage();
  const answer = useLive(['services.list'], (hub, signal) => hub.services.list(undefined, { signal }));
  return (
    <PlainScreen label={t('services.title')}>
      <PageHeading title={t('services.title')} lead={t('services.lead')} />
      <LiveContent live={answer} shape="rows" failed="services.failed">
        {offer => <Views offer={offer} route={route} />}
      </LiveContent>
    </PlainScreen>
  );
}

function Views({ offer, route }: { offer: Offer; route: RouteOf<'services'> }) {
  const { t } = useLanguage();
  const [view, setView] = useState<View>(route.view ?? 'services');
  return (
    <>
      <Segmented
        label={t('services.tabs')}
        options={views.map(value => ({ value, label: t(`services.tab_${value}`) }))}
        value={view}
        onChange={setView}
      />
      {view === 'services' && <ServiceList services={offer.services} now={offer.now} />}
      {view === 'onDuty' && <OnDuty onDuty={offer.onDuty} now={offer.now} />}
      {view === 'answers' && <Answers answers={offer.answers} openId={route.id} />}
    </>
  );
}

function ServiceList({ services, now }: { services: readonly Service[]; now: number }) {
  const { t, text } = useLanguage();
  const navigation = useNavigation();
  if (services.length === 0) return <Empty>{t('services.empty')}</Empty>;
  return (
    <List label={t('services.tab_services')}>
      {services.map(service => (
        <Row
          key={service.id}
          icon={LifeBuoy}
          title={text(service.name)}
          detail={text(service.summary)}
          after={service.openNow && <OpenTag state={service.openNow} now={now} />}
          onPress={() => navigation.open({ screen: 'service', id: service.id })}
        />
      ))}
    </List>
  );
}

function OnDuty({ onDuty, now }: { onDuty: readonly Presence[]; now: number }) {
  const { t } = useLanguage();
  if (onDuty.length === 0) return <Empty icon={UserRound}>{t('services.emptyOnDuty')}</Empty>;
  const hereFirst = [...onDuty].sort((one, other) => Number(other.openNow.open) - Number(one.openNow.open));
  return (
    <CardGrid label={t('services.tab_onDuty')}>
      {hereFirst.map(presence => (
        <li key={presence.who.fi}>
          <PresenceCard presence={presence} now={now} />
        </li>
      ))}
    </CardGrid>
  );
}

function Answers({ answers, openId }: { answers: readonly Answer[]; openId: string | undefined }) {
  const { t } = useLanguage();
  if (answers.length === 0) return <Empty icon={CircleHelp}>{t('services.emptyAnswers')}</Empty>;
  return <AnswerList answers={answers} openId={openId} />;
}

function Empty({ children, icon }: { children: string; icon?: typeof UserRound }) {
  return (
    <Notice kind="empty" size="page" {...(icon === undefined ? {} : { icon })}>
      {children}
    </Notice>
  );
}
