import type { BaseMap as PublishedBase } from '#hub/city/contract';
import type { BaseMap } from '../engines/plan-map/scene';
import { contentUrl } from './content-url';

/** The published ground as the map reads it. */
export function baseOf({ layers }: PublishedBase): BaseMap {
  if (layers.kind === 'pmtiles') return { kind: 'pmtiles', url: contentUrl(layers.sha256) };
  const url = (sha256: string | undefined) => (sha256 === undefined ? undefined : contentUrl(sha256));
  return {
    kind: 'plain',
    municipality: url(layers.municipality),
    water: url(layers.water),
    greens: url(layers.greens),
    streets: url(layers.streets),
    railways: url(layers.railways),
    buildings: url(layers.buildings),
    placeNames: url(layers.placeNames),
  };
}
