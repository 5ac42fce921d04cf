import { useMemo } from 'react';
import type { FeatureCollection } from 'geojson';
import type { LotCard } from '#hub/lots/contract';
import type { Bounds, MapScene } from '../../engines/plan-map/scene';
import { lotLayer } from '../../engines/plan-map/lot-layer';
import { useLanguage } from '../language';
import { useGeoJson } from '../picture/use-geojson';
import { useMapGround } from '../map/map-ground';
import { useLotTexts } from './lot-texts';

export interface LotsOnMap {
  lots: readonly LotCard[];
  /** The GeoJSON that holds the plots' shapes; without it they are points. */
  shapes: string | undefined;
  bounds: Bounds | undefined;
  name: string;
}

/** The map of these plots over the city's ground; undefined until the ground is known. */
export function useLotsScene({ lots, shapes, bounds, name }: LotsOnMap): MapScene | undefined {
  const { language } = useLanguage();
  const texts = useLotTexts();
  const ground = useMapGround();
  const collection: FeatureCollection | undefined = useGeoJson(shapes);
  const boundsKey = JSON.stringify(bounds);
  return useMemo(() => {
    if (!ground) return undefined;
    const marks = lots.map(lot => ({
      id: lot.id,
      label: texts.mark(lot),
      status: lot.status,
      position: lot.position,
    }));
    return {
      bounds: bounds ?? ground.limits,
      limits: ground.limits,
      accessibleName: name,
      base: ground.base,
      home: ground.home,
      lots: lotLayer(marks, collection),
    };
    // `texts` follows the language alone, and bounds are compared by value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lots, collection, boundsKey, name, ground, language]);
}
