import type { Clock } from '#content/model/clock';
import type { OpeningHours } from '#content/model/opening-hours';
import type { QueueFile } from '#content/model/queue-file';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { TicketPrinter } from '../printing/printer';
import type { Lobby } from '../storage/lobby/lobby';
import type { Circumstances } from './state';

/** What the queue is made of. */
export interface QueueParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  /** `jono/jono.yaml`; undefined where the share has none. */
  readonly settings: () => QueueFile | undefined;
  readonly timeZone: () => string;
  /** When the service point is open; undefined where nothing says so. */
  readonly hours: () => OpeningHours | undefined;
  /** Who gives the number, for the paper and the code. */
  readonly names: () => { readonly name: LocalText; readonly servicePoint: LocalText };
  readonly printer: Pick<TicketPrinter, 'print' | 'state'>;
  /** Whom a visitor can be transferred to, by id. */
  readonly colleague: (id: string) => Promise<{ readonly id: string; readonly name: string } | undefined>;
  /** Whether somebody is signed in, so that the counter where they sit is not free. */
  readonly isSignedIn: (person: string) => Promise<boolean>;
}

/** By what the queue decides now, besides its own state. */
export function circumstancesOf({ clock, timeZone, settings, hours }: QueueParts): Circumstances {
  return { at: clock.now(), timeZone: timeZone(), settings: settings(), hours: hours() };
}
