import type { BookingFile } from '#content/model/booking-file';
import { keyHash } from './codes';
import { deciding, judgingNow, type Writing } from './deciding';
import { freshBooking } from './fresh-booking';
import { freshenFor, placeFor, type Wanted } from './placing';
import { refuse } from './refused';
import { heldLonger, HOLD_MS } from './rules';
import type { Booking } from './service';
import { add, bookingsIn, change, giveBack, remove, takeSteps } from './store';
import type { Surroundings } from './surroundings';
import type { BookingRow } from './tables';

/** Keeps times while visitors write. */
export function createHolding(parts: Surroundings): Pick<Booking, 'hold' | 'release'> {
  const { lobby } = parts;
  const { site } = lobby;
  const decide = deciding(parts);

  async function keep(writing: Writing, now: number, key: string, wanted: Wanted): Promise<BookingRow> {
    const before = await bookingsIn(writing, site).byKey(key);
    if (before !== undefined && before.state !== 'held' && before.state !== 'lapsed') refuse('TAKEN');
    if (before !== undefined && isSame(before, wanted)) return keepLonger(writing, before, now);
    if (before !== undefined) {
      await giveBack(writing, site, before.id);
      await remove(writing, site, before.id);
    }
    const judging = judgingNow(parts, false);
    const place = await placeFor(parts, writing, judging, wanted);
    const { way, startsAt } = wanted;
    const row = { ...freshBooking(parts, place, { key, way, startsAt, now }), held_until: now + HOLD_MS };
    await add(writing, row);
    await takeSteps(writing, row, place.matter);
    return row;
  }

  async function keepLonger(writing: Writing, row: BookingRow, now: number): Promise<BookingRow> {
    const held_until = heldLonger(row, now);
    if (held_until !== row.held_until) await change(writing, site, row.id, { held_until });
    return { ...row, held_until };
  }

  return {
    async hold({ key: request, matter, expert, way, startsAt }) {
      const wanted = { matter, expert, way, startsAt };
      await freshenFor(parts, judgingNow(parts, false), wanted);
      const key = keyHash(site, request);
      return heldOf(await decide((writing, now) => keep(writing, now, key, wanted)), parts.settings());
    },
    async release({ key: request }) {
      await decide(async writing => {
        const row = await bookingsIn(writing, site).byKey(keyHash(site, request));
        if (row?.state !== 'held') return;
        await giveBack(writing, site, row.id);
        await remove(writing, site, row.id);
      });
    },
  };
}

/** Asked twice for the same, as when the answer was lost on its way. */
function isSame({ state, matter, expert, way, starts_at }: BookingRow, wanted: Wanted): boolean {
  const isOfExpert = wanted.expert === undefined || wanted.expert === expert;
  return (
    state === 'held' &&
    matter === wanted.matter &&
    isOfExpert &&
    way === wanted.way &&
    starts_at === wanted.startsAt
  );
}

function heldOf({ held_until, starts_at, ends_at, expert }: BookingRow, file: BookingFile | undefined) {
  return {
    ...{ heldUntil: held_until ?? 0, startsAt: starts_at, endsAt: ends_at },
    expert: { id: expert, name: file?.experts.find(({ id }) => id === expert)?.name ?? expert },
  };
}
