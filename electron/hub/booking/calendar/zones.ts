import ICAL from 'ical.js';
import { clockAt, dateAt, instantAt } from '#content/model/site-time';

/** The time zones that an answer speaks of. */
export interface Zones {
  /** The site's own: of all-day events, of times without a zone, and of zones that nobody knows. */
  readonly site: ICAL.Timezone;
  /** By the name that a property gives; a zone of that name within the same calendar is used when the name says nothing. */
  named(tzid: string | undefined, calendar: ICAL.Component): ICAL.Timezone;
}

export function createZones(siteZone: string): Zones {
  const site = new NamedZone(siteZone);
  const byName = new Map<string, NamedZone | undefined>([[siteZone, site]]);
  const byText = new Map<string, ICAL.Timezone>();

  function ofName(name: string): NamedZone | undefined {
    if (!byName.has(name)) byName.set(name, isKnown(name) ? new NamedZone(name) : undefined);
    return byName.get(name);
  }

  function ofComponent(tzid: string, calendar: ICAL.Component): ICAL.Timezone | undefined {
    const component = calendar
      .getAllSubcomponents('vtimezone')
      .find(zone => zone.getFirstPropertyValue('tzid') === tzid);
    if (component === undefined) return undefined;
    const text = JSON.stringify(component.jCal);
    const zone = byText.get(text) ?? new ICAL.Timezone({ component, tzid });
    byText.set(text, zone);
    return zone;
  }

  return {
    site,
    named(tzid, calendar) {
      if (tzid === undefined) return site;
      for (const name of namesIn(tzid)) {
        const zone = ofName(name);
        if (zone !== undefined) return zone;
      }
      return ofComponent(tzid, calendar) ?? ofName(windowsZones[tzid] ?? '') ?? site;
    },
  };
}

/** The zones of Windows that calendars here speak of, where one comes without its definition. */
const windowsZones: Readonly<Record<string, string>> = {
  'FLE Standard Time': 'Europe/Helsinki',
  'GTB Standard Time': 'Europe/Bucharest',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Russian Standard Time': 'Europe/Moscow',
};

/** `/example.org/2026/Europe/Helsinki` names the zone at its end. */
function namesIn(tzid: string): string[] {
  const parts = tzid.split('/').filter(part => part !== '');
  return tzid.startsWith('/') ? [parts.slice(-2).join('/'), parts.slice(-3).join('/')] : [tzid];
}

function isKnown(name: string): boolean {
  if (name === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No zone is farther from UTC, so beyond it a change of the clock cannot reach into the day. */
const FARTHEST_MS = 15 * 3_600_000;

/** A zone of the time zone database, by the system's own tables instead of a VTIMEZONE. */
class NamedZone extends ICAL.Timezone {
  readonly #name: string;
  /** Offset of days on which the clock does not change, by their number. */
  readonly #steady = new Map<number, number | undefined>();

  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }

  /** Seconds that the wall clock is before UTC when it shows this time. */
  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const number = Math.floor(wall / DAY_MS);
    if (!this.#steady.has(number)) this.#steady.set(number, this.#offsetOfDay(number));
    return (this.#steady.get(number) ?? this.#offsetAtWall(wall)) / 1000;
  }

  #offsetOfDay(number: number): number | undefined {
    const before = this.#offsetAt(number * DAY_MS - FARTHEST_MS);
    const after = this.#offsetAt((number + 1) * DAY_MS + FARTHEST_MS);
    return before === after ? before : undefined;
  }

  /** A time that the spring change skips is read by the offset before it, a repeated one is its first occurrence. */
  #offsetAtWall(wall: number): number {
    const written = new Date(wall).toISOString();
    const [date, clock] = [written.slice(0, 10), written.slice(11, 16)];
    const instant = instantAt(date, clock, this.#name);
    const isSkipped = clockAt(instant, this.#name) !== clock;
    return this.#offsetAt(isSkipped ? instant - MINUTE_MS : instant);
  }

  #offsetAt(instant: number): number {
    const at = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
    return Date.parse(`${dateAt(at, this.#name)}T${clockAt(at, this.#name)}:00Z`) - at;
  }
}
