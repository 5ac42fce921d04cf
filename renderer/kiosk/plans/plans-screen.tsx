import { useState } from 'react';
import type { PlanCard as PublishedCard } from '#hub/plans/contract';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { Section } from '../parts/section';
import type { RouteOf } from '../navigation';
import { LiveContent } from '../parts/live-content';
import { CardGrid, PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { PlanCard } from './plan-card';
import { plansInTabs, planTabs } from './plan-lists';
import type { PlanTab, PlanTabContent } from './plan-lists';

/** Every plan that a visitor may see, in the lists that the city keeps. */
export function PlansScreen({ route }: { route: RouteOf<'plans'> }) {
  const { t } = useLanguage();
  const plans = useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal }));
  return (
    <PlainScreen label={t('plans.title')}>
      <PageHeading title={t('plans.title')} lead={t('plans.lead')} />
      <LiveContent live={plans} shape="cards" failed="plans.failed">
        {value => <PlanTabs plans={value.plans} first={route.list} />}
      </LiveContent>
    </PlainScreen>
  );
}

function PlanTabs({ plans, first }: { plans: readonly PublishedCard[]; first: string | undefined }) {
  const { t } = useLanguage();
  const tabs = plansInTabs(plans);
  const [chosen, setChosen] = useState<PlanTab>(planTabs.find(tab => tab === first) ?? 'on-display');
  const shown = tabs.find(({ tab }) => tab === chosen);
  return (
    <>
      <Segmented
        label={t('plans.tabs')}
        options={tabs.map(({ tab, plans: own }) => ({
          value: tab,
          label: `${t(`plans.tab_${tab}`)} ${own.length}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {shown && <Tab content={shown} />}
    </>
  );
}

function Tab({ content: { tab, plans, upcoming } }: { content: PlanTabContent }) {
  const { t } = useLanguage();
  return (
    <>
      {plans.length === 0 ? (
        <Notice kind="empty" size="page">
          {t(`plans.empty_${tab}`)}
        </Notice>
      ) : (
        <>
          <p>{t(`plans.tabLead_${tab}`)}</p>
          <PlanGrid plans={plans} label={t(`plans.tab_${tab}`)} tab={tab} />
        </>
      )}
      {upcoming.length > 0 && (
        <Section title={t('plans.upcoming')}>
          <PlanGrid plans={upcoming} label={t('plans.upcoming')} tab={tab} />
        </Section>
      )}
    </>
  );
}

interface PlanGridProps {
  plans: readonly PublishedCard[];
  label: string;
  /** Where one comes back to. */
  tab: PlanTab;
}

function PlanGrid({ plans, label, tab }: PlanGridProps) {
  const navigation = useNavigation();
  const open = (id: string) => {
    navigation.replace({ screen: 'plans', list: tab });
    navigation.open({ screen: 'plan', id });
  };
  return (
    <CardGrid label={label}>
      {plans.map(plan => (
        <li key={plan.id}>
          <PlanCard plan={plan} onOpen={() => open(plan.id)} />
        </li>
      ))}
    </CardGrid>
  );
}
