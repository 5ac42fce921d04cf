import { beingBuilt } from '../being-built';
import type { Clock } from '#content/model/clock';
import type { CityFile } from '#content/model/city-file';
import type { Log } from '../log';
import type { Outbox } from '../outbox/service';
import type { Plans } from '../plans/service';
import type { Making } from '../prints/making';
import type { Prints } from '../prints/service';
import type { TicketPrinter } from '../printing/printer';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { opinionsContract } from './contract';

/** Opinions and objections on plans: written here, and by the city's setting received for the registry. */
export interface Opinions extends ServiceOf<typeof opinionsContract> {
  forget(): Promise<void>;
}

export interface OpinionsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly plans: Pick<Plans, 'get'>;
  readonly city: () => CityFile | undefined;
  readonly timeZone: () => string;
  readonly making: Making;
  readonly prints: Pick<Prints, 'keep'>;
  readonly printer: Pick<TicketPrinter, 'print'>;
  readonly outbox: Outbox;
}

export function createOpinions(_parts: OpinionsParts): Opinions {
  return beingBuilt();
}
