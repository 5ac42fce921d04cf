import type { CityFile } from '#content/model/city-file';
import type { Clock } from '#content/model/clock';
import type { Position } from '#content/model/coordinates';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { Outbox } from '../outbox/service';
import type { Plans } from '../plans/service';
import type { Making } from '../prints/making';
import type { Prints } from '../prints/service';
import type { TicketPrinter } from '../printing/printer';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { opinionsContract } from './contract';
import { createForgetting } from './forgetting';
import { createLooking } from './looking';
import { createReceiving } from './receiving';

/** Opinions and objections on plans: written here, and by the city's setting received for the registry. */
export interface Opinions extends ServiceOf<typeof opinionsContract> {
  /** Erases what was received longer ago than the city's file says, once it has left for the registry. */
  forget(): Promise<void>;
}

export interface OpinionsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly plans: Pick<Plans, 'get'>;
  readonly city: () => CityFile | undefined;
  readonly timeZone: () => string;
  readonly names: () => { readonly name: LocalText; readonly servicePoint: LocalText };
  /** The nearest address. */
  readonly addressAt: (position: Position) => string | undefined;
  readonly making: Pick<Making, 'paper'>;
  readonly prints: Pick<Prints, 'keep'>;
  readonly printer: Pick<TicketPrinter, 'print'>;
  readonly outbox: Pick<Outbox, 'put' | 'statesOf'>;
}

/** Creates the plan feedback of a site over its common state. */
export function createOpinions(parts: OpinionsParts): Opinions {
  return { ...createLooking(parts), ...createReceiving(parts), forget: createForgetting(parts) };
}
