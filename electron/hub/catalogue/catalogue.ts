import type { Bounds } from '#content/model/coordinates';
import { displayPeriod } from '#content/model/display-period';
import type { Problem } from '../mirror/contract';
import { withKnownQueueMatters } from './booking-references';
import { finding, toProblem } from './finding';
import type { ItemReading, ReadContent } from './items/read-item';
import { withKnownReferences } from './order-references';
import { publicFiles, type PublicFile } from './public-files';

type Of<Kind extends ReadContent['kind']> = Extract<ReadContent, { kind: Kind }>;

/** All that is published, as one value that never changes; a new snapshot makes a new one. */
export interface Catalogue {
  /** Of the snapshot it was read from; undefined before the first. */
  readonly snapshotId: string | undefined;
  readonly timeZone: string;
  readonly city: Of<'city'> | undefined;
  readonly map: Of<'map'> | undefined;
  readonly plans: readonly Of<'plan'>[];
  readonly lots: Of<'lots'> | undefined;
  readonly forms: Of<'forms'> | undefined;
  readonly tourism: Of<'tourism'> | undefined;
  readonly services: Of<'services'> | undefined;
  /** What one queues for and where one is served; undefined where the city has no queue. */
  readonly queue: Of<'queue'> | undefined;
  readonly displays: Of<'displays'> | undefined;
  readonly booking: Of<'booking'> | undefined;
  readonly orders: Of<'orders'> | undefined;
  readonly reports: Of<'reports'> | undefined;
  /** The readings themselves, by item; what was read once is the same object in the next catalogue. */
  readonly readings: ReadonlyMap<string, ItemReading>;
  /** What could not be used and why, by item, notes included. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Items of which nothing is shown. */
  readonly held: ReadonlySet<string>;
  /** Every file that a page may fetch. */
  readonly files: ReadonlyMap<string, PublicFile>;
}

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** What is published before anything has been read. */
export const emptyCatalogue: Catalogue = catalogueOf([], undefined);

/** Puts the readings of a snapshot's items together. */
export function catalogueOf(readings: readonly ItemReading[], snapshotId: string | undefined): Catalogue {
  const unique = withKnownQueueMatters(
    withKnownReferences(withKnownServices(withoutRepeatedPlans(readings))),
  );
  const contents = unique.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const only = <Kind extends ReadContent['kind']>(kind: Kind) =>
    contents.find((content): content is Of<Kind> => content.kind === kind);
  const city = only('city');
  const timeZone = city?.file.timeZone ?? DEFAULT_TIME_ZONE;
  const plans = contents.filter(content => content.kind === 'plan');
  const [map, lots, forms, tourism] = [only('map'), only('lots'), only('forms'), only('tourism')];
  return {
    ...{ snapshotId, timeZone, city, map, plans, lots, forms, tourism, services: only('services') },
    ...{ queue: only('queue'), displays: only('displays'), booking: only('booking') },
    ...{ orders: only('orders'), reports: only('reports') },
    readings: new Map(unique.map(reading => [reading.path, reading])),
    problems: new Map(unique.map(({ path, findings }) => [path, findings.map(toProblem)])),
    held: new Set(unique.filter(({ content }) => content === undefined).map(({ path }) => path)),
    files: publicFiles({ map, plans, lots, forms, tourism }, endOf(timeZone)),
  };
}

/** The municipality's box, or undefined while it is not known. */
export function gateOf(readings: readonly ItemReading[]): Bounds | undefined {
  const map = readings.map(({ content }) => content).find(content => content?.kind === 'map');
  return map?.kind === 'map' ? map.bounds : undefined;
}

function endOf(timeZone: string) {
  return ({ file: { display } }: Of<'plan'>) =>
    display === undefined ? undefined : displayPeriod(display, timeZone).endsAt;
}

/** Two folders with the same plan id: the first by path is shown, the other waits. */
function withoutRepeatedPlans(readings: readonly ItemReading[]): ItemReading[] {
  const seen = new Map<string, string>();
  return readings.map(reading => {
    if (reading.content?.kind !== 'plan') return reading;
    const { id } = reading.content.file;
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, reading.path);
      return reading;
    }
    const repeated = finding('stops', 'catalogue.repeated-plan', undefined, { id, other });
    return { ...reading, content: undefined, findings: [...reading.findings, repeated] };
  });
}

/** A matter's service is written in another file, so only here it can be told that there is no such service. */
function withKnownServices(readings: readonly ItemReading[]): readonly ItemReading[] {
  const services = readings.flatMap(({ content }) => (content?.kind === 'services' ? [content] : []));
  if (services.length === 0) return readings;
  const known = new Set(services.flatMap(({ file }) => file.services.map(({ id }) => id)));
  return readings.map(reading => {
    if (reading.content?.kind !== 'queue') return reading;
    const findings = reading.content.file.matters.flatMap(({ name, service }) =>
      service === undefined || known.has(service)
        ? []
        : [finding('notes', 'catalogue.matter-unknown-service', undefined, { name: name.fi, service })],
    );
    return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] };
  });
}
