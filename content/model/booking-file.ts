import { z } from 'zod';
import { choice } from './choice';
import { writtenOpeningHours } from './opening-hours';
import { writtenDate } from './site-time';
import { writtenText } from './text';

/** How an expert is met. */
export const bookingWays = choice({
  here: ['paikan päällä', 'täällä', 'käynti'],
  phone: ['puhelin', 'puhelimitse'],
  video: ['video', 'etäyhteys', 'videopuhelu'],
});
export type BookingWay = z.infer<typeof bookingWays.value>;

/** All times are whole steps of the clock: a booking holds each step of its expert exclusively. */
export const BOOKING_STEP_MINUTES = 5;

const id = z.string().trim().min(1).max(60);
const wholeSteps = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least)
    .max(most)
    .refine(minutes => minutes % BOOKING_STEP_MINUTES === 0, { params: { expected: 'five-minutes' } });

const matter = z.strictObject({
  id,
  name: writtenText,
  summary: writtenText.optional(),
  /** What the visitor should have along. */
  bring: writtenText.optional(),
  keywords: z.array(z.string()).default([]),
  lengthMinutes: wholeSteps(10, 240).default(30),
  /** Starts are offered at every such step of the hour. */
  everyMinutes: wholeSteps(5, 120).default(30),
  /** Nothing else of the expert's begins within this after the booking. */
  pauseMinutes: wholeSteps(0, 120).default(0),
  ways: z.array(bookingWays.written).min(1).default(['here']),
  /** Nearer than this nothing can be booked by a visitor. */
  leadHours: z.number().min(0).max(720).default(2),
  /** Nothing further ahead can be booked. */
  horizonDays: z.number().int().min(1).max(365).default(60),
  /** The queue's matter (`jono.yaml`) that a booked visitor waits in after checking in. */
  queueMatter: id.optional(),
});
export type BookingMatter = z.infer<typeof matter>;

const expert = z.strictObject({
  id,
  name: z.string().trim().min(1),
  jobTitle: writtenText.optional(),
  office: writtenText.optional(),
  matters: z.array(id).min(1),
  /** The ways of the matter that this expert has; all when left out. */
  ways: z.array(bookingWays.written).min(1).optional(),
  /** Several stretches of a day leave breaks between them. */
  workingHours: writtenOpeningHours,
  /** Where one is received. */
  room: writtenText.optional(),
  phone: z.string().trim().optional(),
  email: z.string().trim().optional(),
  /** The calendar's path on the configured CalDAV server; without one the bookings kept here alone count. */
  calendar: z
    .string()
    .trim()
    .refine(path => /^\/(?!\/)[^?#\\]*$/.test(path) && !path.includes('..'), {
      params: { expected: 'calendar-path' },
    })
    .optional(),
  /** User name on the staff page: that person's own bookings. */
  account: z.string().trim().toLowerCase().optional(),
});
export type Expert = z.infer<typeof expert>;

/** `ajanvaraus/ajanvaraus.yaml`: whom one can meet, about what, when and how. */
export const bookingFile = z.strictObject({
  matters: z.array(matter).min(1),
  experts: z.array(expert).min(1),
  /** Days on which nobody can be booked, beside the public holidays of Finland. */
  closedDays: z.array(z.strictObject({ date: writtenDate, note: writtenText.optional() })).default([]),
  /** So long after the time itself the visitor's name and contact are kept. */
  keepDays: z.number().int().min(0).max(365).default(14),
});
export type BookingFile = z.infer<typeof bookingFile>;
