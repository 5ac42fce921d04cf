import { beingBuilt } from '../being-built';
import type { BookingFile } from '#content/model/booking-file';
import type { Clock } from '#content/model/clock';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { Outbox } from '../outbox/service';
import type { TicketPrinter } from '../printing/printer';
import type { Queue } from '../queue/service';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { bookingContract } from './contract';

/** Times with experts: each is given exactly once. */
export interface Booking extends ServiceOf<typeof bookingContract> {
  /** Erases what is kept of visitors longer than the city's file says. */
  forget(): Promise<void>;
  /** Begins to read the experts' calendars. */
  start(): void;
  close(): Promise<void>;
}

export interface CalendarServer {
  /** `https://calendar.example/`; experts' paths are below it. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface BookingParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => BookingFile | undefined;
  readonly timeZone: () => string;
  readonly names: () => {
    readonly name: LocalText;
    readonly servicePoint: LocalText;
    readonly address: LocalText;
  };
  /** What a plan or a plot is called; undefined when it is not published any more. */
  readonly planName: (id: string) => LocalText | undefined;
  readonly lotName: (id: string) => LocalText | undefined;
  readonly queue: Pick<Queue, 'take' | 'received'>;
  readonly printer: Pick<TicketPrinter, 'print'>;
  readonly outbox: Outbox;
  readonly server: CalendarServer | undefined;
  /** Program of the worker that reads calendars; `createCalendars` takes it as `workerFile`. */
  readonly calendarWorker?: string | undefined;
  readonly hasMail: boolean;
}

export function createBooking(_parts: BookingParts): Booking {
  return beingBuilt();
}
