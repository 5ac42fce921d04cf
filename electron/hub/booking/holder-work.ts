import type { Kysely } from 'kysely';
import { RefusedCall } from '../refused-call';
import type { LobbySchema } from '../storage/lobby/schema';
import type { CallContext } from '../web/call-context';
import { createCodeBrake } from './code-brake';
import { codeHash } from './codes';
import { deciding, type Writing } from './deciding';
import { tellOthers } from './leaving';
import { refuse } from './refused';
import { canCancel, refuseUnlessArriving } from './rules';
import type { Booking } from './service';
import { bookingsIn, change, giveBack } from './store';
import type { Surroundings } from './surroundings';
import type { BookingRow } from './tables';
import { ownBookingOf } from './views';

/** What the holder of a code can do with it. */
export function createHolderWork(parts: Surroundings): Pick<Booking, 'find' | 'cancel' | 'arrive'> {
  const { lobby, clock, queue, settings } = parts;
  const { site } = lobby;
  const decide = deciding(parts);
  const brake = createCodeBrake(clock);

  async function byCode(database: Kysely<LobbySchema>, typed: string): Promise<BookingRow> {
    const hash = codeHash(site, typed);
    const row = hash === undefined ? undefined : await bookingsIn(database, site).byCode(hash);
    return row ?? refuse('NOT_FOUND');
  }

  /** Each wrong code counts against the screen that it was typed at. */
  async function braked<Outcome>(context: CallContext, run: () => Promise<Outcome>): Promise<Outcome> {
    const screen = context.display ?? context.remoteAddress ?? context.origin;
    brake.refuseWhileWaiting(screen);
    try {
      const outcome = await run();
      brake.right(screen);
      return outcome;
    } catch (error) {
      if (error instanceof RefusedCall && error.message === 'NOT_FOUND') brake.wrong(screen);
      throw error;
    }
  }

  /** A number of the queue, where the matter has one and it can be given; the expert's desk is told in any case. */
  async function numberFor(row: BookingRow, { language, paper, display }: Parameters<Booking['arrive']>[0]) {
    const matter = settings()?.matters.find(({ id }) => id === row.matter)?.queueMatter;
    if (matter === undefined) return undefined;
    try {
      const taken = await queue.take({
        ...{ key: row.id, matters: [matter], kind: 'booked', bookedAt: row.starts_at },
        ...{ language, paper, display },
      });
      return { ...taken, ticket: await queue.received(row.id) };
    } catch (error) {
      if (error instanceof RefusedCall) return undefined;
      throw error;
    }
  }

  return {
    find: ({ code }, context) =>
      braked(context, async () => {
        const row = await byCode(lobby.database, code);
        return { now: clock.now(), booking: ownBookingOf(parts, row) };
      }),
    cancel: ({ code }, context) =>
      braked(context, () =>
        decide(async (writing, now) => {
          const row = await byCode(writing, code);
          if (row.state === 'cancelled') return { booking: ownBookingOf(parts, row) };
          if (!canCancel(row, now)) refuse('ENDED');
          return { booking: ownBookingOf(parts, await cancelled(parts, writing, row, now)) };
        }),
      ),
    arrive: (input, context) =>
      braked(context, async () => {
        const row = await decide(async (writing, now) => {
          const found = await byCode(writing, input.code);
          refuseUnlessArriving(found, now);
          if (found.state === 'arrived') return found;
          const columns = { state: 'arrived', arrived_at: now, changed_at: now } as const;
          await change(writing, site, found.id, columns);
          return { ...found, ...columns };
        });
        const booking = ownBookingOf(parts, row);
        const number = await numberFor(row, input);
        if (number === undefined) return { booking, paper: 'not-wanted' };
        const { ticket, paper, qr } = number;
        if (row.ticket !== ticket.label) {
          await decide(writing => change(writing, site, row.id, { ticket: ticket.label }));
        }
        return { booking, ticket, paper, qr };
      }),
  };
}

/** Cancels a booking: its time is free at once, and whoever knew of it is told. */
export async function cancelled(
  parts: Surroundings,
  writing: Writing,
  row: BookingRow,
  now: number,
): Promise<BookingRow> {
  const { site } = parts.lobby;
  const columns = {
    ...{ changed_at: now, sequence: row.sequence + 1 },
    state: 'cancelled',
    calendar_state: row.calendar === null ? 'none' : 'waiting',
  } as const;
  await giveBack(writing, site, row.id);
  await change(writing, site, row.id, columns);
  const after: BookingRow = { ...row, ...columns };
  await tellOthers(parts, writing, after, { change: 'cancelled' });
  return after;
}
