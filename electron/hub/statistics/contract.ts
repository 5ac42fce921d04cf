import { z } from 'zod';
import { calendarDate, instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor } from '../call';

/** Counts and times of one matter; times in seconds, absent where nothing was measured. */
export const matterFigures = z.object({
  matter: z.string(),
  name: localText,
  taken: z.number().int(),
  served: z.number().int(),
  noShow: z.number().int(),
  leftOver: z.number().int(),
  walkIns: z.number().int(),
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
  served: z.number().int(),
  medianWaitSeconds: z.number().optional(),
  medianServiceSeconds: z.number().optional(),
});
export type HourFigures = z.infer<typeof hourFigures>;

export const dayFigures = z.object({
  now: instant,
  day: calendarDate,
  /** Days of which there are figures, the earliest and the latest. */
  firstDay: calendarDate.optional(),
  lastDay: calendarDate.optional(),
  all: matterFigures.omit({ matter: true, name: true }),
  matters: z.array(matterFigures),
  hours: z.array(hourFigures),
  /** How often which screen of the kiosk was opened; nothing about by whom. */
  pages: z.array(z.object({ page: z.string(), opened: z.number().int() })),
  ranges: z.object({ told: z.number().int(), inside: z.number().int() }).optional(),
});
export type DayFigures = z.infer<typeof dayFigures>;

export const statisticsContract = {
  /** A screen of the kiosk was opened: raises a count and keeps nothing else. */
  opened: callFor('visitor', 'board').input(
    z.strictObject({ page: z.string().regex(/^[a-z][a-z-]{0,39}$/), display: z.string().max(60) }),
  ),
  /** One day, today unless named. */
  day: callFor('staff')
    .input(z.strictObject({ day: calendarDate.optional() }))
    .output(dayFigures),
};
