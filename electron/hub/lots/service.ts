import type { Clock } from '#content/model/clock';
import type { Bounds, Position } from '#content/model/coordinates';
import { dateAt } from '#content/model/site-time';
import type { Catalogue } from '../catalogue/catalogue';
import type { ReadLots } from '../catalogue/items/read-lots';
import type { Lot, LotCard } from './contract';
import { isValidOn } from './rules';

/** Plots for sale whose facts still hold. */
export interface Lots {
  list(): {
    updatedOn?: string;
    lots: LotCard[];
    shapes?: { kind: 'geojson'; sha256: string } | { kind: 'pmtiles'; sha256: string; layer: string };
    bounds?: Bounds;
  };
  /** Undefined when there is no such plot, or its facts are out of date. */
  get(id: string): Lot | undefined;
}

/** Creates the plots' answers over the catalogue in force. */
export function createLots({ catalogue, clock }: { catalogue: () => Catalogue; clock: Clock }): Lots {
  const valid = () => {
    const today = dateAt(clock.now(), catalogue().timeZone);
    return (catalogue().lots?.lots ?? []).filter(({ lot }) => isValidOn(lot, today));
  };
  return {
    list() {
      const read = catalogue().lots;
      if (read === undefined) return { lots: [] };
      const drawn = read.placed?.drawn;
      return {
        updatedOn: read.file.updated,
        lots: valid().map(({ lot }) => cardOf(lot, read)),
        ...(drawn === undefined ? {} : { shapes: { ...shapeKind(drawn), sha256: drawn.file.sha256 } }),
        ...(read.placed?.bounds === undefined ? {} : { bounds: read.placed.bounds }),
      };
    },
    get(id) {
      const read = catalogue().lots;
      const found = valid().find(({ lot }) => lot.propertyIdentifier === id);
      return read === undefined || found === undefined ? undefined : lotOf(found, read);
    },
  };
}

type Drawn = NonNullable<NonNullable<ReadLots['placed']>['drawn']>;

function shapeKind(drawn: Drawn): { kind: 'geojson' } | { kind: 'pmtiles'; layer: string } {
  return drawn.kind === 'geojson' ? { kind: drawn.kind } : { kind: drawn.kind, layer: drawn.layer };
}

function cardOf(lot: ReadLots['lots'][number]['lot'], { placed }: ReadLots): LotCard {
  const index = placed?.lots.names.indexOf(lot.propertyIdentifier) ?? -1;
  const { address, district, status, use, areaM2, floorAreaM2, efficiency, storeys, priceEur, priceBasis } =
    lot;
  return {
    id: lot.propertyIdentifier,
    ...{ address, district, status, use, areaM2, floorAreaM2, efficiency, storeys, priceEur, priceBasis },
    ...(placed === undefined || index < 0 ? {} : whereAt(placed, index)),
  };
}

function whereAt(
  { lots, boxes }: NonNullable<ReadLots['placed']>,
  index: number,
): { position: Position; bounds: Bounds } {
  const [longitude = 0, latitude = 0] = lots.positions.subarray(index * 2, index * 2 + 2);
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(index * 4, index * 4 + 4);
  return { position: [longitude, latitude], bounds: [west, south, east, north] };
}

function lotOf({ lot, images }: ReadLots['lots'][number], read: ReadLots): Lot {
  const { planId, rentEurYear, reservationFeeEur, utilities, availableFrom, validUntil, summary } = lot;
  return {
    ...cardOf(lot, read),
    ...{ planId, rentEurYear, reservationFeeEur, utilities, availableFrom, validUntil, summary },
    howToApply: lot.howToApply ?? read.file.howToApply,
    contact: lot.contact ?? read.file.contact,
    website: lot.website ?? read.file.website,
    images: [...images],
    updatedOn: read.file.updated,
  };
}
