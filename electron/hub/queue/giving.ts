import { openStateAt, type OpenState } from '#content/model/opening-hours';
import type { Matter } from '#content/model/queue-file';
import type { MatterNow } from './contract';
import { lostMark } from './lost-numbers';
import { bandOf, nextNumber, type Band, type PlaceInRow } from './numbers';
import type { QueueState } from './state';

const MINUTE_MS = 60_000;

/** Whether a number can be taken for the matter, and the next instant at which the clock changes that. */
export function givingOf(state: QueueState, matter: Matter): Pick<MatterNow, 'numbers' | 'changesAt'> {
  const { open, changesAt } = hoursOf(state, matter);
  const changes = changesAt === undefined ? {} : { changesAt };
  if (!open) return { numbers: 'closed', ...changes };
  if ((state.takenToday.get(matter.id) ?? 0) >= (matter.dailyLimit ?? Infinity))
    return { numbers: 'day-full', ...changes };
  return { numbers: nextFree(state, matter) === undefined ? 'row-full' : 'given', ...changes };
}

/** The number that is given next for the matter; undefined when every one is in the lobby. */
export function nextFree(state: QueueState, { prefix }: Matter): PlaceInRow | undefined {
  if (state.settings === undefined) return undefined;
  const band = bandOf(state.settings, prefix);
  const inLobby = new Set(
    state.tickets.flatMap(one => (one.is_open === 1 && one.prefix === prefix ? [one.number ?? 0] : [])),
  );
  return nextNumber(band, lastOf(state, prefix, band), inLobby);
}

/** The number that was given last; where some of the day's may be lost, none before the middle of the band. */
function lastOf({ numbers, day }: QueueState, prefix: string, band: Band): PlaceInRow | undefined {
  const today = numbers.filter(one => one.day === day);
  const row = today.find(one => one.prefix === prefix);
  const last = row === undefined ? undefined : { round: row.round, number: row.last };
  if (!today.some(one => one.prefix === lostMark)) return last;
  const beforeMiddle = { round: 1, number: Math.floor((band.first + band.last) / 2) - 1 };
  const isPast = last !== undefined && (last.round > 1 || last.number > beforeMiddle.number);
  return isPast ? last : beforeMiddle;
}

/** The matter's own hours, else the service point's; numbers may end before closing. */
function hoursOf({ at, timeZone, hours }: QueueState, matter: Matter): OpenState {
  const own = matter.openingHours ?? hours;
  if (own === undefined) return { open: true };
  const state = openStateAt(own, at, timeZone);
  if (!state.open || state.changesAt === undefined) return state;
  const endsAt = state.changesAt - matter.endsBeforeClosingMinutes * MINUTE_MS;
  if (endsAt > at) return { open: true, changesAt: endsAt };
  const later = openStateAt(own, state.changesAt, timeZone);
  return { open: false, ...(later.changesAt === undefined ? {} : { changesAt: later.changesAt }) };
}
