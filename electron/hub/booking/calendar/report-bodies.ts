import type { Range } from './series';
import { utcTime } from './utc-time';

const DAY_MS = 86_400_000;

/** Asks for the times that are taken, without a word of what by. */
export function freeBusyQuery(range: Range): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav">${timeRange(range)}</C:free-busy-query>`;
}

/** Asks for all events of a range, a day more on either side: servers disagree about where days without a zone begin. */
export function calendarQuery({ from, to }: Range): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">${wanted}<C:filter>
<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${timeRange({ from: from - DAY_MS, to: to + DAY_MS })}
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`;
}

/** Asks for the entries of these paths, which are percent-encoded already. */
export function calendarMultiget(paths: readonly string[]): string {
  const hrefs = paths.map(
    path => `<D:href>${path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</D:href>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-multiget xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">${wanted}${hrefs.join('')}
</C:calendar-multiget>`;
}

const wanted = '<D:prop><D:getetag/><C:calendar-data/></D:prop>';

function timeRange({ from, to }: Range): string {
  const [start, end] = [from, to].map(at => utcTime(at).toICALString());
  return `<C:time-range start="${start}" end="${end}"/>`;
}
