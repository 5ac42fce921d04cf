import type { BookingFile, BookingMatter, Expert } from '#content/model/booking-file';
import { addDays, dateAt, instantAt } from '#content/model/site-time';
import type { FreeDay } from './contract';
import { closedOn, earliestStart, freeStarts, type Judging, lastDayOf } from './free-times';
import { candidatesFor } from './placing';
import type { Booking } from './service';
import { endOf } from './steps';
import { nextLapse } from './store';
import { fileOf, judgingOf, matterIn, type Surroundings } from './surroundings';
import { calendarAge, type Knowledge, knowledgeOf } from './taken';
import { bookableExperts, bookableMatters } from './views';
import { LobbyAway } from '../storage/lobby/lobby';

/** What can be booked, when and with whom. */
export function createLooking(parts: Surroundings): Pick<Booking, 'offers' | 'freeTimes'> {
  const { lobby, clock, settings, hasMail } = parts;

  async function offersOf(file: BookingFile, forStaff: boolean) {
    const judging = judgingOf(parts, file, forStaff);
    const { now } = judging;
    const to = now + (horizonDays(file) + 2) * DAY_MS;
    const range = { from: now - DAY_MS, to, now, forStaff };
    const knowledge = await knowledgeOf(parts, lobby.database, file.experts, range);
    const matters = bookableMatters(judging, knowledge);
    const ends = file.matters.flatMap(matter => {
      const first = matters.find(({ id }) => id === matter.id)?.nextFree;
      return first === undefined ? [] : lapsesAt(judging, matter, first);
    });
    const changes = earliest([...ends, await nextLapse(lobby.database, lobby.site, now), midnight(judging)]);
    return { now, ...changes, calendars: calendarAge(knowledge, file.experts, now), matters };
  }

  return {
    async offers(_, { person }) {
      const file = settings();
      const common = {
        now: clock.now(),
        mail: hasMail,
        experts: [],
        matters: [],
        calendars: { stale: false, unread: false },
      };
      if (file === undefined) return { ...common, configured: false, current: lobby.reach().current };
      const experts = bookableExperts(file);
      const { keepDays } = file;
      try {
        const offers = await offersOf(file, person !== undefined);
        return { ...common, ...offers, configured: true, current: lobby.reach().current, keepDays, experts };
      } catch (error) {
        if (!(error instanceof LobbyAway)) throw error;
        return { ...common, configured: true, current: false, keepDays, experts };
      }
    },
    async freeTimes({ from, days, ...wanted }, { person }) {
      const file = fileOf(parts);
      const judging = judgingOf(parts, file, person !== undefined);
      const { now, timeZone } = judging;
      const matter = matterIn(file, wanted.matter);
      const experts = candidatesFor(file, wanted);
      const begins = instantAt(addDays(from, -1), '00:00', timeZone);
      const ends = instantAt(addDays(from, days + 2), '00:00', timeZone);
      const range = { from: begins, to: ends, now, forStaff: judging.forStaff };
      const knowledge = await knowledgeOf(parts, lobby.database, experts, range);
      const slots = slotsOf(judging, knowledge, { matter, experts, from, days });
      const first = slots[0] && lapsesAt(judging, matter, slots[0].startsAt);
      return {
        now,
        ...earliest([first, await nextLapse(lobby.database, lobby.site, now), midnight(judging)]),
        calendars: calendarAge(knowledge, experts, now),
        days: daysOf(judging, from, days, slots),
        lastDay: lastDayOf(judging, matter),
      };
    },
  };
}

type Slot = FreeDay['slots'][number];

/** Every free time of the experts together, in order, each with those who have it. */
function slotsOf(
  judging: Judging,
  knowledge: Knowledge,
  {
    matter,
    experts,
    ...range
  }: { matter: BookingMatter; experts: readonly Expert[]; from: string; days: number },
): Slot[] {
  const byStart = new Map<number, string[]>();
  for (const expert of experts) {
    for (const start of freeStarts(judging, { expert, taken: knowledge.of(expert) }, matter, range)) {
      byStart.set(start, [...(byStart.get(start) ?? []), expert.id]);
    }
  }
  return [...byStart]
    .sort(([one], [other]) => one - other)
    .map(([startsAt, who]) => ({ startsAt, endsAt: endOf(startsAt, matter), experts: who }));
}

function daysOf(judging: Judging, from: string, days: number, slots: readonly Slot[]): FreeDay[] {
  const byDate = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateAt(slot.startsAt, judging.timeZone);
    byDate.set(date, [...(byDate.get(date) ?? []), slot]);
  }
  return Array.from({ length: days }, (_, day) => {
    const date = addDays(from, day);
    const closed = closedOn(judging, date);
    return { date, ...(closed === undefined ? {} : { closed }), slots: byDate.get(date) ?? [] };
  });
}

const DAY_MS = 86_400_000;

function horizonDays({ matters }: BookingFile): number {
  return Math.max(...matters.map(matter => matter.horizonDays));
}

/** When the clock alone takes a time off the offer. */
function lapsesAt(judging: Judging, matter: BookingMatter, startsAt: number): number {
  return startsAt - (earliestStart(judging, matter) - judging.now) + 1;
}

/** The horizon moves then. */
function midnight({ now, timeZone }: Judging): number {
  return instantAt(addDays(dateAt(now, timeZone), 1), '00:00', timeZone);
}

function earliest(instants: readonly (number | undefined)[]): { changesAt?: number } {
  const known = instants.filter(at => at !== undefined);
  return known.length === 0 ? {} : { changesAt: Math.min(...known) };
}
