import { z } from 'zod';
import { calendarDate, instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor } from '../call';

/**
 * Counts and times of one matter; times in seconds, absent where nothing was measured. Of the whole day (`all`), each
 * visitor counts once: taken + walkIns = served + noShow + leftOver + here. A visitor with several matters counts in
 * each of them.
 */
export const matterFigures = z.object({
  matter: z.string(),
  name: localText,
  /** Numbers that came into a visitor's hands. */
  taken: z.number().int(),
  served: z.number().int(),
  noShow: z.number().int(),
  leftOver: z.number().int(),
  /** Came to a desk without a number. */
  walkIns: z.number().int(),
  /** Still in the lobby. */
  here: z.number().int(),
  medianWaitSeconds: z.number().optional(),
  /** Nine of ten waited no longer. */
  ninthWaitSeconds: z.number().optional(),
  medianServiceSeconds: z.number().optional(),
});
export type MatterFigures = z.infer<typeof matterFigures>;

export const hourFigures = z.object({
  /** Local hour of the day, 0–23; the hour that the autumn change repeats is one. */
  hour: z.number().int(),
  taken: z.number().int(),
  /** Visitors who were done in it. */
  served: z.number().int(),
  /** Of those called in it. */
  medianWaitSeconds: z.number().optional(),
  /** Of the services that ended in it. */
  medianServiceSeconds: z.number().optional(),
  /** Screens of the kiosk. */
  opened: z.number().int(),
});
export type HourFigures = z.infer<typeof hourFigures>;

export const dayFigures = z.object({
  now: instant,
  /** When today is over; absent for other days. */
  changesAt: instant.optional(),
  /** Today at the site. */
  today: calendarDate,
  day: calendarDate,
  /** Days of which there are figures, the earliest and the latest. */
  firstDay: calendarDate.optional(),
  lastDay: calendarDate.optional(),
  all: matterFigures.omit({ matter: true, name: true }),
  matters: z.array(matterFigures),
  /** From the first hour in which something happened to the last, without gaps. */
  hours: z.array(hourFigures),
  /** How often which screen of the kiosk was opened; nothing about by whom. */
  pages: z.array(z.object({ page: z.string(), opened: z.number().int() })),
  /** Ranges of waiting that were told and whose visitors have been called, and how many held. */
  ranges: z.object({ told: z.number().int(), inside: z.number().int() }).optional(),
});
export type DayFigures = z.infer<typeof dayFigures>;

export const statisticsContract = {
  /** A screen of the kiosk was opened: raises a count and keeps nothing else. */
  opened: callFor('visitor', 'board').input(
    z.strictObject({ page: z.string().regex(/^[a-z][a-z-]{0,39}$/) }),
  ),
  /** One day, today unless named. */
  day: callFor('staff')
    .input(z.strictObject({ day: calendarDate.optional() }))
    .output(dayFigures),
};
