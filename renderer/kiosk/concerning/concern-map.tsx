import { useMemo } from 'react';
import { lotLayer } from '../../engines/plan-map/lot-layer';
import type { AreaLayer, Bounds, MapScene, Position } from '../../engines/plan-map/scene';
import type { Concern, PlaceMatch, PlanCard } from '#hub/plans/contract';
import { contentUrl } from '../../hub/content-url';
import { useLanguage } from '../language';
import { useLotTexts } from '../lots/lot-texts';
import { useMapGround } from '../map/map-ground';
import { MapView } from '../map/map-view';

/** Half a kilometre around the place: what one would call near. */
const AROUND_LATITUDE = 0.0045;
const AROUND_LONGITUDE = 0.0093;

/** The place on the map with the nearest plan's areas and the plots around it. */
export function ConcernMap({ place, concern }: { place: PlaceMatch; concern: Concern | undefined }) {
  const { t, language } = useLanguage();
  const texts = useLotTexts();
  const ground = useMapGround();
  const scene = useMemo((): MapScene | undefined => {
    if (!ground) return undefined;
    const nearest = concern?.plans.find(({ plan }) => plan.map !== undefined)?.plan;
    return {
      bounds: around(place.position),
      limits: ground.limits,
      accessibleName: t('concerning.mapOf', { place: place.label }),
      base: ground.base,
      home: ground.home,
      marker: { position: place.position, label: place.label },
      areas: nearest && areasOf(nearest),
      lots: lotLayer(
        (concern?.lots ?? []).map(({ lot }) => ({
          id: lot.id,
          label: texts.mark(lot),
          status: lot.status,
          position: lot.position,
        })),
        undefined,
      ),
    };
    // `texts` follows the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ground, concern, place, t, language]);
  return <MapView scene={scene} hasPlan attribution={ground?.attribution} />;
}

function areasOf({ map }: PlanCard): AreaLayer | undefined {
  if (!map) return undefined;
  const { features, notation, codes } = map;
  return features.kind === 'geojson'
    ? { notationSet: notation, features: contentUrl(features.sha256) }
    : { notationSet: notation, pmtilesUrl: contentUrl(features.sha256), layer: features.layer, codes };
}

function around([longitude, latitude]: Position): Bounds {
  return [
    longitude - AROUND_LONGITUDE,
    latitude - AROUND_LATITUDE,
    longitude + AROUND_LONGITUDE,
    latitude + AROUND_LATITUDE,
  ];
}
