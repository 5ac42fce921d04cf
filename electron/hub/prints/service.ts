import { beingBuilt } from '../being-built';
import type { Clock } from '#content/model/clock';
import type { CalendarDate } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { PrintTrouble, printsContract } from './contract';
import type { MadePdf } from './making';

export type Printed = { printed: true } | { printed: false; trouble: PrintTrouble };

/** Papers made for a visitor, and the system's printer. */
export interface Prints extends ServiceOf<typeof printsContract> {
  /** Keeps a paper of this visit in memory; resolves with the token that only the visit's page is told. */
  keep(paper: MadePdf, what: 'letter' | `form:${string}`): string;
  /** Bytes of a kept paper; undefined once it is wiped. */
  bytesOf(token: string): Uint8Array | undefined;
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface PrintsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  /** `ipp://host:631/printers/name`; without one nothing is printed. */
  readonly address: string | undefined;
  readonly tray: string | undefined;
  readonly today: () => CalendarDate;
  readonly forms: () => readonly { readonly id: string; readonly name: LocalText; readonly path: string }[];
}

export function createPrints(_parts: PrintsParts): Prints {
  return beingBuilt();
}
