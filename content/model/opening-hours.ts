import { z } from 'zod';
import { writtenText, localText } from './text';
import {
  addDays,
  calendarDate,
  clockTime,
  dateAt,
  instantAt,
  weekdayOf,
  writtenClock,
  writtenDate,
} from './site-time';
import { writtenYesNo } from './yes-no';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** How far ahead the next opening is looked for: a summer break fits in. */
const HORIZON_DAYS = 90;

/** One stretch of a day when the door is open, end exclusive. */
export const openStretch = z.object({ from: clockTime, to: clockTime });
export type OpenStretch = z.infer<typeof openStretch>;

/** Weekly hours (index 0 is Monday) and the days that differ. */
export const openingHours = z.object({
  week: z.array(z.array(openStretch)).length(7),
  exceptions: z.array(
    z.object({ date: calendarDate, stretches: z.array(openStretch), reason: localText.optional() }),
  ),
});
export type OpeningHours = z.infer<typeof openingHours>;

const writtenStretch = z.string().transform((written, context): OpenStretch => {
  const stretch = stretchIn(written);
  if (stretch !== undefined && stretch.from < stretch.to) return stretch;
  context.addIssue({ code: 'custom', params: { expected: 'open-stretch' } });
  return z.NEVER;
});
const writtenDay = z.preprocess(
  written => (typeof written === 'string' ? written.split(/\s*,\s*/) : written),
  z.array(writtenStretch),
);

/** As planners write them: `ma: 8.30–16.00`, several stretches with commas, a missing day is closed. */
export const writtenOpeningHours = z
  .strictObject({
    ...(Object.fromEntries(WEEKDAYS.map(day => [day, writtenDay.optional()])) as Record<
      (typeof WEEKDAYS)[number],
      z.ZodOptional<typeof writtenDay>
    >),
    exceptions: z
      .array(
        z.strictObject({
          date: writtenDate,
          openingHours: writtenDay.optional(),
          closed: writtenYesNo.optional(),
          note: writtenText.optional(),
        }),
      )
      .optional(),
  })
  .transform((written): OpeningHours => ({
    week: WEEKDAYS.map(day => written[day] ?? []),
    exceptions: (written.exceptions ?? []).map(({ date, openingHours: stretches, closed, note }) => ({
      date,
      stretches: closed === true ? [] : (stretches ?? []),
      ...(note === undefined ? {} : { reason: note }),
    })),
  }));

/** Whether it is open at an instant, and the next instant at which that changes (absent: not within 90 days). */
export type OpenState = { open: boolean; changesAt?: number };

/** The state at `at` by the site's clock; a stretch that ends at 24:00 and one that begins at 00:00 are one. */
export function openStateAt(hours: OpeningHours, at: number, timeZone: string): OpenState {
  let current: Span | undefined;
  for (const span of spansFrom(hours, addDays(dateAt(at, timeZone), -1), timeZone)) {
    if (current === undefined) {
      if (span.to <= at) continue;
      if (span.from > at) return { open: false, changesAt: span.from };
      current = span;
    } else {
      if (span.from > current.to) return { open: true, changesAt: current.to };
      current = { from: current.from, to: Math.max(current.to, span.to) };
    }
  }
  return current === undefined ? { open: false } : { open: true, changesAt: current.to };
}

/** The stretches of one day: the exception's when there is one, else the week's. */
export function stretchesOn(hours: OpeningHours, date: string): readonly OpenStretch[] {
  const exception = hours.exceptions.find(candidate => candidate.date === date);
  return exception?.stretches ?? hours.week[weekdayOf(date) - 1] ?? [];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The stretches in order, as instants; a day is worked out only when it is asked for. */
function* spansFrom(hours: OpeningHours, first: string, timeZone: string): Generator<Span> {
  for (let day = 0; day <= HORIZON_DAYS + 1; day += 1) {
    const date = addDays(first, day);
    for (const { from, to } of [...stretchesOn(hours, date)].sort((a, b) => a.from.localeCompare(b.from))) {
      yield { from: instantAt(date, from, timeZone), to: instantAt(date, to, timeZone) };
    }
  }
}

function stretchIn(text: string): OpenStretch | undefined {
  const [from, to, ...rest] = text.split(/\s*[–—-]\s*/);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const parsed = z.object({ from: writtenClock, to: writtenClock }).safeParse({ from, to });
  return parsed.success ? parsed.data : undefined;
}
