import type { BookingFile } from '#content/model/booking-file';
import { type LocalText, textIn } from '#content/model/text';
import type { EntryAbout, EntryFacts } from './calendar/entry';
import { bookingAbout, type BookingAbout } from './contract';
import type { BookingParts } from './surroundings';
import type { BookingRow } from './tables';
import { timeWords } from './time-words';

type Names = Pick<BookingParts, 'names' | 'planName' | 'lotName' | 'timeZone' | 'settings'>;

/** What the file says of a booking's matter and expert; a booking outlives both. */
export function namesOf(
  file: BookingFile | undefined,
  { matter, expert }: Pick<BookingRow, 'matter' | 'expert'>,
) {
  return {
    matter: file?.matters.find(({ id }) => id === matter),
    expert: file?.experts.find(({ id }) => id === expert),
  };
}

export function aboutOf({ about }: Pick<BookingRow, 'about'>): BookingAbout {
  return bookingAbout.parse(JSON.parse(about));
}

/** What the staff know a booking by: its time and its expert, never the visitor. */
export function labelOf(
  { settings, timeZone }: Pick<Names, 'settings' | 'timeZone'>,
  row: BookingRow,
): string {
  const { date, clock } = timeWords(row.starts_at, timeZone(), 'fi');
  return `${date} klo ${clock}, ${namesOf(settings(), row).expert?.name ?? row.expert}`;
}

/** A booking as a calendar entry tells it. */
export function factsOf({ settings, names }: Names, row: BookingRow): EntryFacts {
  const { matter, expert } = namesOf(settings(), row);
  const { name, servicePoint, address } = names();
  const said = (text: LocalText | undefined) => (text === undefined ? [] : [textIn(text, row.language).text]);
  const place = [...said(expert?.room), ...said(servicePoint), ...said(address)].join(', ');
  return {
    ...{ id: row.id, sequence: row.sequence, startsAt: row.starts_at, endsAt: row.ends_at },
    ...{ changedAt: row.changed_at, language: row.language, city: name, way: row.way },
    matter: matter?.name ?? { fi: row.matter },
    expert: expert?.name ?? row.expert,
    ...(row.way === 'here' ? { place } : {}),
    ...(row.way === 'phone' && expert?.phone !== undefined ? { phone: expert.phone } : {}),
  };
}

/** What it is about by names that the expert knows. */
export function entryAboutOf({ planName, lotName }: Names, row: BookingRow): EntryAbout {
  const { plan, lot, question } = aboutOf(row);
  const said = (id: string, name: LocalText | undefined) =>
    name === undefined ? id : `${textIn(name, row.language).text} (${id})`;
  return {
    ...(plan === undefined ? {} : { plan: said(plan, planName(plan)) }),
    ...(lot === undefined ? {} : { lot: said(lot, lotName(lot)) }),
    ...(question === undefined || question === '' ? {} : { question }),
  };
}
