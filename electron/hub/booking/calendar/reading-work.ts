import ICAL from 'ical.js';
import type { Stretch } from './calendars';
import { bookingOf } from './entry';
import { busyTimes } from './free-busy';
import { readMultistatus } from './multistatus';
import { neededLines } from './needed-lines';
import { takenTimes, type Range } from './series';
import { mergedWithin } from './stretches';
import { withinTime } from './within-time';
import { createZones, type Zones } from './zones';

/** An answer of a calendar server, as it came. */
export interface ReadingRequest extends Range {
  readonly kind: 'events' | 'free-busy';
  readonly bytes: Uint8Array;
  /** Of the site. */
  readonly timeZone: string;
}

/** An entry that a booking of some Aula has in the calendar. */
export interface FoundEntry {
  /** Id of the booking. */
  readonly booking: string;
  /** Its time there; absent when it is cancelled there. */
  readonly time?: Stretch;
}

export interface Reading {
  /** What takes the expert's time, merged; without the entries of bookings. */
  readonly busy: readonly Stretch[];
  readonly entries: readonly FoundEntry[];
  /** Hrefs that the server says are not there. */
  readonly missing: readonly string[];
  /** So many events could not be read. */
  readonly unread: number;
}

/** One series may take so long, on a slow machine too. */
const SERIES_MS = 500;

/** Reads an answer: pure, and as heavy as the calendar is large. Throws when it is not an answer to what was asked. */
export function readAnswer({ kind, bytes, timeZone, from, to }: ReadingRequest): Reading {
  const text = new TextDecoder().decode(bytes);
  const zones = createZones(timeZone);
  if (kind === 'events') return readEvents(text, zones, { from, to });
  return { busy: busyTimes(text, zones, { from, to }), entries: [], missing: [], unread: 0 };
}

function readEvents(xml: string, zones: Zones, range: Range): Reading {
  const busy: Stretch[] = [];
  const entries: FoundEntry[] = [];
  const missing: string[] = [];
  let unread = 0;
  for (const { href, status, data } of readMultistatus(xml)) {
    if (status === 404) missing.push(href);
    else if (data === undefined) unread += 1;
    else {
      try {
        const read = withinTime(SERIES_MS, () => readObject(data, zones, range));
        busy.push(...read.busy);
        entries.push(...read.entries);
      } catch {
        unread += 1;
      }
    }
  }
  return { busy: mergedWithin(busy, range.from, range.to), entries, missing, unread };
}

function readObject(data: string, zones: Zones, range: Range): Pick<Reading, 'busy' | 'entries'> {
  const calendar = new ICAL.Component(ICAL.parse(neededLines(data)));
  const byUid = new Map<string, ICAL.Component[]>();
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = String(event.getFirstPropertyValue('uid') ?? '');
    byUid.set(uid, [...(byUid.get(uid) ?? []), event]);
  }
  const read = { busy: [] as Stretch[], entries: [] as FoundEntry[] };
  for (const [uid, events] of byUid) {
    const booking = bookingOf(uid);
    if (booking === undefined) read.busy.push(...takenTimes(events, zones, range));
    else read.entries.push(foundEntry(booking, events, zones));
  }
  return read;
}

/** Wherever it was moved to, also beyond the range that was asked for. */
function foundEntry(booking: string, events: readonly ICAL.Component[], zones: Zones): FoundEntry {
  const [time] = takenTimes(events, zones, { from: -Infinity, to: Infinity });
  return { booking, ...(time === undefined ? {} : { time }) };
}
