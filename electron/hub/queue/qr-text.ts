import { clockAt, dateAt } from '#content/model/site-time';
import { textIn, type Language, type LocalText } from '#content/model/text';

/** What a phone shows that reads the code: whose number, which and when taken. It needs no network and names nobody. */
export function qrTextOf(
  { label, takenAt, language }: { label: string; takenAt: number; language: Language },
  { name, servicePoint }: { name: LocalText; servicePoint: LocalText },
  timeZone: string,
): string {
  const [year, month, day] = dateAt(takenAt, timeZone).split('-').map(Number);
  const [hour = '', minute = ''] = clockAt(takenAt, timeZone).split(':');
  const place = [...new Set([textIn(name, language).text, textIn(servicePoint, language).text])].join(', ');
  return `${label}\n${place}\n${day}.${month}.${year} ${Number(hour)}.${minute}`;
}
