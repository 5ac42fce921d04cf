import type { Transaction } from 'kysely';
import type { BookingFile, BookingMatter, BookingWay, Expert } from '#content/model/booking-file';
import { addDays, dateAt, instantAt } from '#content/model/site-time';
import type { LobbySchema } from '../storage/lobby/schema';
import { isFree, isOffered, type Judging, takes } from './free-times';
import { refuse } from './refused';
import { leastBooked } from './rules';
import { STEP_MS, stepsOf } from './steps';
import { bookingsIn } from './store';
import { expertIn, matterIn, type Surroundings } from './surroundings';
import { knowledgeOf } from './taken';

/** A time that somebody asks for; without an expert, with whoever is free. */
export interface Wanted {
  readonly matter: string;
  readonly expert?: string | undefined;
  readonly way: BookingWay;
  readonly startsAt: number;
}

export interface Place {
  readonly matter: BookingMatter;
  readonly expert: Expert;
}

/** Whom the wish may mean; refuses what the file does not know. */
export function candidatesFor(
  file: BookingFile,
  { matter: id, expert, way }: Omit<Wanted, 'startsAt'>,
): Expert[] {
  const matter = matterIn(file, id);
  const asked = expert === undefined ? file.experts : [expertIn(file, expert)];
  return asked.filter(one => takes(one, matter, way));
}

/** Asks the calendars of whomever the wish may mean, so that a time is not promised over a fresh entry. */
export async function freshenFor(
  { calendars, server }: Surroundings,
  judging: Judging,
  wanted: Wanted,
): Promise<void> {
  const matter = matterIn(judging.file, wanted.matter);
  const paths = candidatesFor(judging.file, wanted)
    .filter(expert => isOffered(judging, expert, matter, wanted.startsAt))
    .flatMap(({ calendar }) => calendar ?? []);
  if (server !== undefined) await Promise.all([...new Set(paths)].map(path => calendars.freshen(path)));
}

/**
 * Decides who gets the time: refuses with `NOT_OFFERED` what nobody has in their hours, with `TAKEN` what nobody has free
 * any more. Nothing is taken yet.
 */
export async function placeFor(
  parts: Surroundings,
  writing: Transaction<LobbySchema>,
  judging: Judging,
  wanted: Wanted,
): Promise<Place> {
  const matter = matterIn(judging.file, wanted.matter);
  const { startsAt } = wanted;
  const offered = candidatesFor(judging.file, wanted).filter(one =>
    isOffered(judging, one, matter, startsAt),
  );
  if (offered.length === 0) refuse('NOT_OFFERED');
  const to = startsAt + stepsOf(startsAt, matter).length * STEP_MS;
  const { now, forStaff } = judging;
  const knowledge = await knowledgeOf(parts, writing, offered, { from: startsAt, to, now, forStaff });
  const free = offered.filter(expert => isFree(knowledge.of(expert), matter, startsAt));
  const expert = leastBooked(free, await bookingsThatDay(parts, writing, judging, startsAt));
  return expert === undefined ? refuse('TAKEN') : { matter, expert };
}

async function bookingsThatDay(
  { lobby: { site } }: Surroundings,
  writing: Transaction<LobbySchema>,
  { timeZone, now }: Judging,
  startsAt: number,
): Promise<ReadonlyMap<string, number>> {
  const date = dateAt(startsAt, timeZone);
  const [from, to] = [date, addDays(date, 1)].map(day => instantAt(day, '00:00', timeZone)) as [
    number,
    number,
  ];
  const rows = await bookingsIn(writing, site).beginning(from, to, now);
  const counts = new Map<string, number>();
  for (const { expert, state } of rows) {
    if (state !== 'cancelled') counts.set(expert, (counts.get(expert) ?? 0) + 1);
  }
  return counts;
}
