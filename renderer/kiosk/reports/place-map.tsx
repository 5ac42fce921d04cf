import { useMemo } from 'react';
import type { Position } from '#content/model/coordinates';
import type { Bounds, LabelledPosition, MapScene } from '../../engines/plan-map/scene';
import { useLanguage } from '../language';
import { useMapGround } from '../map/map-ground';
import { MapView } from '../map/map-view';
import type { FaultPlace } from './reporting';

/** A kilometre or so around the screen: where most will look first. */
const AROUND_LATITUDE = 0.008;
const AROUND_LONGITUDE = 0.0165;

export interface PlaceMapProps {
  place: FaultPlace | undefined;
  onTouch: (position: Position) => void;
}

/** The city's map, on which a touch sets the mark. */
export function PlaceMap({ place, onTouch }: PlaceMapProps) {
  const { t } = useLanguage();
  const ground = useMapGround();
  const scene = useMemo((): MapScene | undefined => {
    if (!ground) return undefined;
    return {
      bounds: ground.home ? around(ground.home.position) : ground.limits,
      limits: ground.limits,
      accessibleName: t('reports.map'),
      base: ground.base,
      home: isAtHome(place, ground.home) ? undefined : ground.home,
      marker: place && { position: place.position, label: t('reports.chosenMark') },
    };
  }, [ground, place, t]);
  const closely = useMemo(
    () => (place?.label === undefined ? undefined : { target: place.position }),
    [place],
  );
  return (
    <MapView
      scene={scene}
      attribution={ground?.attribution}
      lookAt={closely}
      onEvent={event => {
        if (event.kind === 'touched' || event.kind === 'touchedNothing') onTouch([...event.position]);
      }}
    />
  );
}

/** The mark of the fault then stands for both: two names on one spot cannot be read. */
function isAtHome(place: FaultPlace | undefined, home: LabelledPosition | undefined): boolean {
  return place !== undefined && home !== undefined && String(place.position) === String(home.position);
}

/** Whether a place lies in the box. */
export function isWithin([longitude, latitude]: Position, [west, south, east, north]: Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function around([longitude, latitude]: readonly [number, number]): Bounds {
  return [
    longitude - AROUND_LONGITUDE,
    latitude - AROUND_LATITUDE,
    longitude + AROUND_LONGITUDE,
    latitude + AROUND_LATITUDE,
  ];
}
