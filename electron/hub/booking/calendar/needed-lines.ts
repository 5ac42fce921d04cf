/** What tells when somebody is busy, and which booking an entry is of. */
const needed = new Set([
  ...['BEGIN', 'END', 'UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['STATUS', 'TRANSP', 'SEQUENCE', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'METHOD', 'X-AULA-TIME'],
  ...['FREEBUSY', 'FBTYPE'],
]);

/** The lines of an iCalendar text without its words: what a meeting is about, with whom and where is not even read. */
export function neededLines(text: string): string {
  const kept: string[] = [];
  let isKept = false;
  for (const line of text.split(/\r?\n/)) {
    if (!/^[ \t]/.test(line)) isKept = needed.has(/^[\w-]*/.exec(line)?.[0].toUpperCase() ?? '');
    if (isKept) kept.push(line);
  }
  return kept.join('\r\n');
}
