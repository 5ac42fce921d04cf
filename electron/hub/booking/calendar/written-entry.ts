import ICAL from 'ical.js';
import { isQuestionLine, WRITTEN_TIME, writtenTime } from './entry';
import { lasting, startOf } from './event-times';
import { utcTime } from './utc-time';
import { createZones } from './zones';

/** A booking's entry as it stands in a calendar, or as it is to stand there. */
export interface WrittenEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Start and end in UTC, `20261203T100000Z/20261203T103000Z`; empty for a series. */
  readonly time: string;
  /** The time that Aula wrote. */
  readonly timeByAula: string;
  readonly calendar: ICAL.Component;
}

/** Reads an entry. Throws when it is none. */
export function readEntry(text: string): WrittenEntry {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (event === undefined) throw new Error('no event');
  const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  const isSeries = others.length > 0 || event.hasProperty('rrule') || event.hasProperty('rdate');
  return {
    uid: said('uid'),
    sequence: Number(said('sequence')),
    isCancelled: said('status').toUpperCase() === 'CANCELLED',
    time: isSeries ? '' : writtenTime(...lasting(startOf(event, zones), event, zones)),
    timeByAula: said(WRITTEN_TIME),
    calendar,
  };
}

/** Aula writes in UTC; calendar programs may have turned that into a named zone. */
const zones = createZones('UTC');

/** Whether the entry there says what we are about to write. */
export function isSame(there: WrittenEntry, ours: WrittenEntry): boolean {
  return (
    there.uid === ours.uid &&
    there.sequence >= ours.sequence &&
    there.time === ours.time &&
    !there.isCancelled
  );
}

/** Whether the expert has left the meeting where Aula put it, whatever else was added to it. */
export function isUnmoved(there: WrittenEntry, uid: string): boolean {
  return there.uid === uid && there.time === there.timeByAula && !there.isCancelled;
}

const ownProperties = [
  'dtstamp',
  'dtstart',
  'dtend',
  'duration',
  'sequence',
  'status',
  'summary',
  'location',
  WRITTEN_TIME,
];

/** Our new state within the entry there: reminders, notes and whatever else the expert has added stay. */
export function broughtUpToDate(there: WrittenEntry, ours: WrittenEntry): string {
  const [old, own] = [there, ours].map(({ calendar }) => calendar.getFirstSubcomponent('vevent'));
  if (!old || !own) throw new Error('no event');
  for (const name of ownProperties) {
    old.removeAllProperties(name);
    for (const property of own.getAllProperties(name)) old.addProperty(copyOf(property));
  }
  old.updatePropertyWithValue('sequence', Math.max(ours.sequence, there.sequence + 1));
  const description = String(own.getFirstPropertyValue('description') ?? '');
  if (!String(old.getFirstPropertyValue('description') ?? '').includes(description)) {
    old.updatePropertyWithValue('description', description);
  }
  return `${there.calendar.toString()}\r\n`;
}

/**
 * The entry without what the visitor asked, undefined when it says nothing of it. SEQUENCE stays, for the meeting is the
 * same; what the expert has added stays too, but for copies of the text in HTML.
 */
export function withoutQuestion({ calendar }: WrittenEntry, at: number): string | undefined {
  const events = calendar.getAllSubcomponents('vevent').filter(event => strikeOut(event, at));
  return events.length === 0 ? undefined : `${calendar.toString()}\r\n`;
}

function strikeOut(event: ICAL.Component, at: number): boolean {
  const lines = String(event.getFirstPropertyValue('description') ?? '').split('\n');
  const kept = lines.filter(line => !isQuestionLine(line));
  if (kept.length === lines.length) return false;
  event.removeAllProperties('description');
  event.removeAllProperties('x-alt-desc');
  if (kept.length > 0) event.addPropertyWithValue('description', kept.join('\n'));
  for (const name of ['dtstamp', 'last-modified']) event.updatePropertyWithValue(name, utcTime(at));
  return true;
}

function copyOf(property: ICAL.Property): ICAL.Property {
  return new ICAL.Property(structuredClone(property.jCal) as unknown as string);
}
