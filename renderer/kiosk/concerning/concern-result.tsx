import { LandPlot, MapPinned } from 'lucide-react';
import { useMemo } from 'react';
import { explainCode } from '#content/model/notation/notation';
import type { Concern, PlaceMatch } from '#hub/plans/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { Section } from '../parts/section';
import { useLotTexts } from '../lots/lot-texts';
import { knownValue, LiveContent } from '../parts/live-content';
import { MapScreen } from '../parts/screen-layout';
import { phaseKey } from '#content/model/deadline-words';
import { useShortDeadline } from '../parts/deadline-texts';
import { useNavigation } from '../visit-context';
import { ConcernMap } from './concern-map';
import styles from './concerning.module.css';

/** What concerns one place: plans that it lies within, plans near it, and the city's plots nearby. */
export function ConcernResult({ place, onAnother }: { place: PlaceMatch; onAnother: () => void }) {
  const { t } = useLanguage();
  const [longitude, latitude] = place.position;
  const answer = useLive(['plans.concerning', place.label, longitude, latitude], (hub, signal) =>
    hub.plans.concerning(place, { signal }),
  );
  const concern = knownValue(answer);
  const identifier = concern?.propertyIdentifier ?? place.propertyIdentifier;
  return (
    <MapScreen label={place.label} map={<ConcernMap place={place} concern={concern} />}>
      <PageHeading
        title={place.label}
        {...(identifier === undefined || identifier === place.label
          ? {}
          : { lead: t('concerning.property', { identifier }) })}
      >
        <div>
          <Button icon={MapPinned} onPress={onAnother}>
            {t('concerning.another')}
          </Button>
        </div>
      </PageHeading>
      <LiveContent live={answer} shape="rows" failed="concerning.failed">
        {value => <Findings concern={value} words={place.label} />}
      </LiveContent>
    </MapScreen>
  );
}

function Findings({ concern, words }: { concern: Concern; words: string }) {
  const { t } = useLanguage();
  const { inside, near } = useMemo(
    () => ({
      inside: concern.plans.filter(({ distanceM }) => distanceM === 0),
      near: concern.plans.filter(({ distanceM }) => distanceM > 0),
    }),
    [concern.plans],
  );
  return (
    <>
      <Section title={t('concerning.inside')}>
        <Plans found={inside} words={words} none={t('concerning.insideNone')} />
      </Section>
      <Section title={t('concerning.near')}>
        <Plans found={near} words={words} none={t('concerning.nearNone')} />
      </Section>
      <Lots concern={concern} words={words} />
    </>
  );
}

interface PlansProps {
  found: Concern['plans'];
  words: string;
  none: string;
}

function Plans({ found, words, none }: PlansProps) {
  const { t, text, format } = useLanguage();
  const navigation = useNavigation();
  const short = useShortDeadline();
  if (found.length === 0) return <Notice kind="empty">{none}</Notice>;
  const open = (id: string) => {
    navigation.replace({ screen: 'concerning', words });
    navigation.open({ screen: 'plan', id });
  };
  return (
    <List>
      {found.map(({ plan, distanceM, area }) => {
        const deadline = short(plan);
        return (
          <Row
            key={plan.id}
            title={text(plan.name)}
            detail={
              <span className={styles.details}>
                <span>
                  {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
                </span>
                {area && <AreaHere area={area} notation={plan.map?.notation} />}
                {deadline !== undefined && (
                  <span className={plan.display?.state === 'on-display' ? styles.deadline : undefined}>
                    {deadline}
                  </span>
                )}
              </span>
            }
            after={distanceM > 0 && t('concerning.away', { distance: format.distance(distanceM) })}
            onPress={() => open(plan.id)}
          />
        );
      })}
    </List>
  );
}

interface AreaHereProps {
  area: NonNullable<Concern['plans'][number]['area']>;
  notation: '311/2024' | 'opas12' | undefined;
}

function AreaHere({ area, notation = '311/2024' }: AreaHereProps) {
  const { t, plain } = useLanguage();
  const { name } = explainCode(area.code, notation);
  const known = name && plain(name.en === undefined ? { fi: name.fi } : { fi: name.fi, en: name.en });
  const words = [area.code, known].filter(part => part !== undefined).join(' · ');
  return (
    <span>
      <b>{t('concerning.areaHere', { area: words })}</b>
      {area.regulation && <> {plain(area.regulation)}</>}
    </span>
  );
}

function Lots({ concern, words }: { concern: Concern; words: string }) {
  const { t, text, format } = useLanguage();
  const texts = useLotTexts();
  const navigation = useNavigation();
  if (concern.lots.length === 0) return null;
  const open = (id: string) => {
    navigation.replace({ screen: 'concerning', words });
    navigation.open({ screen: 'lot', id });
  };
  return (
    <Section title={t('concerning.lots')}>
      <List label={t('concerning.lots')}>
        {concern.lots.map(({ lot, distanceM }) => (
          <Row
            key={lot.id}
            icon={LandPlot}
            title={text(lot.address)}
            detail={`${format.area(lot.areaM2)} · ${texts.price(lot)} · ${t(`lots.status_${lot.status}`)}`}
            after={t('concerning.away', { distance: format.distance(distanceM) })}
            onPress={() => open(lot.id)}
          />
        ))}
      </List>
    </Section>
  );
}
