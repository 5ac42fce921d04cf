import { beingBuilt } from '../being-built';
import type { Clock } from '#content/model/clock';
import type { OrdersFile } from '#content/model/orders-file';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { PlaceFinder } from '../plans/place-finder';
import type { Making } from '../prints/making';
import type { TicketPrinter } from '../printing/printer';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { ordersContract } from './contract';

/** Orders of the builder's package and of map prints: a number, no account. */
export interface Orders extends ServiceOf<typeof ordersContract> {
  /** All papers of an order that the share holds in one PDF behind a cover sheet; undefined when there is no such order. */
  packageOf(id: string, language: 'fi' | 'en'): Promise<Uint8Array | undefined>;
  forget(): Promise<void>;
}

export interface OrdersParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => OrdersFile | undefined;
  readonly timeZone: () => string;
  readonly names: () => { readonly name: LocalText; readonly servicePoint: LocalText };
  /** Forms that go with the package, with their PDFs in the local store. */
  readonly forms: () => readonly { readonly id: string; readonly name: LocalText; readonly path: string }[];
  /** The file of a property's folder in `tilaukset/`, in the local store; undefined when the share has none. */
  readonly fileOf: (propertyIdentifier: string, file: string) => string | undefined;
  readonly finder: () => PlaceFinder;
  readonly printer: Pick<TicketPrinter, 'print'>;
  readonly making: Making;
}

export function createOrders(_parts: OrdersParts): Orders {
  return beingBuilt();
}
