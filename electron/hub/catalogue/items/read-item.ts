import { finding, stops, type Finding } from '../finding';
import type { ItemReader, ReadingContext } from './item-reader';
import { readBooking, type ReadBooking } from './read-booking';
import { readCity, type ReadCity } from './read-city';
import { readDisplays, type ReadDisplays } from './read-displays';
import { readForms, type ReadForms } from './read-forms';
import { readLots, type ReadLots } from './read-lots';
import { readMap, type ReadMap } from './read-map';
import { readOrders, type ReadOrders } from './read-orders';
import { readPlan, type ReadPlan } from './read-plan';
import { readQueue, type ReadQueue } from './read-queue';
import { readReports, type ReadReports } from './read-reports';
import { readServices, type ReadServices } from './read-services';
import { readTourism, type ReadTourism } from './read-tourism';
import type { Reading } from './read-yaml';

/** What an item of the share turned out to hold. */
export type ReadContent =
  | ReadCity
  | ReadPlan
  | ReadLots
  | ReadForms
  | ReadTourism
  | ReadServices
  | ReadQueue
  | ReadDisplays
  | ReadBooking
  | ReadOrders
  | ReadReports
  | ReadMap;

/** An item's content, absent when nothing of it can be shown, and all that is to be said about it. */
export interface ItemReading {
  readonly path: string;
  readonly content: ReadContent | undefined;
  readonly findings: readonly Finding[];
}

/** Reads any item of the share by its path; never throws because of what stands in it. */
export async function readItem(reader: ItemReader, context: ReadingContext): Promise<ItemReading> {
  const { value, findings } = await readContent(reader, context);
  return { path: reader.path, content: stops(findings) ? undefined : value, findings };
}

function readContent(reader: ItemReader, context: ReadingContext): Promise<Reading<ReadContent>> {
  const [folder = ''] = reader.path.split('/');
  switch (folder.normalize('NFC').toLocaleLowerCase('fi')) {
    case 'aula.yaml':
      return readCity(reader);
    case 'kaavat':
      return readPlan(reader, context);
    case 'tontit':
      return readLots(reader, context);
    case 'lomakkeet':
      return readForms(reader);
    case 'matkailu':
      return readTourism(reader, context);
    case 'palvelut':
      return readServices(reader);
    case 'jono':
      return readQueue(reader);
    case 'naytot':
      return readDisplays(reader);
    case 'ajanvaraus':
      return readBooking(reader);
    case 'tilaukset':
      return readOrders(reader);
    case 'viat':
      return readReports(reader);
    case 'kartta':
      return readMap(reader, context);
    default:
      return Promise.resolve({ findings: [finding('notes', 'catalogue.unknown-item')] });
  }
}

/** Whether the reading depends on where the municipality lies. */
export function dependsOnGate(path: string): boolean {
  return !/^(aula\.yaml|kartta|lomakkeet|palvelut|jono|naytot|ajanvaraus|tilaukset|viat)$/i.test(
    path.split('/')[0] ?? '',
  );
}
