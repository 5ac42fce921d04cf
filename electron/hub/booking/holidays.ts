import Holidays from 'date-holidays';
import type { LocalText } from '#content/model/text';

/** The name of the public holiday of Finland that a day is; undefined on every other day, eves too. */
export type HolidayOn = (date: string) => LocalText | undefined;

/** Reads a year's holidays when it is first asked for one of its days. */
export function createHolidays(): HolidayOn {
  const finland = new Holidays('FI', { timezone: 'Europe/Helsinki' });
  const years = new Map<string, ReadonlyMap<string, LocalText>>();
  return date => {
    const year = date.slice(0, 4);
    const known = years.get(year) ?? holidaysOf(finland, Number(year));
    years.set(year, known);
    return known.get(date);
  };
}

function holidaysOf(finland: Holidays, year: number): ReadonlyMap<string, LocalText> {
  const english = new Map(finland.getHolidays(year, 'en').map(({ date, name }) => [date, name]));
  const isPublic = finland.getHolidays(year, 'fi').filter(({ type }) => type === 'public');
  return new Map(isPublic.map(({ date, name }) => [date.slice(0, 10), named(name, english.get(date))]));
}

function named(fi: string, en: string | undefined): LocalText {
  const name = `${fi.charAt(0).toLocaleUpperCase('fi')}${fi.slice(1)}`;
  return en === undefined ? { fi: name } : { fi: name, en };
}
