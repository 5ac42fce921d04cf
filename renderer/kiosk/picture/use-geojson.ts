import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { contentUrl } from '../../hub/content-url';

async function fetchGeoJson(sha256: string, signal: AbortSignal): Promise<FeatureCollection> {
  const answer = await fetch(contentUrl(sha256), { signal });
  if (!answer.ok) throw new Error(`Content ${sha256} answered ${answer.status}.`);
  return (await answer.json()) as FeatureCollection;
}

/** A GeoJSON of the content by its hash; undefined until it has come, and when it cannot be had. */
export function useGeoJson(sha256: string | undefined): FeatureCollection | undefined {
  const [had, setHad] = useState<{ sha256: string; collection: FeatureCollection | undefined }>();
  useEffect(() => {
    if (sha256 === undefined) return undefined;
    const leave = new AbortController();
    fetchGeoJson(sha256, leave.signal).then(
      collection => setHad({ sha256, collection }),
      // A picture is an ornament of a card that says everything in words: without its data the card stands without it.
      () => {
        if (!leave.signal.aborted) setHad({ sha256, collection: undefined });
      },
    );
    return () => leave.abort();
  }, [sha256]);
  return had?.sha256 === sha256 ? had?.collection : undefined;
}
