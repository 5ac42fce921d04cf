import { type AuditAction, noteAudit } from '../people/audit';
import type { CallContext } from '../web/call-context';
import { codeAgain, newCode } from './booking-code';
import { keyHash } from './codes';
import { deciding, judgingNow, type Writing } from './deciding';
import { labelOf } from './facts';
import { columnsOf, freshBooking } from './fresh-booking';
import { cancelled } from './holder-work';
import { takeEntryOut, tellOthers } from './leaving';
import { freshenFor, placeFor, type Wanted } from './placing';
import { refuse } from './refused';
import { type Mark, refuseUnlessMarkable } from './rules';
import type { Booking } from './service';
import { reachOf } from './staff-reach';
import { add, bookingsIn, change, giveBack, takeSteps } from './store';
import { fileOf, matterIn, type Surroundings } from './surroundings';
import type { BookingRow } from './tables';

type BookInput = Parameters<Booking['book']>[0];

/** What the staff do about bookings; each deed is audited by time and expert. */
export function createStaffWork(parts: Surroundings): Pick<Booking, 'book' | 'move' | 'mark'> {
  const { lobby } = parts;
  const { site } = lobby;
  const decide = deciding(parts);

  /** An expert books for the own hours only, also when "whoever is free" is asked for. */
  async function ownWish(wanted: Wanted, context: CallContext): Promise<Wanted> {
    const reach = await reachOf(parts, context);
    if (wanted.expert !== undefined) reach.refuseUnlessHas(wanted.expert);
    if (wanted.expert !== undefined || context.audiences.has('desk')) return wanted;
    const own = reach.experts[0] ?? refuse('NOT_FOUND');
    return { ...wanted, expert: own.id };
  }

  return {
    async book({ matter, expert, way, startsAt, ...input }, context) {
      const wanted = await ownWish({ matter, expert, way, startsAt }, context);
      await freshenFor(parts, judgingNow(parts, true), wanted);
      return decide(async (writing, now) => {
        const before = await bookingsIn(writing, site).byKey(keyHash(site, input.key));
        const known = before && codeAgain(site, input.key, before.code_hash);
        if (before !== undefined) return { id: before.id, code: known ?? refuse('TAKEN') };
        return bookNow(parts, writing, { wanted, input, now, context });
      });
    },
    async move({ id, startsAt, expert }, context) {
      const reach = await reachOf(parts, context);
      const seen = await bookingsIn(lobby.database, site).byId(id);
      if (seen === undefined || !reach.has(seen.expert)) return refuse('NOT_FOUND');
      const wanted = { matter: seen.matter, way: seen.way, startsAt, expert: expert ?? seen.expert };
      reach.refuseUnlessHas(wanted.expert);
      await freshenFor(parts, judgingNow(parts, true), wanted);
      await decide(async (writing, now) => {
        const row = (await bookingsIn(writing, site).byId(id)) ?? refuse('NOT_FOUND');
        if (row.state !== 'booked' && row.state !== 'arrived') refuse('ENDED');
        if (row.starts_at === startsAt && row.expert === wanted.expert) return;
        const after = await moved(parts, writing, { row, wanted, now });
        await note(parts, writing, { action: 'booking.move', row: after, now, context });
      });
    },
    async mark({ id, as }, context) {
      const reach = await reachOf(parts, context);
      await decide(async (writing, now) => {
        const row = await bookingsIn(writing, site).byId(id);
        if (row === undefined || !reach.has(row.expert)) return refuse('NOT_FOUND');
        refuseUnlessMarkable(row.state, as);
        if (row.state === as) return;
        await marked(parts, writing, { row, as, now });
        await note(parts, writing, { action: `booking.${as}`, row, now, context });
      });
    },
  };
}

async function bookNow(
  parts: Surroundings,
  writing: Writing,
  {
    wanted,
    input,
    now,
    context,
  }: {
    wanted: Wanted;
    input: Omit<BookInput, keyof Wanted>;
    now: number;
    context: CallContext;
  },
): Promise<{ id: string; code: string }> {
  const { site } = parts.lobby;
  const place = await placeFor(parts, writing, judgingNow(parts, true), wanted);
  const { code, hash } = await newCode(writing, site, input.key);
  const key = keyHash(site, input.key);
  const fresh = freshBooking(parts, place, { key, way: wanted.way, startsAt: wanted.startsAt, now });
  const row: BookingRow = {
    ...{ ...fresh, state: 'booked', code_hash: hash, made_by: 'staff', language: input.language },
    ...{ name: input.name, contact: input.contact ?? null, about: JSON.stringify(input.about) },
    calendar_state: fresh.calendar === null ? 'none' : 'waiting',
  };
  await add(writing, row);
  await takeSteps(writing, row, place.matter);
  await tellOthers(parts, writing, row, { change: 'made', code });
  await note(parts, writing, { action: 'booking.book', row, now, context });
  return { id: row.id, code };
}

async function moved(
  parts: Surroundings,
  writing: Writing,
  { row, wanted, now }: { row: BookingRow; wanted: Wanted; now: number },
): Promise<BookingRow> {
  const { site } = parts.lobby;
  await giveBack(writing, site, row.id);
  const place = await placeFor(parts, writing, judgingNow(parts, true), wanted);
  const columns = {
    ...columnsOf(parts, place, wanted.startsAt),
    ...{ sequence: row.sequence + 1, changed_at: now },
  };
  const isElsewhere = columns.calendar !== row.calendar;
  const standing = {
    ...(isElsewhere ? { etag: null } : {}),
    calendar_state: columns.calendar === null ? 'none' : 'waiting',
  } as const;
  const after: BookingRow = { ...row, ...columns, ...standing };
  await change(writing, site, row.id, { ...columns, ...standing });
  await takeSteps(writing, after, place.matter);
  if (isElsewhere) await takeEntryOut(parts, writing, { ...row, sequence: after.sequence });
  await tellOthers(parts, writing, after, { change: 'moved' });
  return after;
}

async function marked(
  parts: Surroundings,
  writing: Writing,
  { row, as, now }: { row: BookingRow; as: Mark; now: number },
): Promise<void> {
  const { site } = parts.lobby;
  if (as === 'cancelled') return void (await cancelled(parts, writing, row, now));
  if (row.erased_at !== null) return refuse('ENDED');
  if (row.state === 'cancelled') return backInForce(parts, writing, row, now);
  const arrival = as === 'booked' ? null : as === 'arrived' ? now : row.arrived_at;
  await change(writing, site, row.id, { state: as, changed_at: now, arrived_at: arrival });
}

/** A cancelled booking has its time again, unless somebody else has it by now. */
async function backInForce(
  parts: Surroundings,
  writing: Writing,
  row: BookingRow,
  now: number,
): Promise<void> {
  const { site } = parts.lobby;
  const columns = {
    ...{ changed_at: now, sequence: row.sequence + 1, arrived_at: null },
    state: 'booked',
    calendar_state: row.calendar === null ? 'none' : 'waiting',
  } as const;
  await takeSteps(writing, row, matterIn(fileOf(parts), row.matter));
  await change(writing, site, row.id, columns);
  await tellOthers(parts, writing, { ...row, ...columns }, { change: 'made' });
}

async function note(
  parts: Surroundings,
  writing: Writing,
  { action, row, now, context }: { action: AuditAction; row: BookingRow; now: number; context: CallContext },
): Promise<void> {
  const { site } = parts.lobby;
  await noteAudit(writing, { site, at: now, actor: context, action, subject: labelOf(parts, row) });
}
