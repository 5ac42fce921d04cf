import type { Clock } from '#content/model/clock';
import type { Bounds, Position } from '#content/model/coordinates';
import type { ReportsFile } from '#content/model/reports-file';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { Outbox } from '../outbox/service';
import type { TicketPrinter } from '../printing/printer';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { reportsContract } from './contract';
import { createForgetting } from './forgetting';
import { createLooking } from './looking';
import { createReceiving } from './receiving';
import { createStaffWork } from './staff-work';

/** Faults in public areas as visitors tell them. */
export interface Reports extends ServiceOf<typeof reportsContract> {
  /** Erases contacts of reports older than the city's file says, and words of those closed for so long. */
  forget(): Promise<void>;
}

export interface ReportsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => ReportsFile | undefined;
  readonly timeZone: () => string;
  readonly names: () => { readonly name: LocalText; readonly servicePoint: LocalText };
  /** The municipality's box. */
  readonly bounds: () => Bounds | undefined;
  /** The nearest address. */
  readonly addressAt: (position: Position) => string | undefined;
  readonly outbox: Pick<Outbox, 'put' | 'statesOf'>;
  readonly printer: Pick<TicketPrinter, 'print'>;
  /** Whether an Open311 endpoint is configured. */
  readonly hasEndpoint: boolean;
}

/** Creates the fault reports of a site over its common state. */
export function createReports(parts: ReportsParts): Reports {
  return {
    ...createLooking(parts),
    ...createReceiving(parts),
    ...createStaffWork(parts),
    forget: createForgetting(parts),
  };
}
