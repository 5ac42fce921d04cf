import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { BaseMap as PublishedBase } from '#hub/city/contract';
import type { PlanMapData } from '#hub/plans/contract';
import { createGeometryLoader, withGeometry } from '../engines/plan-map/geometry-loader';
import type { MapScene } from '../engines/plan-map/scene';
import { planThumbnail } from '../engines/plan-map/thumbnail';
import type { ThumbnailSize } from '../engines/plan-map/thumbnail-projection';
import { contentUrl } from '../hub/content-url';
import { useLive } from '../hub/hub-provider';

/** A still map of a plan; an ornament, for all that matters stands beside it in words. */
export function PlanPicture({ map }: { map: PlanMapData }) {
  const place = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState('');
  const [load] = useState(() => createGeometryLoader({ fetch: (...request) => fetch(...request) }));
  const base = useLive(['city.baseMap'], (hub, signal) => hub.city.baseMap(undefined, { signal }));
  const ground = 'value' in base ? base.value : undefined;
  const size = useSize(place);
  const key = JSON.stringify([map, ground, size]);
  useEffect(() => {
    if (!size) return undefined;
    const leave = new AbortController();
    withGeometry(sceneOf(map, ground), load, leave.signal).then(
      scene => setPicture(planThumbnail(scene, size)),
      () => setPicture(''),
    );
    return () => leave.abort();
    // The hub's answers come anew with every change; only other content is another picture.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  // The engine's own SVG text, with every value escaped by it.
  return <div ref={place} aria-hidden="true" dangerouslySetInnerHTML={{ __html: picture }} />;
}

/** The size of the picture's place, as it is and as it becomes. */
function useSize(place: RefObject<HTMLElement | null>): ThumbnailSize | undefined {
  const [size, setSize] = useState<ThumbnailSize>();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}

function sceneOf(map: PlanMapData, ground: PublishedBase | null | undefined): MapScene {
  const { features, notation, codes, bounds } = map;
  return {
    bounds,
    accessibleName: '',
    base: baseOf(ground),
    areas:
      features.kind === 'geojson'
        ? { notationSet: notation, features: contentUrl(features.sha256) }
        : { notationSet: notation, pmtilesUrl: contentUrl(features.sha256), layer: features.layer, codes },
  };
}

function baseOf(ground: PublishedBase | null | undefined): MapScene['base'] {
  const layers = ground?.layers;
  if (layers?.kind !== 'plain') return { kind: 'plain' };
  const url = (sha256: string | undefined) => (sha256 === undefined ? undefined : contentUrl(sha256));
  return {
    kind: 'plain',
    municipality: url(layers.municipality),
    water: url(layers.water),
    greens: url(layers.greens),
    streets: url(layers.streets),
    buildings: url(layers.buildings),
  };
}
