import { clockAt, dateAt } from '#content/model/site-time';
import type { Language } from '#content/model/text';

/** Day and time as they are said of a booking in a mail, on paper and to the staff. */
export function timeWords(at: number, timeZone: string, language: Language): { date: string; clock: string } {
  const day = new Date(`${dateAt(at, timeZone)}T12:00:00Z`);
  const [hours = '', minutes = ''] = clockAt(at, timeZone).split(':');
  if (language === 'fi') {
    const date = `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
    return { date, clock: `${Number(hours)}.${minutes}` };
  }
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(day);
  return { date, clock: `${Number(hours)}:${minutes}` };
}
