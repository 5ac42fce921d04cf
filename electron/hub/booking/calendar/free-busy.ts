import ICAL from 'ical.js';
import type { Stretch } from './calendars';
import { neededLines } from './needed-lines';
import type { Range } from './series';
import { mergedWithin } from './stretches';
import type { Zones } from './zones';

const DAY_MS = 86_400_000;

/**
 * The busy times of a VFREEBUSY. A whole day comes as a day of UTC from servers that do not know where the calendar is:
 * then the site's own days are taken as well. Throws for anything else.
 */
export function busyTimes(text: string, zones: Zones, range: Range): Stretch[] {
  const calendar = new ICAL.Component(ICAL.parse(neededLines(text)));
  const answers = calendar.getAllSubcomponents('vfreebusy');
  if (calendar.name !== 'vcalendar' || answers.length === 0) throw new Error('not a VFREEBUSY');
  const busy = answers.flatMap(answer => [...periodsOf(answer), ...wholeAnswer(answer)]);
  return mergedWithin([...busy, ...busy.flatMap(stretch => daysHere(stretch, zones))], range.from, range.to);
}

function periodsOf(answer: ICAL.Component): Stretch[] {
  return answer
    .getAllProperties('freebusy')
    .filter(property => isBusy(property.getFirstParameter('fbtype')))
    .flatMap(property => property.getValues())
    .filter(value => value instanceof ICAL.Period)
    .map(period => [instantOf(period.start), instantOf(period.getEnd())] as const);
}

/** Radicale answers with one VFREEBUSY for each busy time, which says so by a FBTYPE of its own. */
function wholeAnswer(answer: ICAL.Component): Stretch[] {
  if (!answer.hasProperty('fbtype') || answer.hasProperty('freebusy')) return [];
  const [start, end] = ['dtstart', 'dtend'].map(name => answer.getFirstPropertyValue(name));
  if (!(start instanceof ICAL.Time && end instanceof ICAL.Time)) return [];
  return isBusy(String(answer.getFirstPropertyValue('fbtype'))) ? [[instantOf(start), instantOf(end)]] : [];
}

function daysHere([from, to]: Stretch, zones: Zones): Stretch[] {
  if (from % DAY_MS !== 0 || to % DAY_MS !== 0) return [];
  const midnightHere = (at: number) => {
    const { year, month, day } = ICAL.Time.fromJSDate(new Date(at), true);
    return new ICAL.Time({ year, month, day, hour: 0, minute: 0, second: 0, isDate: false }, zones.site);
  };
  return [[instantOf(midnightHere(from)), instantOf(midnightHere(to))]];
}

/** Whatever is not said to be free is busy, also what is tentative. */
function isBusy(kind: string | undefined): boolean {
  return kind?.toUpperCase() !== 'FREE';
}

function instantOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1000;
}
