import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import type { Carried, Carrier } from '#hub/outbox/carrier';
import { createListeners } from '#hub/outbox/listeners';
import { createSender } from '#hub/outbox/sender';
import { createOutbox, type Sending } from '#hub/outbox/service';
import type { Lobby } from '#hub/storage/lobby/lobby';
import type { CallContext } from '#hub/web/call-context';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const person = { person: { id: 'p', name: 'Testi' }, origin: 'test' } as unknown as CallContext;
const never = new AbortController().signal;
const patient = { timeout: 15_000 };

const mail = (key: string, line?: string): Sending => ({
  ...{ key, subject: 'booking.mail', label: 'ma 14.00' },
  parcel: { channel: 'mail', to: 'a@example.org', subject: 'Aika', text: 'Tervetuloa', attachments: [] },
  ...(line === undefined ? {} : { line }),
});
const entry = (key: string): Sending => ({
  ...{ key, subject: 'booking.event', label: 'ma 14.00' },
  parcel: { channel: 'calendar', calendar: 'c', uid: 'u' },
});

describe.each(lobbyKinds)('the outbox over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let now = 0;
  const clock = { now: () => now };

  beforeEach(async () => {
    now = Date.parse('2027-03-01T10:00:00+02:00');
    lobbies = await open({ clock });
  });
  afterEach(() => lobbies.dispose());

  /** A hub's outbox, whose mails and entries end as the test says, one after another. */
  async function hubWith(...ends: (Carried | (() => Promise<Carried>))[]) {
    const lobby = await lobbies.hub();
    const carried: string[] = [];
    const carry: Carrier<'mail'> & Carrier<'calendar'> = async (_parcel, { key }) => {
      carried.push(key);
      const end = ends.shift() ?? { outcome: 'sent' as const };
      return typeof end === 'function' ? end() : end;
    };
    const carriers = { mail: carry, calendar: carry };
    const listeners = createListeners();
    const parts = { lobby, clock, log: silentLog, carriers, hub: 'aula' };
    const outbox = createOutbox(parts);
    const sender = createSender({ ...parts, tellEnd: listeners.tell, pauseMs: 1 });
    const put = (...sendings: Sending[]) =>
      lobby.write('booking', async writing => {
        const numbers: number[] = [];
        for (const sending of sendings) numbers.push(await outbox.put(writing, sending));
        return numbers;
      });
    const states = async (...numbers: number[]) => [...(await outbox.statesOf(numbers)).values()];
    const sendAll = async () => {
      while (await sender.sendOne('mail', never));
    };
    return { lobby, outbox, sender, carried, listeners, put, states, sendAll };
  }

  const row = (lobby: Lobby, number: number) =>
    lobby.database
      .selectFrom('outbox_items')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();

  it('numbers items one by one, and the same key is the same item', async () => {
    const { put } = await hubWith();
    expect(await put(mail('a'), mail('b'))).toEqual([1, 2]);
    expect(await put(mail('a'), mail('c'))).toEqual([1, 3]);
  });

  it('knows nothing of what was put in by a decision that was undone', async () => {
    const { lobby, outbox, put } = await hubWith();
    const undone = lobby.write('booking', async writing => {
      await outbox.put(writing, mail('a'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await put(mail('b'))).toEqual([1]);
  });

  it('sends an item once, empties its parcel and tells its slice in the same transaction', async () => {
    const { lobby, put, listeners, sendAll, carried } = await hubWith({ outcome: 'sent', receipt: 'x' });
    const told: unknown[] = [];
    listeners.add('booking.mail', async (writing, item, how) => {
      const { parcel } = await writing
        .selectFrom('outbox_items')
        .select('parcel')
        .where('number', '=', item.number)
        .executeTakeFirstOrThrow();
      told.push([item, how, parcel]);
    });
    await put(mail('a'));
    await sendAll();
    await sendAll();
    expect(carried).toEqual(['a']);
    expect(told).toEqual([[{ number: 1, key: 'a', state: 'sent' }, { outcome: 'sent', receipt: 'x' }, null]]);
    expect(await row(lobby, 1)).toMatchObject({ state: 'sent', parcel: null, claimed_by: null });
  });

  it('waits longer after each try, an hour at most, and says why', async () => {
    const later: Carried = { outcome: 'later', problem: 'unreachable' };
    const { lobby, put, sendAll } = await hubWith(...Array.from({ length: 20 }, () => later));
    await put(mail('a'));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await sendAll();
      const { next_at, problem, attempts } = await row(lobby, 1);
      expect({ problem, attempts }).toEqual({ problem: 'unreachable', attempts: attempt + 1 });
      waits.push(next_at - now);
      now = next_at;
    }
    expect(waits[0]).toBeLessThanOrEqual(2_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_600_000);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(1_800_000);
  });

  it('keeps the order of a line, while what stands on its own passes', async () => {
    const { put, sendAll, carried } = await hubWith({ outcome: 'later', problem: 'busy' });
    await put(mail('first', 'one'), mail('second', 'one'), mail('alone'));
    await sendAll();
    expect(carried).toEqual(['first', 'alone']);
    now += 10_000;
    await sendAll();
    expect(carried).toEqual(['first', 'alone', 'first', 'second']);
  });

  it('does not send again by itself what may have arrived, where that could arrive twice', async () => {
    const { put, sendAll, carried, states, outbox } = await hubWith({
      outcome: 'uncertain',
      problem: 'broken-off',
    });
    await put(mail('a'));
    await sendAll();
    now += 86_400_000;
    await sendAll();
    expect(carried).toEqual(['a']);
    expect(await states(1)).toEqual(['uncertain']);
    await outbox.retry({ number: 1 }, person);
    await sendAll();
    expect(carried).toEqual(['a', 'a']);
  });

  it('tries again by itself what may have arrived, where a second time does no harm', async () => {
    const { put, sender, carried } = await hubWith({ outcome: 'uncertain', problem: 'broken-off' });
    await put(entry('a'));
    await sender.sendOne('calendar', never);
    now += 10_000;
    await sender.sendOne('calendar', never);
    expect(carried).toEqual(['a', 'a']);
  });

  it('holds a try that never ended for uncertain once its claim has lapsed, and a late end still counts', async () => {
    let end: (carried: Carried) => void = () => {};
    const hanging = await hubWith(() => new Promise(resolve => (end = resolve)));
    await hanging.put(mail('a'));
    const trying = hanging.sender.sendOne('mail', never);
    await expect.poll(() => hanging.carried, patient).toEqual(['a']);
    const other = await hubWith();
    await other.sendAll();
    expect(other.carried, 'it is claimed').toEqual([]);
    now += 3_600_000;
    await other.sendAll();
    expect(other.carried).toEqual([]);
    expect(await other.states(1)).toEqual(['uncertain']);
    end({ outcome: 'sent' });
    await trying;
    expect(await other.states(1)).toEqual(['sent']);
  });

  it('lets a person settle what is open, noted in the audit log, and nothing else', async () => {
    const { lobby, put, sendAll, states, outbox } = await hubWith({
      outcome: 'refused',
      problem: 'rejected',
    });
    await put(mail('a'), mail('b'));
    await sendAll();
    expect(await states(1, 2)).toEqual(['refused', 'sent']);
    await outbox.settle({ number: 1, as: 'dropped' }, person);
    await expect(outbox.settle({ number: 2, as: 'dropped' }, person)).rejects.toThrow('NOT_OPEN');
    await expect(outbox.retry({ number: 1 }, person)).rejects.toThrow('NOT_OPEN');
    await expect(outbox.retry({ number: 9 }, person)).rejects.toThrow('NOT_FOUND');
    const audit = await lobby.database.selectFrom('people_audit').select(['action', 'subject']).execute();
    expect(audit).toEqual([{ action: 'outbox.dropped', subject: '1 ma 14.00' }]);
  });

  it('does not send again what a newer one of its line has overtaken', async () => {
    const { put, sendAll, outbox } = await hubWith({ outcome: 'refused', problem: 'rejected' });
    await put(mail('old', 'one'), mail('new', 'one'));
    await sendAll();
    await expect(outbox.retry({ number: 1 }, person)).rejects.toThrow('NOT_OPEN');
  });

  it('lists what is open, and says that a channel is not configured', async () => {
    const { put, outbox } = await hubWith();
    const parcel = { channel: 'open311', fields: {} } as const;
    await put(mail('a'), { key: 'v', subject: 'reports.open311', label: 'V-2027-0001', parcel });
    const { channels, items } = await outbox.list(undefined, person);
    expect(channels).toContainEqual({ channel: 'mail', configured: true, open: 1 });
    expect(channels).toContainEqual({ channel: 'open311', configured: false, open: 1 });
    expect(items[0]).toMatchObject({ number: 1, label: 'ma 14.00', state: 'waiting', nextAt: now });
    expect(items[1]).toMatchObject({ number: 2, problem: 'not-configured' });
  });

  it('erases what has not left after its time, and that item is dropped', async () => {
    const { lobby, put, outbox, sendAll } = await hubWith({ outcome: 'later', problem: 'busy' });
    await put(mail('old'));
    await sendAll();
    now += 1_000_000;
    await put(mail('new'));
    expect(await outbox.forget(now, ['booking.mail'])).toBe(1);
    expect(await row(lobby, 1)).toMatchObject({ state: 'dropped', parcel: null });
    expect((await row(lobby, 2)).parcel).not.toBeNull();
  });

  it('sends by itself once it has started, and stops when it is closed', async () => {
    const { put, outbox, states } = await hubWith();
    outbox.start();
    const [number = 0] = await put(mail('a'));
    await expect.poll(() => states(number), patient).toEqual(['sent']);
    await outbox.close();
    const [other = 0] = await put(mail('b'));
    expect(await states(other)).toEqual(['waiting']);
  });
});
