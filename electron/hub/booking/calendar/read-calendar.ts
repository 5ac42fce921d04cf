import type { CalendarServer } from '../service';
import { entryPath } from './address';
import { type Answer, askServer, CalendarFailure, troubleOfStatus } from './ask-server';
import type { Stretch } from './calendars';
import { calendarQuery, calendarMultiget, freeBusyQuery } from './report-bodies';
import type { FoundEntry } from './reading-work';
import type { ReadAnswers } from './reading-worker';
import type { Range } from './series';
import { without } from './stretches';

/** What a calendar holds, as its server just said. */
export interface CalendarReading {
  /** What takes the expert's time; entries of bookings are left out. */
  readonly busy: readonly Stretch[];
  /** Entries of the bookings asked for and of others, as far as they are there. */
  readonly entries: readonly FoundEntry[];
  /** Bookings that were asked for and have certainly no entry there. */
  readonly missing: readonly string[];
  /** So many events could not be read. */
  readonly unread: number;
  /** It was asked for free and busy times. */
  readonly wasAsked: boolean;
  /** And it answered them. */
  readonly offersFreeBusy: boolean;
}

export interface CalendarQuestion extends Range {
  readonly calendar: URL;
  /** Of the site. */
  readonly timeZone: string;
  /** Bookings whose entries should be there. */
  readonly expected: readonly string[];
  /** False when the server is known not to answer that. */
  readonly askFreeBusy: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads a calendar: by a free-busy-query where the server answers it, and then our own entries one by one, else by its
 * events. Rejects with `CalendarFailure`.
 */
export async function readCalendar(
  server: CalendarServer,
  answers: ReadAnswers,
  question: CalendarQuestion,
): Promise<CalendarReading> {
  const freeBusy = question.askFreeBusy ? await readFreeBusy(server, answers, question) : undefined;
  if (freeBusy !== undefined) return freeBusy;
  const found = await readEvents(server, answers, question, calendarQuery(question));
  const unseen = question.expected.filter(id => !found.entries.some(({ booking }) => booking === id));
  const own = await readOwn(server, answers, question, unseen);
  return {
    ...{ busy: found.busy, unread: found.unread, wasAsked: question.askFreeBusy, offersFreeBusy: false },
    ...{ entries: [...found.entries, ...own.entries], missing: own.missing },
  };
}

async function readFreeBusy(server: CalendarServer, answers: ReadAnswers, question: CalendarQuestion) {
  const answer = await report(server, question, freeBusyQuery(question));
  if (answer.status === 401) throw new CalendarFailure('denied');
  if (answer.status !== 200 || !answer.contentType.startsWith('text/calendar')) return undefined;
  const { busy, unread } = await answers.read({
    kind: 'free-busy',
    bytes: answer.bytes,
    ...rangeOf(question),
  });
  const own = await readOwn(server, answers, question, question.expected).catch(nothingOfOwn);
  const taken = own.entries.flatMap(({ time }) => (time === undefined ? [] : [time]));
  return { ...own, busy: without(busy, taken), unread, wasAsked: true, offersFreeBusy: true };
}

/** Entries by their names: those that were moved out of the range are found, and those that are gone are told apart. */
async function readOwn(
  server: CalendarServer,
  answers: ReadAnswers,
  question: CalendarQuestion,
  bookings: readonly string[],
): Promise<Pick<CalendarReading, 'entries' | 'missing'>> {
  if (bookings.length === 0) return { entries: [], missing: [] };
  const paths = new Map(bookings.map(id => [entryPath(question.calendar, id), id]));
  const found = await readEvents(server, answers, question, calendarMultiget([...paths.keys()]));
  const entries = found.entries.filter(({ booking }) => bookings.includes(booking));
  const missing = found.missing.flatMap(href => paths.get(pathOf(href, question.calendar)) ?? []);
  return { entries, missing };
}

async function readEvents(
  server: CalendarServer,
  answers: ReadAnswers,
  question: CalendarQuestion,
  body: string,
) {
  const { status, bytes } = await report(server, question, body);
  if (status !== 207) throw new CalendarFailure(troubleOfStatus(status));
  return answers.read({ kind: 'events', bytes, ...rangeOf(question) });
}

function report(
  server: CalendarServer,
  { calendar, signal }: CalendarQuestion,
  body: string,
): Promise<Answer> {
  const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
  return askServer(server, { method: 'REPORT', address: calendar, headers, body, signal });
}

function rangeOf({ from, to, timeZone }: CalendarQuestion) {
  return { from, to, timeZone };
}

/** An account that may see free and busy times only cannot see entries: then nothing is known of our own. */
function nothingOfOwn(error: unknown): Pick<CalendarReading, 'entries' | 'missing'> {
  if (error instanceof CalendarFailure && error.trouble === 'denied') return { entries: [], missing: [] };
  throw error;
}

/** Servers write the same path in several ways. */
function pathOf(href: string, calendar: URL): string {
  const path = URL.canParse(href, calendar) ? new URL(href, calendar).pathname : href;
  return path.split('/').map(plain).map(encodeURIComponent).join('/');
}

function plain(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
