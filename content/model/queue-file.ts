import { z } from 'zod';
import { choice } from './choice';
import { writtenOpeningHours } from './opening-hours';
import { writtenText } from './text';
import { ticketLayout } from './ticket-layout';

/** Colours of matters: names of the design's tokens; a colour never stands without the matter's letter. */
export const matterColours = choice({
  water: ['vesi', 'sininen'],
  forest: ['metsä', 'vihreä'],
  granite: ['graniitti', 'punainen'],
  sun: ['aurinko', 'keltainen'],
  heather: ['kanerva', 'violetti'],
  stone: ['kivi', 'harmaa'],
});
export type MatterColour = z.infer<typeof matterColours.value>;

const id = z.string().trim().min(1).max(60);
const minutes = z.number().int().min(0).max(600);

/** Numbers of one matter run from `first` to `last` and then begin again, passing over those still in the lobby. */
const numberBand = z
  .strictObject({
    first: z.number().int().min(1).max(9998).default(1),
    last: z.number().int().min(2).max(9999).default(999),
  })
  .refine(({ first, last }) => first < last, { params: { expected: 'number-band' } });

const matter = z.strictObject({
  id,
  name: writtenText,
  summary: writtenText.optional(),
  /** The letter before the number; matters with the same letter share one row of numbers. */
  prefix: z
    .string()
    .trim()
    .toUpperCase()
    .refine(letter => /^[A-ZÅÄÖ]$/.test(letter), { params: { expected: 'one-letter' } }),
  colour: matterColours.written.default('water'),
  /** When numbers are given; without it, while the service point is open. */
  openingHours: writtenOpeningHours.optional(),
  /** Numbers end this long before closing. */
  endsBeforeClosingMinutes: minutes.default(0),
  /** How many numbers a day at most. */
  dailyLimit: z.number().int().min(1).max(9999).optional(),
  numbers: numberBand.optional(),
  /** The service of `palvelut.yaml` that it belongs to. */
  service: id.optional(),
});
export type Matter = z.infer<typeof matter>;

const counter = z.strictObject({
  id,
  name: writtenText,
  /** How one finds it from the waiting room. */
  direction: writtenText.optional(),
  /** Which matters can be served there; all when left out. */
  matters: z.array(id).optional(),
});
export type Counter = z.infer<typeof counter>;

/**
 * How far ahead of its own time a visitor is put: the order at a desk is by taking time (for the booked: the booked
 * time) less the head start.
 */
const headStarts = z.strictObject({
  booked: minutes.default(15),
  assisted: minutes.default(0),
  transferred: minutes.default(0),
  returned: minutes.default(0),
});
export type HeadStarts = z.infer<typeof headStarts>;

const trafficLight = z
  .strictObject({ yellowMinutes: minutes.default(10), redMinutes: minutes.default(20) })
  .refine(({ yellowMinutes, redMinutes }) => yellowMinutes < redMinutes, {
    params: { expected: 'traffic-light' },
  });

/** `jono/jono.yaml`: what one queues for, where one is served, and by which rules. */
export const queueFile = z.strictObject({
  matters: z.array(matter).min(1),
  counters: z.array(counter).min(1),
  headStarts: headStarts.prefault({}),
  trafficLight: trafficLight.prefault({}),
  /** Least time between two calls of the same number. */
  recallSeconds: z.number().int().min(0).max(600).default(20),
  /** After how many calls the desk is asked whether the visitor is there at all. */
  mostCalls: z.number().int().min(1).max(20).default(3),
  /** How the paper ticket looks; the usual way where nothing is said. */
  ticket: ticketLayout.optional(),
});
export type QueueFile = z.infer<typeof queueFile>;
