import { useMemo } from 'react';
import type { Position } from '#content/model/coordinates';
import type { OrderedProperty } from '#hub/orders/contract';
import type { Bounds, MapScene } from '../../engines/plan-map/scene';
import { useLanguage } from '../language';
import { useMapGround } from '../map/map-ground';
import { MapView } from '../map/map-view';

/** Half a kilometre or so around the screen: near enough to tell plots apart. */
const AROUND_LATITUDE = 0.004;
const AROUND_LONGITUDE = 0.008;

export interface PlotMapProps {
  property: OrderedProperty | undefined;
  onTouch: (position: Position) => void;
}

/** The city's map, on which a touch chooses a plot. */
export function PlotMap({ property, onTouch }: PlotMapProps) {
  const { t } = useLanguage();
  const ground = useMapGround();
  const scene = useMemo((): MapScene | undefined => {
    if (!ground) return undefined;
    return {
      bounds: ground.home ? around(ground.home.position) : ground.limits,
      limits: ground.limits,
      accessibleName: t('orders.map'),
      base: ground.base,
      home: ground.home,
      marker: property?.position && { position: property.position, label: property.propertyIdentifier },
    };
  }, [ground, property, t]);
  const closely = useMemo(() => property?.position && { target: property.position }, [property]);
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

function around([longitude, latitude]: readonly [number, number]): Bounds {
  return [
    longitude - AROUND_LONGITUDE,
    latitude - AROUND_LATITUDE,
    longitude + AROUND_LONGITUDE,
    latitude + AROUND_LATITUDE,
  ];
}
