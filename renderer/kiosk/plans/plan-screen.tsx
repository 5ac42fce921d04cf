import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Plan } from '#hub/plans/contract';
import type { PlanFeatureCollection } from '../../engines/plan-map/scene';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { BookingDoor } from '../booking/booking-door';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { useContentJson } from '../parts/content-json';
import { OpinionDoor } from '../opinions/opinion-door';
import { LiveContent, knownValue } from '../parts/live-content';
import { MapScreen, PlainScreen } from '../parts/screen-layout';
import type { AreaChoice } from './area-choice';
import { AreaList } from './area-list';
import { phaseKey } from '#content/model/deadline-words';
import { PlanAim, PlanSources } from './plan-about';
import { areaOf, planAreaKinds } from './plan-areas';
import { PlanDeadline } from './plan-deadline';
import { PlanDocuments } from './plan-documents';
import { PlanMapPanel } from './plan-map-panel';
import { PlanParticipation } from './plan-participation';
import { PlanSteps } from './plan-steps';

/** One plan: where it lies, until when one may speak, and all that is published of it. */
export function PlanScreen({ route }: { route: RouteOf<'plan'> }) {
  const { t } = useLanguage();
  const answer = useLive(['plans.get', route.id], (hub, signal) =>
    hub.plans.get({ id: route.id }, { signal }),
  );
  const plan = knownValue(answer)?.plan;
  if (plan) return plan.map ? <PlanWithMap plan={plan} /> : <PlanWithoutMap plan={plan} />;
  return (
    <PlainScreen label={t('plans.title')}>
      <LiveContent live={answer} shape="page" failed="plans.failed" notFound="plans.notFound">
        {() => null}
      </LiveContent>
    </PlainScreen>
  );
}

function PlanWithoutMap({ plan }: { plan: Plan }) {
  const { t, plain } = useLanguage();
  return (
    <PlainScreen label={plain(plan.name)}>
      <PlanWords plan={plan} />
      <Notice kind="info">{t('plans.noMap')}</Notice>
    </PlainScreen>
  );
}

function PlanWithMap({ plan }: { plan: Plan }) {
  return plan.map?.features.kind === 'geojson' ? (
    <PlanWithAreas plan={plan} sha256={plan.map.features.sha256} />
  ) : (
    <PlanOnMap plan={plan} areas={undefined} />
  );
}

function PlanWithAreas({ plan, sha256 }: { plan: Plan; sha256: string }) {
  const areas = knownValue(useContentJson<PlanFeatureCollection>(sha256));
  return <PlanOnMap plan={plan} areas={areas} />;
}

function PlanOnMap({ plan, areas }: { plan: Plan; areas: PlanFeatureCollection | undefined }) {
  const { plain } = useLanguage();
  const [choice, setChoice] = useState<AreaChoice>();
  const kinds = useMemo(() => (areas ? planAreaKinds(areas) : []), [areas]);
  const chooseFromList = useCallback(
    (id: string) => {
      const feature = areas && areaOf(areas, id);
      if (feature) setChoice({ id, properties: feature.properties, side: 'left' });
    },
    [areas],
  );
  return (
    <MapScreen
      label={plain(plan.name)}
      map={<PlanMapPanel plan={plan} areas={areas} choice={choice} onChoose={setChoice} />}
    >
      <PlanWords plan={plan}>
        {kinds.length > 0 && plan.map && (
          <AreaList
            kinds={kinds}
            notation={plan.map.notation}
            selectedId={choice?.id}
            onChoose={chooseFromList}
          />
        )}
      </PlanWords>
    </MapScreen>
  );
}

function PlanWords({ plan, children }: { plan: Plan; children?: ReactNode }) {
  const { t, text } = useLanguage();
  return (
    <>
      <PageHeading
        title={text(plan.name)}
        lead={
          <>
            {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
            {plan.place && <> · {text(plan.place)}</>}
          </>
        }
      />
      <PlanDeadline plan={plan} />
      <PlanSteps steps={plan.steps} />
      <PlanDocuments plan={plan} />
      <PlanParticipation plan={plan} />
      <OpinionDoor plan={plan} />
      <BookingDoor about={{ plan: plan.id }} contact={plan.contact} />
      <PlanAim plan={plan} />
      {children}
      <PlanSources plan={plan} />
    </>
  );
}
