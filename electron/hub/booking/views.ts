import type { BookingFile, Expert } from '#content/model/booking-file';
import type { LocalText } from '#content/model/text';
import type { BookableExpert, BookableMatter, OwnBooking, StaffBooking } from './contract';
import { aboutOf, namesOf } from './facts';
import { freeStarts, takes, waysOf, type Judging } from './free-times';
import { arriveFrom, canCancel } from './rules';
import type { BookingParts } from './surroundings';
import type { BookingRow } from './tables';
import type { Knowledge } from './taken';
import { dateAt } from '#content/model/site-time';

/** A booking as its holder sees it. */
export function ownBookingOf(
  { settings, clock }: Pick<BookingParts, 'settings' | 'clock'>,
  row: BookingRow,
): OwnBooking {
  const { matter, expert } = namesOf(settings(), row);
  return {
    state: row.state,
    matter: matter?.name ?? { fi: row.matter },
    expert: expert?.name ?? row.expert,
    ...present('jobTitle', expert?.jobTitle),
    way: row.way,
    ...(row.way === 'here' ? present('room', expert?.room) : {}),
    ...(row.way === 'phone' ? present('phone', expert?.phone) : {}),
    ...present('bring', matter?.bring),
    ...{ startsAt: row.starts_at, endsAt: row.ends_at },
    ...{ arriveFrom: arriveFrom(row), canCancel: canCancel(row, clock.now()) },
  };
}

/** A booking as the staff see it. */
export function staffBookingOf(
  { settings, planName, lotName }: Pick<BookingParts, 'settings' | 'planName' | 'lotName'>,
  row: BookingRow,
): StaffBooking {
  const { matter, expert } = namesOf(settings(), row);
  const { plan, lot, question } = aboutOf(row);
  const named = (id: string, name: LocalText | undefined) => ({ id, name: name ?? { fi: id } });
  return {
    ...{ id: row.id, state: row.state, way: row.way, startsAt: row.starts_at, endsAt: row.ends_at },
    matter: named(row.matter, matter?.name),
    expert: { id: row.expert, name: expert?.name ?? row.expert },
    language: row.language,
    ...present('name', row.name ?? undefined),
    ...present('contact', row.contact ?? undefined),
    about: {
      ...(plan === undefined ? {} : { plan: named(plan, planName(plan)) }),
      ...(lot === undefined ? {} : { lot: named(lot, lotName(lot)) }),
      ...present('question', question),
    },
    madeBy: row.made_by,
    ...present('arrivedAt', row.arrived_at ?? undefined),
    ...present('ticket', row.ticket ?? undefined),
    calendar: row.calendar_state,
  };
}

/** Who can be booked, with the ways of any of their matters. */
export function bookableExperts({ matters, experts }: BookingFile): BookableExpert[] {
  return experts.map(expert => ({
    ...{ id: expert.id, name: expert.name },
    ...present('jobTitle', expert.jobTitle),
    ...present('office', expert.office),
    ...present('email', expert.email),
    ways: [...new Set(matters.flatMap(matter => waysOf(expert, matter)))],
  }));
}

/** What can be booked, each with its first free time. */
export function bookableMatters(judging: Judging, knowledge: Knowledge): BookableMatter[] {
  const { matters, experts } = judging.file;
  return matters.map(matter => {
    const takers = experts.filter(expert => waysOf(expert, matter).length > 0);
    const { id, name, summary, bring, keywords, lengthMinutes } = matter;
    const first = firstFree(judging, knowledge, matter.id, takers);
    return {
      ...{ id, name, keywords, lengthMinutes },
      ...present('summary', summary),
      ...present('bring', bring),
      ways: matter.ways.filter(way => experts.some(expert => takes(expert, matter, way))),
      experts: takers.map(expert => expert.id),
      ...present('nextFree', first),
    };
  });
}

function firstFree(
  judging: Judging,
  knowledge: Knowledge,
  id: string,
  takers: readonly Expert[],
): number | undefined {
  const matter = judging.file.matters.find(one => one.id === id);
  if (matter === undefined) return undefined;
  const range = { from: dateAt(judging.now, judging.timeZone), days: matter.horizonDays + 1 };
  const firsts = takers.flatMap(expert => {
    const [first] = freeStarts(judging, { expert, taken: knowledge.of(expert) }, matter, range);
    return first ?? [];
  });
  return firsts.length === 0 ? undefined : Math.min(...firsts);
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
