import { createTranslate } from '#content/locales/index';
import { addDays, dateAt } from '#content/model/site-time';
import type { CalendarDate, ClockTime } from '#content/model/site-time';
import type { Language } from '#content/model/text';

const localeOf: Record<Language, string> = { fi: 'fi-FI', en: 'en-GB' };
/** Below this an area reads better in square metres. */
const HECTARE_M2 = 10_000;

/** Dates, times and numbers as the language writes them, always by the site's clock and never the machine's. */
export interface Format {
  /** "15.00", "15:00" */
  clock(at: number): string;
  /** "klo 15.00", "at 15:00" */
  atClock(at: number): string;
  /** "to 10.12.", "Thu 10 Dec" */
  day(at: number): string;
  /** "torstai 10. joulukuuta", "Thursday 10 December" */
  longDay(at: number): string;
  /** "to 10.12. klo 15.00", "Thu 10 Dec at 15:00" */
  dayAndClock(at: number): string;
  /** "tiistai 24.11.2026", "Tuesday 24 November 2026" */
  fullDate(at: number): string;
  /** A day of the calendar: "to 10.12." */
  calendarDay(date: CalendarDate): string;
  /** A day of the calendar with its year: "10.12.2026", "10 December 2026" */
  calendarDate(date: CalendarDate): string;
  /** "10.–14.12.", "10–14 December" */
  calendarRange(from: CalendarDate, to: CalendarDate): string;
  /** A time of day as in "15:00" of the data: "15.00", "15:00" */
  clockTime(clock: ClockTime): string;
  /** "tänään", "huomenna", else the day: for things close at hand. */
  nearDay(at: number, now: number): string;
  number(value: number, fractionDigits?: number): string;
  /** "9 400 €", "€9,400" */
  euros(value: number): string;
  /** "1 240 m²", "1,2 ha" */
  area(valueM2: number): string;
  /** "350 m", "1,2 km" */
  distance(valueM: number): string;
}

/** Formatters of one language in one time zone (IANA name, as the city gives it). */
export function createFormat(language: Language, timeZone: string): Format {
  const locale = localeOf[language];
  const t = createTranslate(language);
  const inZone = (zone: string, options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (at: number) => format.format(at);
  };
  const short: Intl.DateTimeFormatOptions =
    language === 'fi'
      ? { weekday: 'short', day: 'numeric', month: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short' };
  const withYear: Intl.DateTimeFormatOptions =
    language === 'fi'
      ? { day: 'numeric', month: 'numeric', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' };
  const hours: Intl.DateTimeFormatOptions = {
    hour: language === 'fi' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const clock = inZone(timeZone, hours);
  const day = asOne(inZone(timeZone, short));
  const dayOfMonth = inZone(timeZone, { day: 'numeric', month: 'long' });
  const weekday = inZone(timeZone, { weekday: 'long' });
  const date = inZone(timeZone, withYear);
  const calendarDay = asOne(inZone('UTC', short));
  const calendarDate = inZone('UTC', withYear);
  const rangeFormat = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: language === 'fi' ? 'numeric' : 'long',
  });
  const clockTime = inZone('UTC', hours);
  const number = (value: number, fractionDigits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits }).format(value);
  return {
    clock,
    atClock: at => t('common.atClock', { clock: clock(at) }),
    day,
    longDay: at => `${weekday(at)} ${dayOfMonth(at)}`,
    dayAndClock: at => t('common.dayAtClock', { day: day(at), clock: clock(at) }),
    fullDate: at => `${weekday(at)} ${date(at)}`,
    calendarDay: date => calendarDay(midnightUtc(date)),
    calendarDate: date => calendarDate(midnightUtc(date)),
    calendarRange: (from, to) => rangeFormat.formatRange(midnightUtc(from), midnightUtc(to)),
    clockTime: time => clockTime(Date.parse(`1970-01-01T${time}:00Z`)),
    nearDay: (at, now) => {
      const then = dateAt(at, timeZone);
      const today = dateAt(now, timeZone);
      if (then === today) return t('common.today');
      return then === addDays(today, 1) ? t('common.tomorrow') : day(at);
    },
    number,
    euros: value => t('common.euros', { number: number(value) }),
    area: valueM2 =>
      valueM2 < HECTARE_M2
        ? t('common.squareMetres', { number: number(valueM2) })
        : t('common.hectares', { number: number(valueM2 / HECTARE_M2, 1) }),
    distance: valueM =>
      valueM < 1000
        ? t('common.metres', { number: number(Math.round(valueM / 10) * 10) })
        : t('common.kilometres', { number: number(valueM / 1000, 1) }),
  };
}

function midnightUtc(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** "Thu, 10 Dec" is a letterhead; on a screen the comma goes, and the day is never broken over two lines. */
function asOne(format: (at: number) => string): (at: number) => string {
  return at => format(at).replace(',', '').replaceAll(' ', '\u00a0');
}
