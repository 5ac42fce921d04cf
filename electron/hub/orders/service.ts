import type { Clock } from '#content/model/clock';
import type { OrdersFile } from '#content/model/orders-file';
import type { Language, LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { PlaceFinder } from '../plans/place-finder';
import type { Making } from '../prints/making';
import type { TicketPrinter } from '../printing/printer';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { ordersContract } from './contract';
import { createForgetting } from './forgetting';
import { createLooking } from './looking';
import { createOrdering } from './ordering';
import { createPackaging } from './package-of';
import { createStaffWork } from './staff-work';

/** Orders of the builder's package and of map prints: a number, no account. */
export interface Orders extends ServiceOf<typeof ordersContract> {
  /** All papers of an order that the share holds in one PDF behind a cover sheet; undefined when there is no such order. */
  packageOf(id: string, language: Language): Promise<{ label: string; pdf: Uint8Array } | undefined>;
  /** Erases orders that ended longer ago than the city's file says. */
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

/** Creates the orders of a site over its common state. */
export function createOrders(parts: OrdersParts): Orders {
  return {
    ...createLooking(parts),
    ...createOrdering(parts),
    ...createStaffWork(parts),
    ...createPackaging(parts),
    forget: createForgetting(parts),
  };
}
