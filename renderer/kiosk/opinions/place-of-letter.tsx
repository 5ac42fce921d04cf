import { ArrowRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { useLanguage } from '../language';
import { useMapGround } from '../map/map-ground';
import { MapView } from '../map/map-view';
import { MapScreen } from '../parts/screen-layout';
import { usePlanScene } from '../plans/plan-scene';
import { useNavigation, useOpinionWriting, useVisitOpinion } from '../visit-context';
import type { StepProps } from './opinion-screen';
import styles from './opinions.module.css';

/** The place that the letter is about, by a touch on the plan's map; only if wanted. */
export function PlaceOfLetter({ plan }: StepProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const writing = useOpinionWriting();
  const { place } = useVisitOpinion().draft;
  const ground = useMapGround();
  const planScene = usePlanScene(plan, ground);
  const scene = useMemo(
    () =>
      planScene && {
        ...planScene,
        marker: place && { position: place, label: t('opinions.rowPlace') },
      },
    [planScene, place, t],
  );
  const goOn = () => navigation.replace({ screen: 'opinion', plan: plan.id, step: 'answer' });
  return (
    <MapScreen
      label={t('opinions.placeTitle')}
      map={
        <MapView
          scene={scene}
          hasPlan
          attribution={ground?.attribution}
          onEvent={event => {
            if (event.kind === 'touched' || event.kind === 'touchedNothing')
              writing.tell({ place: [...event.position] });
          }}
        />
      }
    >
      <PageHeading title={t('opinions.placeTitle')} lead={t('opinions.placeHint')} />
      {place !== undefined && (
        <p role="status">
          {t('opinions.placeAt', { place: `${place[1].toFixed(5)}, ${place[0].toFixed(5)}` })}
        </p>
      )}
      <div className={styles.actions}>
        <Button kind="primary" icon={ArrowRight} wide onPress={goOn}>
          {t('opinions.next')}
        </Button>
        {place !== undefined && (
          <Button icon={X} wide onPress={() => writing.tell({ place: undefined })}>
            {t('opinions.placeClear')}
          </Button>
        )}
      </div>
    </MapScreen>
  );
}
