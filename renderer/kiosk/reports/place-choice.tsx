import { Check, MapPin, MapPinned, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { LocalText } from '#content/model/text';
import type { ReportKindView } from '#hub/reports/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { useMapGround } from '../map/map-ground';
import { MapScreen } from '../parts/screen-layout';
import { useReporting, useVisitReport } from '../visit-context';
import { AddressChoice } from './address-choice';
import { Danger } from './danger';
import { isWithin, PlaceMap } from './place-map';
import type { FaultPlace } from './reporting';
import styles from './reports.module.css';

export interface PlaceChoiceProps {
  kind: ReportKindView;
  danger: LocalText | undefined;
  onChosen: () => void;
}

/** Where the fault is: a touch on the map, an address, or here. */
export function PlaceChoice({ kind, danger, onChosen }: PlaceChoiceProps) {
  const { t, plain } = useLanguage();
  const reporting = useReporting();
  const ground = useMapGround();
  const { place } = useVisitReport().draft;
  const [writes, setWrites] = useState(false);
  const [isOutside, setOutside] = useState(false);
  const choose = (next: FaultPlace) => {
    const outside = ground !== undefined && !isWithin(next.position, ground.limits);
    setOutside(outside);
    if (!outside) reporting.tell({ place: next });
    setWrites(false);
  };
  if (writes) return <AddressChoice danger={danger} onChoose={choose} onMap={() => setWrites(false)} />;
  const home = ground?.home;
  return (
    <MapScreen
      label={t('reports.place')}
      map={<PlaceMap place={place} onTouch={position => choose({ position })} />}
      foot={
        <div className={styles.foot}>
          <Button kind="primary" icon={Check} wide disabled={place === undefined} onPress={onChosen}>
            {t('reports.thisPlace')}
          </Button>
        </div>
      }
    >
      <PageHeading title={t('reports.place')} lead={`${plain(kind.name)}. ${t('reports.placeLead')}`} />
      {isOutside && <Notice kind="error">{t('reports.outside')}</Notice>}
      {place !== undefined && (
        <p className={styles.chosen} role="status">
          {t('reports.chosen')}: <b>{place.label ?? t('reports.chosenOnMap')}</b>
        </p>
      )}
      <div className={styles.ways}>
        <Button icon={PenLine} wide onPress={() => setWrites(true)}>
          {t('reports.byAddress')}
        </Button>
        {home && (
          <Button
            icon={place?.label === t('reports.here') ? MapPin : MapPinned}
            wide
            onPress={() => choose({ position: [...home.position], label: t('reports.here') })}
          >
            {t('reports.here')}
          </Button>
        )}
      </div>
      <Danger words={danger} />
    </MapScreen>
  );
}
