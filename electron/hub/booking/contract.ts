import { z } from 'zod';
import { bookingWays } from '#content/model/booking-file';
import { calendarDate, instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor } from '../call';
import { ownTicket, printerTroubles } from '../queue/contract';

/** A request's own name, made by the page at the first touch: the same key is the same deed, however often it comes. */
const requestKey = z.uuid();
const id = z.string().min(1).max(60);
const way = bookingWays.value;
/** What became of the paper, or why it did not come. */
const paper = z.enum(['printed', 'not-wanted', ...printerTroubles]);

export const bookingStates = [
  /** The time is kept while the visitor writes. */
  'held',
  'booked',
  /** The visitor has said to be here. */
  'arrived',
  'done',
  'no-show',
  'cancelled',
  /** Was held and never booked. */
  'lapsed',
] as const;
const bookingState = z.enum(bookingStates);
export type BookingState = z.infer<typeof bookingState>;

export const bookableExpert = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: localText.optional(),
  office: localText.optional(),
  /** Of the office; tells that the contact of a plan or a plot is this expert. */
  email: z.string().optional(),
  ways: z.array(way),
});
export type BookableExpert = z.infer<typeof bookableExpert>;

export const bookableMatter = z.object({
  id: z.string(),
  name: localText,
  summary: localText.optional(),
  bring: localText.optional(),
  keywords: z.array(z.string()),
  lengthMinutes: z.number().int(),
  ways: z.array(way),
  /** Ids of the experts who can be booked about it. */
  experts: z.array(z.string()),
  /** The first free time; absent when there is none within the horizon. */
  nextFree: instant.optional(),
});
export type BookableMatter = z.infer<typeof bookableMatter>;

/** How old the experts' calendars are as the free times know them. */
const calendarAge = z.object({
  /** The oldest answer that the free times rest upon; absent where there is no calendar server. */
  asOf: instant.optional(),
  /** True when a calendar that was read once could not be read lately. */
  stale: z.boolean(),
  /** True when a calendar has never been read: visitors are offered none of its expert's times. */
  unread: z.boolean(),
});

export const freeDay = z.object({
  date: calendarDate,
  /** Nobody can be booked on that day at all. */
  closed: z.object({ reason: localText.optional() }).optional(),
  slots: z.array(z.object({ startsAt: instant, endsAt: instant, experts: z.array(z.string()) })),
});
export type FreeDay = z.infer<typeof freeDay>;

/** What a booking is about; the expert sees the same plan or plot as the visitor did. */
export const bookingAbout = z.strictObject({
  plan: z.string().max(60).optional(),
  lot: z.string().max(60).optional(),
  question: z.string().trim().max(500).optional(),
});
export type BookingAbout = z.infer<typeof bookingAbout>;

const visitorName = z.string().trim().min(1).max(80);
/** One way to be reached: a phone number or an e-mail address. */
const visitorContact = z.string().trim().min(3).max(120);

/** A booking as its holder sees it, without name and contact. */
export const ownBooking = z.object({
  state: bookingState,
  matter: localText,
  expert: z.string(),
  jobTitle: localText.optional(),
  way,
  room: localText.optional(),
  /** Of the expert, for a booking by phone. */
  phone: z.string().optional(),
  bring: localText.optional(),
  startsAt: instant,
  endsAt: instant,
  /** From when on the visitor may say to be here. */
  arriveFrom: instant,
  canCancel: z.boolean(),
});
export type OwnBooking = z.infer<typeof ownBooking>;

/** Why nothing more is known of a calendar. */
export const calendarTroubles = [
  'not-configured',
  'unreachable',
  'no-answer',
  'denied',
  'odd-answer',
] as const;

export const staffBooking = z.object({
  id: z.string(),
  state: bookingState,
  matter: z.object({ id: z.string(), name: localText }),
  expert: z.object({ id: z.string(), name: z.string() }),
  way,
  startsAt: instant,
  endsAt: instant,
  language,
  /** Absent once erased. */
  name: z.string().optional(),
  contact: z.string().optional(),
  about: z.object({
    plan: z.object({ id: z.string(), name: localText }).optional(),
    lot: z.object({ id: z.string(), name: localText }).optional(),
    question: z.string().optional(),
  }),
  madeBy: z.enum(['visitor', 'staff']),
  arrivedAt: instant.optional(),
  /** The queue number that the visitor got when arriving. */
  ticket: z.string().optional(),
  /** How it stands in the expert's own calendar. */
  calendar: z.enum(['none', 'waiting', 'written', 'trouble', 'moved-there', 'deleted-there']),
});
export type StaffBooking = z.infer<typeof staffBooking>;

export const bookingWeek = z.object({
  now: instant,
  changesAt: instant.optional(),
  configured: z.boolean(),
  days: z.array(
    z.object({ date: calendarDate, closed: z.object({ reason: localText.optional() }).optional() }),
  ),
  matters: z.array(bookableMatter),
  experts: z.array(
    bookableExpert.extend({
      /** Of that expert's own calendar. */
      asOf: instant.optional(),
      trouble: z.enum(calendarTroubles).optional(),
      /** Working hours of the days asked for, as instants. */
      hours: z.array(z.object({ from: instant, to: instant })),
      /** What the calendar holds there beside our bookings; nothing of what it is. */
      busy: z.array(z.object({ from: instant, to: instant })),
    }),
  ),
  bookings: z.array(staffBooking),
  /** How long names and contacts are kept, and when some were last erased. */
  privacy: z.object({ keepDays: z.number().int(), erasedAt: instant.optional() }),
});
export type BookingWeek = z.infer<typeof bookingWeek>;

