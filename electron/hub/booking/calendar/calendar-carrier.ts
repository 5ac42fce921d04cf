import type { Carried, Carrier } from '../../outbox/carrier';
import type { OutboxProblem } from '../../outbox/contract';
import type { ParcelOf } from '../../outbox/parcels';
import { type Lobby, LobbyAway } from '../../storage/lobby/lobby';
import type { CalendarServer } from '../service';
import { calendarAddress, entryAddress, OutsideServer } from './address';
import { type Answer, askServer, CalendarFailure, type Question } from './ask-server';
import { bookingOf } from './entry';
import { withLimit } from '../../with-limit';
import {
  broughtUpToDate,
  isSame,
  isUnmoved,
  readEntry,
  withoutQuestion,
  type WrittenEntry,
} from './written-entry';

export interface CalendarCarrierParts {
  readonly server: CalendarServer;
  /** Where the bookings' last known ETags are. */
  readonly lobby: Pick<Lobby, 'database'>;
  /** A whole try may take so long. */
  readonly limitMs?: number;
}

const LIMIT_MS = 20_000;
/** Nobody adds more than this to a meeting at a counter. */
const MOST_ENTRY_BYTES = 1_000_000;

/**
 * Writes a booking's entry into the expert's calendar, takes it out or strikes out what the visitor asked, never over what the expert has changed there; the
 * receipt is the entry's ETag, to be kept with the booking (empty once the entry is out).
 */
