import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { contentUrl } from '../../hub/content-url';
import { useGeometryLoader } from './geometry-provider';

/** A GeoJSON of the content by its hash; undefined until it has come, and when it cannot be had. */
export function useGeoJson(sha256: string | undefined): FeatureCollection | undefined {
  const load = useGeometryLoader();
  const [had, setHad] = useState<{ sha256: string; collection: FeatureCollection | undefined }>();
  useEffect(() => {
    if (sha256 === undefined) return undefined;
    const leave = new AbortController();
    load(contentUrl(sha256), leave.signal).then(
      collection => setHad({ sha256, collection }),
      () => {
        if (!leave.signal.aborted) setHad({ sha256, collection: undefined });
      },
    );
    return () => leave.abort();
  }, [sha256, load]);
  return had?.sha256 === sha256 ? had?.collection : undefined;
}
