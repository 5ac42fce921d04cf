import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Booking } from '#hub/booking/service';
import type { StaffBooking } from '#hub/booking/contract';
import type { Lobby } from '#hub/storage/lobby/lobby';
import type { CallContext } from '#hub/web/call-context';
import { aVisitor, bookingOver, caller, newHold, refusalOf, someVisitor } from '../fixtures/booking-service';
import { bookingYaml } from '../fixtures/booking-share';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const WEDNESDAY = '2026-11-25';
const at = (clock: string, date = WEDNESDAY) => Date.parse(`${date}T${clock}:00+02:00`);
const desk = caller('desk', 'staff');
/** Signed in as `raija`, whom the file names as the account of one expert. */
const raija = caller('expert', 'staff');
const permits = { matter: 'luvat', way: 'here' } as const;

describe.each(lobbyKinds)('the staff, over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let lobby: Lobby;
  let now: number;
  let booking: ReturnType<typeof bookingOver>;

  beforeEach(async () => {
    now = at('08:50');
    const clock = { now: () => now };
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    booking = bookingOver(lobby, clock);
  });
  afterEach(() => lobbies.dispose());

  const book = (more: object = {}, who: CallContext = desk) =>
    booking.book(
      { key: randomUUID(), ...permits, startsAt: at('09:00'), ...someVisitor, language: 'fi', ...more },
      who,
    );
  const move = (id: string, startsAt: number, expert?: string, who: CallContext = desk) =>
    booking.move({ key: randomUUID(), id, startsAt, expert }, who);
  const mark = (id: string, as: Parameters<Booking['mark']>[0]['as'], who: CallContext = desk) =>
    booking.mark({ id, as }, who);
  async function weekOf(who: CallContext = desk, from = WEDNESDAY) {
    return booking.week({ from, days: 7 }, who);
  }
  async function seen(id: string): Promise<StaffBooking | undefined> {
    return (await weekOf()).bookings.find(one => one.id === id);
  }

  it('book within the lead time, and give a code that works at the kiosk', async () => {
    const { id, code } = await book();
    expect(await seen(id)).toMatchObject({
      ...{
        state: 'booked',
        madeBy: 'staff',
        expert: { id: 'raija' },
        startsAt: at('09:00'),
        calendar: 'none',
      },
      ...{ name: 'Testi Testaaja', contact: '040 000 0000', matter: { id: 'luvat', name: { fi: 'Luvat' } } },
    });
    expect((await booking.find({ code }, aVisitor)).booking.state).toBe('booked');
    expect(await refusalOf(newHold(booking, { matter: 'luvat', startsAt: at('09:30') }).held)).toBe(
      'NOT_OFFERED',
    );
  });

  it('give a time that has just begun, but none that is over', async () => {
    now = at('09:20');
    expect((await book()).code).toBeDefined();
    now = at('09:30');
    expect(await refusalOf(book({ expert: 'pertti' }))).toBe('NOT_OFFERED');
  });

  it('book once however often they ask with the same key', async () => {
    const key = randomUUID();
    const first = await book({ key });
    expect(await book({ key })).toEqual(first);
    expect((await weekOf()).bookings).toHaveLength(1);
  });

  it('move a booking, which keeps its code, raises its sequence and frees the old time', async () => {
    const { id, code } = await book({ expert: 'raija' });
    await move(id, at('12:00'));
    expect(await seen(id)).toMatchObject({
      startsAt: at('12:00'),
      endsAt: at('12:30'),
      expert: { id: 'raija' },
    });
    expect((await booking.find({ code }, aVisitor)).booking.startsAt).toBe(at('12:00'));
    await book({ expert: 'raija' });
    await move(id, at('09:00'), 'pertti');
    expect(await seen(id)).toMatchObject({ expert: { id: 'pertti' } });
    const row = await lobby.database.selectFrom('bookings').select('sequence').where('id', '=', id).execute();
    expect(row).toEqual([{ sequence: 2 }]);
  });

  it('move to where it overlaps with itself, and not onto another', async () => {
    const { id } = await book({ matter: 'kaavat', startsAt: at('12:00') });
    await move(id, at('12:15'));
    expect((await seen(id))?.startsAt).toBe(at('12:15'));
    await book({ startsAt: at('09:00'), expert: 'raija' });
    expect(await refusalOf(move(id, at('09:00')))).toBe('TAKEN');
    expect(await refusalOf(move(id, at('15:00')))).toBe('NOT_OFFERED');
    expect((await seen(id))?.startsAt).toBe(at('12:15'));
    expect(await refusalOf(move('unknown', at('12:00')))).toBe('NOT_FOUND');
  });

  it('say how it went and take that back', async () => {
    const { id } = await book();
    await mark(id, 'arrived');
    expect(await seen(id)).toMatchObject({ state: 'arrived', arrivedAt: now });
    await mark(id, 'done');
    await mark(id, 'booked');
    expect(await seen(id)).toMatchObject({ state: 'booked' });
    expect((await seen(id))?.arrivedAt).toBeUndefined();
    await mark(id, 'no-show');
    expect((await seen(id))?.state).toBe('no-show');
    expect(await refusalOf(move(id, at('12:00')))).toBe('ENDED');
    expect(await refusalOf(mark(id, 'cancelled'))).toBe('ENDED');
  });

  it('cancel, which frees the time, and take it back unless somebody else has it', async () => {
    const { id } = await book({ expert: 'raija' });
    await mark(id, 'cancelled');
    await mark(id, 'booked');
    expect(await refusalOf(book({ expert: 'raija' }))).toBe('TAKEN');
    await mark(id, 'cancelled');
    await book({ expert: 'raija' });
    expect(await refusalOf(mark(id, 'booked'))).toBe('TAKEN');
    expect((await seen(id))?.state).toBe('cancelled');
  });

  it('see the holds of visitors as long as they hold', async () => {
    await newHold(booking, { matter: 'luvat', startsAt: at('12:00') }).held;
    expect((await weekOf()).bookings).toMatchObject([{ state: 'held' }]);
    expect(await weekOf()).toMatchObject({ changesAt: now + 300_000 });
    now += 300_000;
    expect((await weekOf()).bookings).toEqual([]);
  });

  it('see hours, closed days and what names are kept for', async () => {
    const { days, experts, privacy, configured } = await weekOf(desk, '2026-11-30');
    expect(configured).toBe(true);
    expect(days[3]).toEqual({
      date: '2026-12-03',
      closed: { reason: { fi: 'Koulutuspäivä', en: 'Training day' } },
    });
    expect(experts.map(({ id, hours }) => [id, hours.length])).toEqual([
      ['raija', 4],
      ['pertti', 2],
    ]);
    expect(privacy).toEqual({ keepDays: 14 });
  });

  it('an expert sees and changes the own bookings only', async () => {
    const own = await book({ expert: 'raija' });
    const other = await book({ expert: 'pertti' });
    const week = await weekOf(raija);
    expect(week.bookings.map(({ id }) => id)).toEqual([own.id]);
    expect(week.experts.map(({ id }) => id)).toEqual(['raija']);
    expect(week.matters.flatMap(({ experts }) => experts)).not.toContain('pertti');
    expect((await booking.week({ from: WEDNESDAY, days: 1, expert: 'pertti' }, raija)).bookings).toEqual([]);
    expect(await refusalOf(mark(other.id, 'cancelled', raija))).toBe('NOT_FOUND');
    expect(await refusalOf(move(other.id, at('10:00'), undefined, raija))).toBe('NOT_FOUND');
    expect(await refusalOf(move(own.id, at('10:00'), 'pertti', raija))).toBe('NOT_FOUND');
    expect(await refusalOf(book({ expert: 'pertti', startsAt: at('10:00') }, raija))).toBe('NOT_FOUND');
    const free = await book({ startsAt: at('10:00') }, raija);
    expect((await seen(free.id))?.expert.id).toBe('raija');
    await mark(own.id, 'arrived', raija);
    expect((await seen(own.id))?.state).toBe('arrived');
  });

  it('whose account no expert has sees and books nothing', async () => {
    await book();
    const stranger = { ...raija, person: { id: 'p2', name: 'muu', roles: [] } };
    expect(await weekOf(stranger)).toMatchObject({ experts: [], bookings: [] });
    expect(await refusalOf(book({ startsAt: at('10:00') }, stranger))).toBe('NOT_FOUND');
  });

  it('every deed is in the log with time and expert, and never the visitor', async () => {
    const { id } = await book({ expert: 'raija' });
    await move(id, at('12:00'));
    await mark(id, 'no-show');
    await mark(id, 'no-show');
    const log = await lobby.database.selectFrom('people_audit').selectAll().execute();
    expect(log.map(({ action, subject }) => [action, subject]).sort()).toEqual([
      ['booking.book', '25.11.2026 klo 9.00, Raija Raksa'],
      ['booking.move', '25.11.2026 klo 12.00, Raija Raksa'],
      ['booking.no-show', '25.11.2026 klo 12.00, Raija Raksa'],
    ]);
    expect(JSON.stringify(log)).not.toContain('Testaaja');
  });

  it('names, contacts, questions and codes are erased when their days are over, and the log says how many', async () => {
    const about = { plan: '1099', question: 'Saako rakentaa?' };
    const { id, code } = await book({ about });
    const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('12:30') });
    await held;
    now = at('09:29', '2026-12-09');
    await booking.forget();
    expect((await seen(id))?.name).toBe('Testi Testaaja');
    now = at('09:30', '2026-12-09');
    await booking.forget();
    expect(await seen(id)).toMatchObject({ state: 'booked', about: { plan: { id: '1099' } } });
    const rows = await lobby.database.selectFrom('bookings').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Testaaja|040 000|rakentaa/);
    expect(await refusalOf(booking.find({ code }, aVisitor))).toBe('NOT_FOUND');
    expect((await weekOf()).privacy).toEqual({ keepDays: 14, erasedAt: now });
    expect(rows.map(({ state }) => state)).toEqual(['booked']);
    expect(await refusalOf(booking.release({ key }, aVisitor))).toBeUndefined();
    const log = await lobby.database
      .selectFrom('people_audit')
      .select(['action', 'detail', 'person_name'])
      .where('action', '=', 'booking.erased')
      .execute();
    expect(log).toEqual([{ action: 'booking.erased', detail: '{"count":1}', person_name: '' }]);
    await booking.forget();
    expect(
      await lobby.database
        .selectFrom('people_audit')
        .selectAll()
        .where('action', '=', 'booking.erased')
        .execute(),
    ).toHaveLength(1);
  });

  it('a restart forgets nothing: a hold, a booking, and the code of a request that asks again', async () => {
    const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('12:00'), expert: 'raija' });
    await held;
    const confirm = { key, ...someVisitor, language: 'fi', paper: false } as const;
    const reopened = () => lobbies.reopen().then(again => bookingOver(again, { now: () => now }));
    const { code } = await (await reopened()).confirm(confirm, aVisitor);
    const again = await (await reopened()).confirm(confirm, aVisitor);
    expect(again.code).toBe(code);
  });

  it('a booking outlives its expert and its matter in the file', async () => {
    const { id, code } = await book({ expert: 'pertti' });
    const yaml = bookingYaml.replace('tunnus: pertti', 'tunnus: uusi');
    const later = bookingOver(lobby, { now: () => now }, { yaml });
    expect((await later.find({ code }, aVisitor)).booking).toMatchObject({ expert: 'pertti' });
    const { bookings } = await later.week({ from: WEDNESDAY, days: 1 }, desk);
    expect(bookings).toMatchObject([{ id, expert: { id: 'pertti', name: 'pertti' } }]);
    expect((await later.cancel({ code }, aVisitor)).booking.state).toBe('cancelled');
  });
});
