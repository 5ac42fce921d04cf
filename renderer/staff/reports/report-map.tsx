import { useEffect, useMemo, useRef, useState } from 'react';
import type { StaffReport } from '#hub/reports/contract';
import { createPlanMap } from '../../engines/plan-map/plan-map';
import type { Bounds, MapScene, PlanMapHandle } from '../../engines/plan-map/scene';
import { Notice } from '../../design/notice';
import { baseOf } from '../../hub/base-map';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import '../../engines/plan-map/plan-map.css';
import styles from './reports.module.css';

/** Some three hundred metres around the place: enough to know the corner. */
const AROUND_LATITUDE = 0.0014;
const AROUND_LONGITUDE = 0.0028;

/** The place of one report on the city's map. */
export function ReportMap({ report }: { report: Pick<StaffReport, 'label' | 'place'> }) {
  const { t, plain } = useSpeech();
  const ground = useLive(['city.baseMap'], (hub, signal) => hub.city.baseMap(undefined, { signal }));
  const published = 'value' in ground ? ground.value : undefined;
  const { label, place } = report;
  const [longitude, latitude] = place;
  const name = t('reports.staffMap', { label });
  const scene = useMemo((): MapScene | undefined => {
    if (!published) return undefined;
    return {
      bounds: around([longitude, latitude]),
      limits: published.bounds,
      accessibleName: name,
      base: baseOf(published),
      marker: { position: [longitude, latitude], label },
    };
  }, [published, longitude, latitude, name, label]);
  if (ground.state === 'loading') return <p aria-busy="true">{t('staff.loading')}</p>;
  if (!published || !scene) return <Notice kind="info">{t('reports.noMap')}</Notice>;
  return (
    <>
      <Moving scene={scene} />
      <p className={page.soft}>{plain(published.attribution)}</p>
    </>
  );
}

function Moving({ scene }: { scene: MapScene }) {
  const { t } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<PlanMapHandle>();
  const [shown, setShown] = useState<'coming' | 'ready' | 'unavailable'>('coming');
  useEffect(() => {
    if (!box.current) return undefined;
    const holder = createPlanMap();
    const mounted = holder.mount(box.current);
    mounted.subscribe(({ kind }) => {
      if (kind === 'ready' || kind === 'unavailable') setShown(kind);
    });
    setHandle(mounted);
    return () => holder.destroy();
  }, []);
  useEffect(() => handle?.show(scene), [handle, scene]);
  if (shown === 'unavailable') return <Notice kind="info">{t('reports.noMap')}</Notice>;
  return (
    <>
      <div ref={box} className={styles.map} data-map={shown} />
      <div className={form.actions}>
        <button type="button" className={form.plain} onClick={() => handle?.zoomIn()}>
          {t('reports.nearer')}
        </button>
        <button type="button" className={form.plain} onClick={() => handle?.zoomOut()}>
          {t('reports.farther')}
        </button>
      </div>
    </>
  );
}

function around([longitude, latitude]: StaffReport['place']): Bounds {
  return [
    longitude - AROUND_LONGITUDE,
    latitude - AROUND_LATITUDE,
    longitude + AROUND_LONGITUDE,
    latitude + AROUND_LATITUDE,
  ];
}