export function createCalendarCarrier({
  server,
  lobby,
  limitMs = LIMIT_MS,
}: CalendarCarrierParts): Carrier<'calendar'> {
  return async (parcel, { site }, signal) => {
    try {
      const address = entryAddress(calendarAddress(server, parcel.calendar), parcel.uid);
      const etag = await knownEtag(lobby, site, parcel);
      return await withLimit(limitMs, [signal], limit => {
        const ask: Ask = question => askServer(server, { ...question, address, signal: limit });
        if (parcel.ics !== undefined) return put(ask, readEntry(parcel.ics), parcel.ics, etag);
        return parcel.erasedAt === undefined
          ? takeOut(ask, parcel.uid, etag)
          : strikeOut(ask, parcel.erasedAt);
      });
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

type Ask = (question: Omit<Question, 'address' | 'signal'>) => Promise<Answer>;

async function knownEtag(
  { database }: Pick<Lobby, 'database'>,
  site: string,
  { uid, calendar }: ParcelOf<'calendar'>,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('bookings')
    .select('etag')
    .where('site', '=', site)
    .where('id', '=', bookingOf(uid) ?? '')
    .where('calendar', '=', calendar)
    .executeTakeFirst();
  return row?.etag || undefined;
}

async function put(ask: Ask, ours: WrittenEntry, ics: string, etag: string | undefined): Promise<Carried> {
  if (etag !== undefined) return update(ask, ours, etag);
  const answer = await ask(putting(ics, { 'if-none-match': '*' }));
  if (answer.status === 412) return update(ask, ours);
  return isSuccess(answer.status) ? written(ask, answer, ours) : failed(answer.status);
}

/** Brings up to date what stands there: ours already, ours with what the expert has added, or another thing. */
async function update(ask: Ask, ours: WrittenEntry, etag?: string): Promise<Carried> {
  const there = await entryThere(ask);
  if (there === undefined) return etag === undefined ? later('busy') : refused('changed-elsewhere');
  if (isSame(there.entry, ours)) return { outcome: 'sent', receipt: there.etag };
  if (there.etag !== etag && !isUnmoved(there.entry, ours.uid)) return refused('changed-elsewhere');
  const answer = await ask(putting(broughtUpToDate(there.entry, ours), onlyIf(there.etag)));
  if (answer.status === 412) return later('busy');
  return isSuccess(answer.status) ? written(ask, answer, ours) : failed(answer.status);
}

async function written(ask: Ask, answer: Answer, ours: WrittenEntry): Promise<Carried> {
  const { etag, contentType } = answer;
  if (etag !== undefined && !contentType.includes('html')) {
    return { outcome: 'sent', receipt: etag };
  }
  const there = await entryThere(ask);
  return there !== undefined && isSame(there.entry, ours)
    ? { outcome: 'sent', receipt: there.etag }
    : later('odd-answer');
}

async function takeOut(ask: Ask, uid: string, etag: string | undefined): Promise<Carried> {
  if (etag === undefined) return takeOutWhatIsThere(ask, uid);
  const { status } = await ask({ method: 'DELETE', headers: { 'if-match': etag } });
  if (status === 412) return takeOutWhatIsThere(ask, uid);
  return isOut(status) ? out : failed(status);
}

async function takeOutWhatIsThere(ask: Ask, uid: string): Promise<Carried> {
  const there = await entryThere(ask);
  if (there === undefined) return out;
  if (!isUnmoved(there.entry, uid)) return there.entry.isCancelled ? out : refused('changed-elsewhere');
  const { status } = await ask({ method: 'DELETE', headers: onlyIf(there.etag) });
  if (status === 412) return later('busy');
  return isOut(status) ? out : failed(status);
}

/** Takes what the visitor asked out of the entry, wherever the expert has put it; without an entry there is nothing to do. */
async function strikeOut(ask: Ask, at: number): Promise<Carried> {
  const there = await entryThere(ask);
  const struck = there && withoutQuestion(there.entry, at);
  if (struck === undefined) return out;
  const { status } = await ask(putting(struck, onlyIf(there?.etag ?? '')));
  if (status === 412) return later('busy');
  return isOut(status) ? out : failed(status);
}

const out: Carried = { outcome: 'sent', receipt: '' };

/** The entry as it stands in the calendar with its ETag; undefined when there is none. */
async function entryThere(ask: Ask): Promise<{ entry: WrittenEntry; etag: string } | undefined> {
  const { status, etag, bytes } = await ask({ method: 'GET' });
  if (status === 404 || status === 410) return undefined;
  if (status !== 200) throw new UnexpectedStatus(status);
  if (bytes.byteLength > MOST_ENTRY_BYTES) throw new CalendarFailure('odd-answer');
  try {
    return { entry: readEntry(new TextDecoder().decode(bytes)), etag: etag ?? '' };
  } catch (error) {
    throw new CalendarFailure('odd-answer', error);
  }
}

class UnexpectedStatus extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

function putting(ics: string, condition: Record<string, string>): Omit<Question, 'address' | 'signal'> {
  return {
    method: 'PUT',
    headers: { ...condition, 'content-type': 'text/calendar; charset=utf-8' },
    body: ics,
  };
}

/** A server that gives no ETags cannot be held to one: what stands there was looked at just before. */
function onlyIf(etag: string): Record<string, string> {
  return etag === '' ? {} : { 'if-match': etag };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function isOut(status: number): boolean {
  return isSuccess(status) || status === 404 || status === 410;
}

/** A wrong password or a missing right is put right by people: it is tried again, and the staff see why it waits. */
function failed(status: number): Carried {
  if (status === 401 || status === 403) return later('denied');
  if (status === 429 || status === 503) return later('busy');
  if (status === 507) return later('no-space');
  return status >= 400 && status < 500 ? refused('rejected') : later('odd-answer');
}

/** The entry is known by its UID, so that a try of which nobody knows how it ended may simply be made again. */
function outcomeOf(error: unknown): Carried {
  if (error instanceof CalendarFailure) return later(error.trouble);
  if (error instanceof UnexpectedStatus) return failed(error.status);
  if (error instanceof OutsideServer) return refused('rejected');
  if (error instanceof LobbyAway) return later('busy');
  throw error;
}

function later(problem: OutboxProblem): Carried {
  return { outcome: 'later', problem };
}

function refused(problem: OutboxProblem): Carried {
  return { outcome: 'refused', problem };
}
