import type { Kysely } from 'kysely';
import type { Expert } from '#content/model/booking-file';
import type { LobbySchema } from '../storage/lobby/schema';
import type { CalendarState } from './calendar/calendars';
import type { TakenTime } from './free-times';
import { heldSteps } from './store';
import type { Surroundings } from './surroundings';

/** What is known of the experts' time between two instants. */
export interface Knowledge {
  readonly of: (expert: Expert) => TakenTime;
  readonly calendarOf: (expert: Expert) => CalendarState | undefined;
}

const nothing: TakenTime = { held: new Set(), busy: [] };

/** Reads what is taken of some experts' time, without asking any calendar server. */
export async function knowledgeOf(
  { lobby: { site }, calendars, server }: Pick<Surroundings, 'lobby' | 'calendars' | 'server'>,
  database: Kysely<LobbySchema>,
  experts: readonly Expert[],
  range: { readonly from: number; readonly to: number; readonly now: number; readonly forStaff: boolean },
): Promise<Knowledge> {
  const states = new Map<string, CalendarState>();
  for (const { id, calendar } of experts) {
    if (calendar === undefined || server === undefined) continue;
    states.set(id, await calendars.busy(calendar, range.from, range.to, database));
  }
  const held = new Map<string, Set<number>>();
  for (const { expert, startsAt } of await heldSteps(database, site, range)) {
    held.set(expert, (held.get(expert) ?? new Set()).add(startsAt));
  }
  return {
    of: ({ id }) => {
      const state = states.get(id);
      const busy = state === undefined ? nothing.busy : range.forStaff ? state.busy : withUnread(state);
      return { held: held.get(id) ?? nothing.held, busy };
    },
    calendarOf: ({ id }) => states.get(id),
  };
}

/** What nobody has read of a calendar is promised to no visitor; the staff can ask the expert. */
function withUnread({ busy, reaches = -Infinity }: CalendarState): TakenTime['busy'] {
  return [...busy, [reaches, Infinity]];
}

const STALE_MS = 10 * 60_000;

/** How old the calendars are that free times of these experts rest upon. */
export function calendarAge(
  { calendarOf }: Knowledge,
  experts: readonly Expert[],
  now: number,
): { asOf?: number; stale: boolean; unread: boolean } {
  const states = experts.flatMap(expert => calendarOf(expert) ?? []);
  const known = states.flatMap(({ asOf }) => asOf ?? []);
  const stale = states.some(
    ({ asOf, trouble }) => asOf !== undefined && (trouble !== undefined || asOf < now - STALE_MS),
  );
  const unread = known.length < states.length;
  return { stale, unread, ...(known.length === 0 ? {} : { asOf: Math.min(...known) }) };
}