const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was booked.' },
} as const;
const notFound = { NOT_FOUND: { status: 404 } } as const;
const untaken = {
  ...away,
  /** Somebody else has it, or the expert's calendar does. */
  TAKEN: { status: 409 },
  /** Outside working hours, the horizon, or too near. */
  NOT_OFFERED: { status: 409 },
} as const;
/** The booking is over, or was cancelled. */
const ended = { ENDED: { status: 409 } } as const;

const wanted = { matter: id, expert: id.optional(), way };

export const bookingContract = {
  /** What can be booked, and with whom. */
  offers: callFor('visitor', 'staff').output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      configured: z.boolean(),
      /** False while nothing can be booked because the common state is out of reach. */
      current: z.boolean(),
      calendars: calendarAge,
      /** Whether a confirmation can be sent by e-mail. */
      mail: z.boolean(),
      /** So long after the meeting the name and the contact are kept. */
      keepDays: z.number().int().optional(),
      matters: z.array(bookableMatter),
      experts: z.array(bookableExpert),
    }),
  ),
  /** Free times of the days asked for; without an expert, of all who take the matter. */
  freeTimes: callFor('visitor', 'staff')
    .input(z.strictObject({ ...wanted, from: calendarDate, days: z.number().int().min(1).max(42) }))
    .output(
      z.object({
        now: instant,
        changesAt: instant.optional(),
        calendars: calendarAge,
        days: z.array(freeDay),
        /** The last day that can be booked. */
        lastDay: calendarDate,
      }),
    )
    .errors({ ...away, ...notFound }),
  /** Keeps a time for a few minutes; a visit keeps one at most. Without an expert, of whoever is free. */
  hold: callFor('visitor')
    .input(z.strictObject({ key: requestKey, ...wanted, startsAt: instant, display: z.string().max(60) }))
    .output(
      z.object({
        heldUntil: instant,
        startsAt: instant,
        endsAt: instant,
        expert: z.object({ id: z.string(), name: z.string() }),
      }),
    )
    .errors({ ...untaken, ...notFound }),
  /** The time is free again at once. */
  release: callFor('visitor')
    .input(z.strictObject({ key: requestKey }))
    .errors(away),
  /** Books what `key` holds. Asked again with the same key it answers the same. */
  confirm: callFor('visitor')
    .input(
      z.strictObject({
        key: requestKey,
        name: visitorName,
        contact: visitorContact,
        about: bookingAbout,
        language,
        paper: z.boolean(),
      }),
    )
    .output(
      z.object({
        /** For cancelling and checking in; shown once. */
        code: z.string(),
        booking: ownBooking,
        /** The calendar entry itself, for a phone without any network. */
        qr: z.string(),
        paper,
        /** A confirmation leaves by e-mail. */
        mailed: z.boolean(),
      }),
    )
    .errors({ ...away, LAPSED: { status: 409, message: 'The time was kept too long ago.' } }),
  /** Prints the paper of what `key` has booked, where it has not come out yet. */
  print: callFor('visitor')
    .input(z.strictObject({ key: requestKey }))
    .output(z.object({ paper }))
    .errors({ ...away, LAPSED: { status: 409, message: 'The key has booked nothing.' } }),
  /** By its code; wrong codes are slowed down. */
  find: callFor('visitor')
    .input(z.strictObject({ code: z.string().trim().min(1).max(20) }))
    .output(z.object({ now: instant, booking: ownBooking }))
    .errors({ ...away, ...notFound, WAIT: { status: 429, data: z.object({ seconds: z.number().int() }) } }),
  cancel: callFor('visitor')
    .input(z.strictObject({ code: z.string().trim().min(1).max(20) }))
    .output(z.object({ booking: ownBooking }))
    .errors({
      ...away,
      ...notFound,
      ...ended,
      WAIT: { status: 429, data: z.object({ seconds: z.number().int() }) },
    }),
  /** "I am here": tells the expert's desk, and gives a queue number where the matter has a queue. */
  arrive: callFor('visitor')
    .input(
      z.strictObject({
        code: z.string().trim().min(1).max(20),
        key: requestKey,
        language,
        paper: z.boolean(),
        display: z.string().max(60),
      }),
    )
    .output(z.object({ booking: ownBooking, ticket: ownTicket.optional(), paper, qr: z.string().optional() }))
    .errors({
      ...away,
      ...notFound,
      ...ended,
      TOO_EARLY: { status: 409, data: z.object({ from: instant }) },
      WAIT: { status: 429, data: z.object({ seconds: z.number().int() }) },
    }),

  /** The bookings of some days: the desk sees all experts, an expert only the own ones. */
  week: callFor('desk', 'expert')
    .input(
      z.strictObject({ from: calendarDate, days: z.number().int().min(1).max(14), expert: id.optional() }),
    )
    .output(bookingWeek)
    .errors(away),
  /** Books for a visitor at the desk or on the phone; the lead time does not bind the staff. */
  book: callFor('desk', 'expert')
    .input(
      z.strictObject({
        key: requestKey,
        ...wanted,
        startsAt: instant,
        name: visitorName,
        contact: visitorContact.optional(),
        about: bookingAbout,
        language,
      }),
    )
    .output(z.object({ id: z.string(), code: z.string() }))
    .errors({ ...untaken, ...notFound }),
  /** To another time or another expert of the matter; keeps its identity in calendars. */
  move: callFor('desk', 'expert')
    .input(z.strictObject({ key: requestKey, id, startsAt: instant, expert: id.optional() }))
    .errors({ ...untaken, ...notFound, ...ended }),
  /** Cancels, or says how the meeting went; `booked` takes that back. */
  mark: callFor('desk', 'expert')
    .input(z.strictObject({ id, as: z.enum(['booked', 'arrived', 'done', 'no-show', 'cancelled']) }))
    .errors({ ...untaken, ...notFound, ...ended }),
};
