import { addDays, dateAt } from '#content/model/site-time';

const zone = 'Europe/Helsinki';
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The site's calendar day of an instant, `yyyy-mm-dd`. */
export function siteDay(today: Date): string {
  return dateAt(today.getTime(), zone);
}

/**
 * Fills in the dates of a template: `{today+16}` and `{today-3}` as `yyyy-mm-dd`, `{today+16:fi}` as 10.12.2026,
 * `{today+16:en}` as 10 December 2026 and `{today-400:year}` as the year. Days are counted on the calendar of
 * Helsinki, so the changes of the clock do not move them.
 */
export function fillDates(template: string, today: Date): string {
  const day = siteDay(today);
  return template.replace(
    /\{today([+-]\d+)?(?::(fi|en|year))?\}/g,
    (_, shift: string | undefined, form: string | undefined) =>
      written(addDays(day, Number(shift ?? '0')), form),
  );
}

/** 2026-12-10 as Finns write it: 10.12.2026. */
export function finnishDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}

function written(date: string, form: string | undefined): string {
  if (form === 'fi') return finnishDate(date);
  if (form === 'year') return date.slice(0, 4);
  const [year = '', month = '', day = ''] = date.split('-');
  return form === 'en' ? `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}` : date;
}
