import type { Clock } from '#content/model/clock';
import { openStateAt } from '#content/model/opening-hours';
import type { Catalogue } from '../catalogue/catalogue';
import { placePosition } from '../catalogue/geometry/place-position';
import type { BaseMap, City } from './contract';

/** The city, its base map, and whether its service point is open. */
export interface CityService {
  get(): City | null;
  baseMap(): BaseMap | null;
  openNow(): { open: boolean; changesAt?: number; now: number } | null;
}

/** Creates the city's answers over the catalogue in force. */
export function createCity({ catalogue, clock }: { catalogue: () => Catalogue; clock: Clock }): CityService {
  return {
    get: () => cityOf(catalogue()),
    baseMap: () => baseMapOf(catalogue()),
    openNow() {
      const { city, timeZone } = catalogue();
      if (city === undefined) return null;
      const now = clock.now();
      return { ...openStateAt(city.file.servicePoint.openingHours, now, timeZone), now };
    },
  };
}

function cityOf({ city, map, timeZone }: Catalogue): City | null {
  if (city === undefined) return null;
  const { file } = city;
  const { name, address, phone, email, openingHours, position } = file.servicePoint;
  const placed = position && placePosition(position, { coordinateSystem: undefined, gate: map?.bounds });
  return {
    name: file.city,
    isSample: file.sample,
    languages: file.languages,
    timeZone,
    servicePoint: {
      ...{ name, address, phone, email, openingHours },
      position: placed !== undefined && 'position' in placed ? placed.position : map?.position,
    },
    registry: file.registry,
    website: file.website,
    noticeWebsite: file.noticeWebsite,
    emergency: file.emergency,
    contacts: file.contacts,
  };
}

function baseMapOf({ map }: Catalogue): BaseMap | null {
  if (map === undefined) return null;
  const { bounds, position, attribution, note, tiles, municipality, layers } = map;
  const plain = Object.fromEntries(Object.entries(layers).map(([name, file]) => [name, file.sha256]));
  return {
    ...{ bounds, position, attribution, note },
    layers:
      tiles === undefined
        ? { kind: 'plain', municipality: municipality.sha256, ...plain }
        : { kind: 'pmtiles', sha256: tiles.sha256 },
  };
}
