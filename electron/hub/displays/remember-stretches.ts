import { type ScheduledStretch, type ScreenSchedule, stretchAround } from './schedule';

interface Remembered {
  readonly schedule: ScreenSchedule;
  readonly stretch: ScheduledStretch;
}

/** `stretchAround` that works a screen's stretch out once and answers with it until it ends or the schedule changes. */
export function rememberStretches(): typeof stretchAround {
  const known = new Map<string, Remembered>();
  return (schedule, at) => {
    const last = known.get(schedule.display);
    if (last !== undefined && isSame(last.schedule, schedule) && isWithin(last.stretch, at))
      return last.stretch;
    const stretch = stretchAround(schedule, at);
    known.set(schedule.display, { schedule, stretch });
    return stretch;
  };
}

function isSame(one: ScreenSchedule, other: ScreenSchedule): boolean {
  return (
    one.rules === other.rules &&
    one.openingHours === other.openingHours &&
    one.otherwise === other.otherwise &&
    one.timeZone === other.timeZone
  );
}

function isWithin({ since = -Infinity, until = Infinity }: ScheduledStretch, at: number): boolean {
  return since <= at && at < until;
}
