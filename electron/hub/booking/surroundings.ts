import type { BookingFile, BookingMatter, Expert } from '#content/model/booking-file';
import type { Clock } from '#content/model/clock';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { Outbox } from '../outbox/service';
import type { TicketPrinter } from '../printing/printer';
import type { Queue } from '../queue/service';
import type { Lobby } from '../storage/lobby/lobby';
import type { CallContext } from '../web/call-context';
import type { Calendars } from './calendar/calendars';
import type { Judging } from './free-times';
import type { HolidayOn } from './holidays';
import { refuse } from './refused';

export interface CalendarServer {
  /** `https://calendar.example/`; experts' paths are below it. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** What the slice stands upon. */
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
  /** User name of whoever is signed in. */
  readonly loginOf: (context: CallContext) => Promise<string | undefined>;
  readonly queue: Pick<Queue, 'take' | 'received'>;
  readonly printer: Pick<TicketPrinter, 'print'>;
  readonly outbox: Pick<Outbox, 'put' | 'whenEnded'>;
  readonly server: CalendarServer | undefined;
  /** Program of the worker that reads calendars; `createCalendars` takes it as `workerFile`. */
  readonly calendarWorker?: string | undefined;
  readonly hasMail: boolean;
  /** Whom mails come from: the organizer of what is put into visitors' calendars. */
  readonly mailFrom?: string | undefined;
}

/** The parts with what the service itself has made. */
export interface Surroundings extends BookingParts {
  readonly calendars: Calendars;
  readonly holidayOn: HolidayOn;
}

/** The city's file, or the refusal of whoever asks for something in it. */
export function fileOf({ settings }: Pick<BookingParts, 'settings'>): BookingFile {
  return settings() ?? refuse('NOT_FOUND');
}

export function matterIn(file: BookingFile, id: string): BookingMatter {
  return file.matters.find(one => one.id === id) ?? refuse('NOT_FOUND');
}

export function expertIn(file: BookingFile, id: string): Expert {
  return file.experts.find(one => one.id === id) ?? refuse('NOT_FOUND');
}

/** How free times are judged for a caller now. */
export function judgingOf(
  { clock, timeZone, holidayOn }: Pick<Surroundings, 'clock' | 'timeZone' | 'holidayOn'>,
  file: BookingFile,
  forStaff: boolean,
): Judging {
  return { file, timeZone: timeZone(), holidayOn, now: clock.now(), forStaff };
}
