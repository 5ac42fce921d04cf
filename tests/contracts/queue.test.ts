import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { queueFile, type QueueFile } from '#content/model/queue-file';
import { type Lobby, LobbyAway } from '#hub/storage/lobby/lobby';
import { lobbyKinds, useLobbies, type TestLobbies } from '../fixtures/lobbies';
import { checkLog, readLog } from '../fixtures/queue-log';
import {
  handClock,
  MINUTE_MS,
  type QueueStand,
  refusalOf,
  standQueue,
  type StandOptions,
  usualQueueFile,
} from '../fixtures/queue-stand';

const next = { do: 'call-next' } as const;
const served = { do: 'served', matter: 'building', thenNext: false } as const;
const noShow = { do: 'no-show', thenNext: false } as const;
const undo = { do: 'undo' } as const;
const start = '2027-03-01T10:00:00+02:00';
const all = ['building', 'parking', 'plots'];

describe.each(lobbyKinds)('the queue over %s', kind => {
  const open = useLobbies(kind);
  const clock = handClock(start);
  let lobbies: TestLobbies;
  let lobby: Lobby;

  async function stand(options: Partial<StandOptions> & { at?: string } = {}): Promise<QueueStand> {
    clock.set(options.at ?? start);
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    return standQueue(lobby, { clock, ...options });
  }
  /** Another hub of the same site; over SQLite another page of the same hub. */
  const beside = async () => standQueue(await lobbies.hub(), { clock });

  afterEach(async () => {
    checkLog(await readLog(await lobbies.hub()), new Set(byHand));
    await lobbies.dispose();
  });
  const byHand: string[] = [];
  async function calls(queue: QueueStand, counter: string, ticket: string) {
    byHand.push(randomUUID());
    await queue.does(counter, { do: 'call', ticket }, byHand.at(-1));
  }
  async function idOf(queue: QueueStand, label: string): Promise<string> {
    return (await queue.find(label))?.ticket.id ?? 'nobody';
  }

  describe('numbers', () => {
    it('are given one after another within a letter, also to many at the same instant (P1, P29)', async () => {
      const [queue, other] = [await stand(), await beside()];
      const labels = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? queue : other).takes()),
      );
      const expected = Array.from({ length: 20 }, (_, index) => `A${index + 1}`);
      expect(labels.sort()).toEqual(expected.sort());
      expect(await queue.takes('parking')).toBe('B1');
    });

    it.each([
      ['an ordinary night', '2027-03-01T23:59:50+02:00'],
      ['the night on which clocks go forward', '2027-03-27T23:59:50+02:00'],
      ['the night on which clocks go back', '2026-10-24T23:59:50+03:00'],
    ])('restart at local midnight in %s, and yesterday stays in the history (P1, P2)', async (_, at) => {
      const queue = await stand({ at });
      expect(await queue.takes()).toBe('A1');
      clock.pass(9_000);
      expect(await queue.takes()).toBe('A2');
      clock.pass(1_000);
      expect(await queue.takes()).toBe('A1');
      for (let hour = 0; hour < 22; hour += 1) {
        clock.pass(60 * MINUTE_MS);
        expect(await queue.takes()).toBe(`A${hour + 2}`);
      }
      const { tickets } = await readLog(lobby);
      expect(tickets).toHaveLength(25);
      expect(new Set(tickets.map(({ day }) => day)).size).toBe(2);
    });

    it('begin again after the last one and pass over those still in the lobby; when all are, none is given (P3, P4)', async () => {
      const queue = await stand({ settings: () => banded(1, 3) });
      expect([await queue.takes(), await queue.takes(), await queue.takes()]).toEqual(['A1', 'A2', 'A3']);
      expect(await refusalOf(queue.take())).toBe('ROW_FULL');
      expect((await queue.matters()).matters[0]?.numbers).toBe('row-full');
      await queue.sits('1');
      await calls(queue, '1', await idOf(queue, 'A2'));
      await queue.does('1', served);
      expect(await queue.takes()).toBe('A2');
      expect((await queue.find('A2'))?.ticket).toMatchObject({ state: 'waiting', ahead: 2 });
    });

    it('of one letter never run into those of another, and matters with one letter share a row (P4)', async () => {
      const shared = queueFile.parse({
        ...usualQueueFile,
        matters: [
          { id: 'building', name: 'Rakentaminen', prefix: 'A', colour: 'vesi' },
          {
            id: 'parking',
            name: 'Pysäköinti',
            prefix: 'A',
            colour: 'vesi',
            numbers: { first: 100, last: 101 },
          },
        ],
        counters: [{ id: '1', name: 'Piste 1' }],
      });
      const queue = await stand({ settings: () => shared });
      expect([await queue.takes('building'), await queue.takes('parking')]).toEqual(['A100', 'A101']);
      expect(await refusalOf(queue.take())).toBe('ROW_FULL');
    });

    it('stay what they are when the clock jumps back, even to 1970: no day is begun twice', async () => {
      const queue = await stand();
      expect(await queue.takes()).toBe('A1');
      for (const at of ['2027-02-20T10:00:00+02:00', 0, '2027-03-01T09:00:00+02:00']) {
        clock.set(at);
        await queue.takes();
      }
      await queue.sits('1');
      const called: (string | undefined)[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        await queue.does('1', next);
        called.push(await queue.at('1'));
        await queue.does('1', served);
      }
      expect(called).toEqual(['A1', 'A2', 'A3', 'A4']);
      expect((await queue.desk({})).day).toBe('2027-03-01');
    });

    it('are given only while the matter is open, and up to its limit for the day', async () => {
      const limited = queueFile.parse({
        ...usualQueueFile,
        matters: [
          {
            ...{ id: 'building', name: 'Rakentaminen', prefix: 'A', colour: 'vesi', dailyLimit: 2 },
            ...{ openingHours: { monday: '9–16' }, endsBeforeClosingMinutes: 30 },
          },
        ],
        counters: [{ id: '1', name: 'Piste 1' }],
      });
      const queue = await stand({ settings: () => limited });
      const now = async () => (await queue.matters()).matters[0];
      expect(await now()).toMatchObject({
        numbers: 'given',
        changesAt: Date.parse('2027-03-01T15:30:00+02:00'),
      });
      await queue.takes();
      const key = randomUUID();
      await queue.take({ key });
      expect(await refusalOf(queue.take())).toBe('DAY_FULL');
      clock.pass(61_000);
      expect(await queue.takes(), 'one that was never taken leaves its place').toBe('A3');
      clock.set('2027-03-01T15:30:00+02:00');
      expect(await refusalOf(queue.take())).toBe('CLOSED');
      expect(await now()).toMatchObject({
        numbers: 'closed',
        changesAt: Date.parse('2027-03-08T09:00:00+02:00'),
      });
      await queue.sits('1', ['building']);
      await queue.does('1', { do: 'walk-in', matter: 'building' });
    });

    it('are not given for a matter that there is not', async () => {
      const queue = await stand();
      expect(await refusalOf(queue.take({ matters: ['building', 'nothing'] }))).toBe('NO_SUCH_MATTER');
    });
  });

  describe('the same touch', () => {
    it('gives one number however often and from wherever it comes, also after a crash (P29)', async () => {
      const [queue, other] = [await stand(), await beside()];
      const key = randomUUID();
      const taken = await Promise.all([queue, other, queue, other].map(one => one.take({ key })));
      expect(new Set(taken.map(({ ticket }) => `${ticket.id} ${ticket.label}`)).size).toBe(1);
      const after = standQueue(await lobbies.reopen(), { clock });
      expect((await after.take({ key })).ticket.label).toBe('A1');
      expect(await after.takes()).toBe('A2');
    });

    it('prints one paper, while it prints and after (P29)', async () => {
      const queue = await stand();
      const key = randomUUID();
      let print = () => {};
      queue.printer.outcome = () => new Promise(resolve => (print = () => resolve({ printed: true })));
      const both = [queue.take({ key, paper: true }), queue.take({ key, paper: true })];
      await until(() => queue.printer.printed.length === 1);
      print();
      expect((await Promise.all(both)).map(({ paper }) => paper)).toEqual(['printed', 'printed']);
      expect((await queue.take({ key, paper: true })).paper).toBe('printed');
      expect(queue.printer.printed).toHaveLength(1);
    });

    it('does a deed of the desk once (P28)', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.takes();
      await queue.sits('1');
      const key = randomUUID();
      await queue.does('1', next, key);
      await queue.does('1', { do: 'served', matter: 'building', thenNext: true });
      await queue.does('1', next, key);
      expect(await queue.at('1')).toBe('A2');
    });
  });

  describe('the paper', () => {
    it('makes a number count once the printer has acknowledged it (P30)', async () => {
      const queue = await stand();
      const { ticket, paper } = await queue.take({ paper: true });
      expect([ticket.state, paper]).toEqual(['waiting', 'printed']);
      expect(queue.printer.printed[0]).toMatchObject({ label: 'A1', ahead: 0 });
    });

    it('that did not come is told; the number counts when the page shows it, and is not printed again (P30)', async () => {
      const queue = await stand();
      const key = randomUUID();
      queue.printer.outcome = { printed: false, reason: 'paper-out' };
      const { ticket, paper } = await queue.take({ key, paper: true });
      expect([ticket.state, paper]).toEqual(['offered', 'paper-out']);
      await queue.sits('1');
      expect(await refusalOf(queue.does('1', next)), 'nobody holds it').toBe('NOBODY_WAITS');
      expect(await refusalOf(queue.does('1', { do: 'call', ticket: ticket.id }))).toBe('NOT_FREE');
      queue.printer.outcome = { printed: true };
      expect((await queue.take({ key, paper: true })).paper).toBe('paper-out');
      expect(queue.printer.printed).toHaveLength(1);
      expect((await queue.received(key)).state).toBe('waiting');
      await queue.does('1', next);
      expect(await queue.at('1')).toBe('A1');
    });

    it('acknowledged while the common state is out of reach counts as soon as it is back (P30)', async () => {
      const queue = await stand();
      let isAway = false;
      const failing: Lobby = {
        ...lobby,
        write: (topic, decide) =>
          isAway ? Promise.reject(new LobbyAway('gone')) : lobby.write(topic, decide),
      };
      const kiosk = standQueue(failing, { clock });
      kiosk.printer.outcome = async () => {
        isAway = true;
        return { printed: true };
      };
      const key = randomUUID();
      await expect(kiosk.take({ key, paper: true })).rejects.toBeInstanceOf(LobbyAway);
      clock.pass(61_000);
      await queue.takes();
      isAway = false;
      expect((await kiosk.take({ key, paper: true })).ticket).toMatchObject({
        label: 'A1',
        state: 'waiting',
      });
      expect(kiosk.printer.printed).toHaveLength(1);
    });

    it('an offer that nobody took lapses after a minute and is never called (P30)', async () => {
      const queue = await stand();
      const key = randomUUID();
      await queue.take({ key });
      clock.pass(60_000);
      expect((await queue.find('A1'))?.ticket.state).toBe('offered');
      clock.pass(1);
      expect((await queue.find('A1'))?.ticket.state).toBe('lapsed');
      expect(await refusalOf(queue.received(key))).toBe('LAPSED');
      expect(await queue.takes()).toBe('A2');
      expect((await queue.board()).waiting[0]?.waiting).toBe(1);
    });
  });

  describe('desks', () => {
    it('that press together get one visitor each; the one too many gets nobody (P2, P28)', async () => {
      const [queue, other] = [await stand(), await beside()];
      await queue.takes('parking');
      await queue.takes('parking');
      for (const counter of ['1', '2', '3']) await queue.sits(counter);
      const outcomes = await Promise.all([
        refusalOf(queue.does('1', next)),
        refusalOf(other.does('2', next)),
        refusalOf(queue.does('3', next)),
      ]);
      expect(outcomes.filter(one => one === undefined)).toHaveLength(2);
      expect(outcomes).toContain('NOBODY_WAITS');
      const labels = await Promise.all(['1', '2', '3'].map(queue.at));
      expect(labels.filter(label => label !== undefined).sort()).toEqual(['B1', 'B2']);
    });

    it('that call the same visitor together: one gets the visitor (P4, P28)', async () => {
      const [queue, other] = [await stand(), await beside()];
      await queue.takes();
      const ticket = await idOf(queue, 'A1');
      await queue.sits('1');
      await queue.sits('2');
      const outcomes = await Promise.all([
        refusalOf(calls(queue, '1', ticket)),
        refusalOf(calls(other, '2', ticket)),
      ]);
      expect(outcomes.sort()).toEqual(['NOT_FREE', undefined]);
    });

    it('change only the visitor before them, also when the number was given before that day (P28)', async () => {
      const queue = await stand({ settings: () => banded(1, 2) });
      await queue.sits('1');
      for (let turn = 0; turn < 3; turn += 1) {
        await queue.takes();
        await queue.does('1', next);
        await queue.does('1', turn === 2 ? noShow : served);
      }
      const { tickets } = await readLog(lobby);
      expect(tickets.map(one => `${one.prefix}${one.number} ${one.state}`)).toEqual([
        'A1 served',
        'A2 served',
        'A1 no-show',
      ]);
    });

    it('finish with one visitor before the next', async () => {
      const queue = await stand();
      await queue.takes();
      const second = await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      expect(await refusalOf(queue.does('1', next))).toBe('UNFINISHED');
      expect(await refusalOf(calls(queue, '1', await idOf(queue, second)))).toBe('UNFINISHED');
      expect(await refusalOf(queue.does('1', { do: 'walk-in', matter: 'plots' }))).toBe('UNFINISHED');
      expect(await refusalOf(queue.sits('1', []))).toBe('UNFINISHED');
    });

    it('call by hand who did not come today, and who is parked (P31)', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      await queue.does('1', noShow);
      const { missed } = await queue.desk({});
      expect(missed.map(({ label }) => label)).toEqual(['A1']);
      await calls(queue, '1', missed[0]!.id);
      await queue.does('1', { do: 'park', reason: 'paying', until: clock.now() + MINUTE_MS });
      expect(await refusalOf(queue.does('1', next)), 'the order never calls who is parked').toBe(
        'NOBODY_WAITS',
      );
      clock.pass(MINUTE_MS);
      expect((await queue.desk({})).parked[0]?.park).toMatchObject({ due: true });
      await calls(queue, '1', missed[0]!.id);
      expect(await queue.at('1')).toBe('A1');
    });

    it('do not call who did not come once the number is in other hands', async () => {
      const queue = await stand({ settings: () => banded(1, 2) });
      await queue.takes();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      const gone = await idOf(queue, 'A1');
      await queue.does('1', noShow);
      expect(await queue.takes()).toBe('A1');
      expect(await refusalOf(calls(queue, '1', gone))).toBe('NOT_FREE');
      expect(await refusalOf(queue.does('1', undo))).toBe('NOTHING_TO_UNDO');
    });

    it('call again only after a pause that the rules name', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      clock.pass(19_999);
      expect(await refusalOf(queue.does('1', { do: 'recall' }))).toBe('TOO_SOON');
      clock.pass(1);
      const [before] = (await queue.board()).calls;
      await queue.does('1', { do: 'recall' });
      const [after] = (await queue.board()).calls;
      expect([before?.times, after?.times]).toEqual([1, 2]);
      expect(after!.sequence).toBeGreaterThan(before!.sequence);
    });

    it('call nobody whom no desk has asked for: not by time, not by finishing, not by sitting down (P31)', async () => {
      const queue = await stand();
      for (const minutes of [0, 20, 20, 20]) {
        await queue.takes();
        clock.pass(minutes * MINUTE_MS);
      }
      await queue.sits('1');
      await queue.sits('2');
      expect((await queue.board()).calls).toEqual([]);
      await queue.does('1', next);
      await queue.does('1', served);
      await queue.does('1', next);
      await queue.does('1', noShow);
      clock.pass(30 * MINUTE_MS);
      expect((await queue.board()).calls).toEqual([]);
      expect((await queue.desk({})).waiting.map(({ label }) => label)).toEqual(['A3', 'A4']);
    });

    it('serve the visitor of several matters one after another, never two at once', async () => {
      const queue = await stand();
      await queue.takes('building', 'parking');
      await queue.takes('parking');
      await queue.sits('1', ['building']);
      await queue.sits('3', ['parking']);
      await queue.does('1', next);
      await queue.does('3', next);
      expect([await queue.at('1'), await queue.at('3')]).toEqual(['A1', 'B1']);
      await queue.takes('parking');
      await queue.does('1', served);
      await queue.does('3', { do: 'served', matter: 'parking', thenNext: true });
      expect(await queue.at('3'), 'with the time of its first wait').toBe('A1');
    });

    it('send visitors to a matter, a counter or a person, who are called there only', async () => {
      const queue = await stand();
      for (const matter of ['building', 'building', 'building']) await queue.takes(matter);
      await queue.sits('1');
      await queue.sits('2');
      await queue.sits('3', ['parking']);
      const send = async (to: { matter: string } | { counter: string } | { person: string }) => {
        await queue.does('1', next);
        await queue.does('1', { do: 'transfer', to });
      };
      await queue.does('1', next);
      expect(await refusalOf(queue.does('1', { do: 'transfer', to: { person: 'nobody' } }))).toBe(
        'NO_SUCH_TARGET',
      );
      expect(await refusalOf(queue.does('1', { do: 'transfer', to: { counter: '9' } }))).toBe(
        'NO_SUCH_TARGET',
      );
      expect(await refusalOf(queue.does('1', { do: 'transfer', to: { matter: 'x' } }))).toBe(
        'NO_SUCH_MATTER',
      );
      await queue.does('1', { do: 'transfer', to: { matter: 'parking' } });
      await queue.does('3', next);
      expect(await queue.at('3')).toBe('A1');
      await queue.does('3', { do: 'served', matter: 'parking', thenNext: false });
      await send({ counter: '3' });
      await send({ person: 'bo' });
      expect(await refusalOf(queue.does('1', next))).toBe('NOBODY_WAITS');
      await queue.does('3', next);
      await queue.does('2', next);
      expect([await queue.at('2'), await queue.at('3')]).toEqual(['A3', 'A2']);
    });

    it('are taken by one person each, who sits at one counter; whoever signed out can be followed', async () => {
      const signedOut = new Set<string>();
      const queue = await stand({ signedOut });
      const bo = (counter: string) => queue.sitAs('2', { counter, serves: all, paused: false });
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      expect(await refusalOf(bo('1'))).toBe('TAKEN');
      await bo('2');
      signedOut.add('anna');
      await bo('1');
      const { counters } = await queue.desk({});
      expect(counters.map(({ person }) => person?.id)).toEqual(['bo', undefined, undefined]);
      expect(counters[0]?.ticket?.label, 'the visitor stays').toBe('A1');
      expect(await refusalOf(queue.does('1', served)), 'and is no longer of the former').toBe(
        'NOT_AT_COUNTER',
      );
    });

    it('put the booked and the visitors of long ago in one order by rule', async () => {
      const queue = await stand();
      await queue.takes();
      clock.pass(10 * MINUTE_MS);
      await queue.takes();
      const key = randomUUID();
      await queue.take({ key, kind: 'booked', bookedAt: clock.now() + 10 * MINUTE_MS });
      await queue.received(key);
      const { waiting } = await queue.desk({});
      expect(waiting.map(({ label }) => label)).toEqual(['A1', 'A3', 'A2']);
    });
  });

  describe('undo', () => {
    it('takes the last deed back within 30 seconds, with both visitors of "served, then next"', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      const before = await queue.desk({ counter: '1', person: 'anna' });
      await queue.does('1', { do: 'served', matter: 'plots', thenNext: true });
      expect(await queue.at('1')).toBe('A2');
      clock.pass(30_000);
      await queue.does('1', undo);
      const after = await queue.desk({ counter: '1', person: 'anna' });
      expect([after.current, after.waiting]).toEqual([before.current, before.waiting]);
      expect(await refusalOf(queue.does('1', undo)), 'once').toBe('NOTHING_TO_UNDO');
    });

    it('does not reach further back, nor what somebody has touched since', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.sits('1');
      await queue.sits('2');
      await queue.does('1', next);
      clock.pass(30_001);
      expect(await refusalOf(queue.does('1', undo))).toBe('NOTHING_TO_UNDO');
      await queue.does('1', { do: 'transfer', to: { counter: '2' } });
      await queue.does('2', next);
      expect(await refusalOf(queue.does('1', undo))).toBe('NOTHING_TO_UNDO');
      expect(await queue.at('2')).toBe('A1');
    });
  });

  describe('the end of the day', () => {
    it('leaves over who still waits and empties the counters; whoever is at one is served to the end', async () => {
      const queue = await stand({ at: '2027-03-01T23:59:00+02:00' });
      for (let turn = 0; turn < 3; turn += 1) await queue.takes();
      await queue.sits('1');
      await queue.sits('2');
      await queue.does('1', next);
      await queue.does('1', { do: 'park', reason: 'paying' });
      await queue.does('1', next);
      clock.pass(2 * MINUTE_MS);
      const view = await queue.desk({ counter: '1', person: 'anna' });
      expect([view.waiting, view.parked]).toEqual([[], []]);
      expect(view.counters.map(({ person }) => person?.id)).toEqual(['anna', undefined, undefined]);
      expect(await queue.takes(), 'the first number of the new day').toBe('A1');
      expect(await queue.at('1')).toBe('A2');
      await queue.does('1', served);
      const { tickets } = await readLog(lobby);
      expect(tickets.map(({ state }) => state)).toEqual(['left-over', 'served', 'left-over', 'waiting']);
    });

    it('and the lapse of an offer are told beforehand, so that every screen asks again then', async () => {
      const queue = await stand({ at: '2027-03-01T23:50:00+02:00' });
      const midnight = Date.parse('2027-03-02T00:00:00+02:00');
      expect((await queue.board()).changesAt, 'limits and the missed begin anew').toBe(midnight);
      await queue.take();
      for (const look of [queue.board, queue.matters])
        expect((await look()).changesAt).toBe(clock.now() + 60_001);
      await queue.takes();
      clock.pass(2 * MINUTE_MS);
      expect((await queue.board()).changesAt).toBe(midnight);
      clock.set('2027-03-02T00:00:00+02:00');
      expect((await queue.board()).waiting[0]?.waiting).toBe(0);
    });

    it('passes over the number of a visitor who is still at a counter from yesterday', async () => {
      const queue = await stand({ at: '2027-03-01T23:59:00+02:00' });
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      clock.pass(2 * MINUTE_MS);
      expect(await queue.takes()).toBe('A2');
    });
  });

  describe('what is seen', () => {
    it('has no range of waiting where there is no ground for one, whether anybody waits or not (P34)', async () => {
      const queue = await stand();
      await queue.sits('1');
      expect((await queue.matters()).matters[0]).not.toHaveProperty('wait');
      const { ticket } = await queue.take();
      expect(ticket).toMatchObject({ ahead: 0 });
      expect(ticket).not.toHaveProperty('wait');
    });

    it('has a range founded on what was served; it is kept with the number and scored at the call (P34)', async () => {
      const queue = await stand();
      await queue.sits('1');
      for (let turn = 0; turn < 10; turn += 1) {
        await queue.takes();
        await queue.does('1', next);
        clock.pass(4 * MINUTE_MS);
        await queue.does('1', served);
      }
      await queue.takes();
      await queue.does('1', next);
      const key = randomUUID();
      const { ticket } = await queue.take({ key });
      expect(ticket.wait?.leastMinutes).toBeLessThanOrEqual(4);
      expect(ticket.wait?.mostMinutes).toBeGreaterThanOrEqual(4);
      await queue.received(key);
      clock.pass(MINUTE_MS);
      const { scored = 0 } = (await queue.desk({})).ranges ?? {};
      clock.pass(3 * MINUTE_MS);
      await queue.does('1', { ...served, thenNext: true });
      expect((await queue.desk({})).ranges).toMatchObject({ scored: scored + 1, insideShare: 1 });
    });

    it('finds a number however it is written, and only one of today', async () => {
      const queue = await stand();
      await queue.takes();
      for (const written of ['A1', 'a 1', 'A001', ' a-01 ']) {
        expect((await queue.find(written))?.ticket.label).toBe('A1');
      }
      for (const written of ['A2', '1', 'Ö1', 'hello']) expect(await queue.find(written)).toBeUndefined();
      clock.pass(24 * 60 * MINUTE_MS);
      expect(await queue.find('A1')).toBeUndefined();
    });

    it('says that it is not current while the common state is away, and shows no old number as called (P35)', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      let current = true;
      const board = standQueue({ ...lobby, reach: () => ({ current, since: 0 }) }, { clock });
      expect((await board.board()).calls.map(({ label }) => label)).toEqual(['A1']);
      current = false;
      const away = await board.board();
      expect([away.current, away.calls, away.waiting[0]?.waiting]).toEqual([false, [], 1]);
      expect((await board.matters()).current).toBe(false);
      await queue.does('1', served);
      await queue.does('1', next);
      current = true;
      expect(
        (await board.board()).calls.map(({ label }) => label),
        'what is called now',
      ).toEqual(['A2']);
    });

    it('is on the board until served, the latest call first; who has no number is not', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.takes();
      for (const counter of ['1', '2']) {
        await queue.sits(counter);
        await queue.does(counter, next);
      }
      await queue.sits('3');
      await queue.does('3', { do: 'walk-in', matter: 'parking' });
      await queue.does('1', { do: 'start' });
      const { calls } = await queue.board();
      expect(calls.map(({ label, counter }) => `${label} ${counter.name.fi}`)).toEqual([
        'A2 Piste 2',
        'A1 Piste 1',
      ]);
      await queue.does('1', served);
      expect((await queue.board()).calls.map(({ label }) => label)).toEqual(['A2']);
    });

    it('has a light by the wait, and says when it changes', async () => {
      const queue = await stand();
      await queue.takes();
      const light = async () => (await queue.desk({})).waiting[0]?.light;
      expect((await queue.desk({})).changesAt).toBe(clock.now() + 10 * MINUTE_MS);
      clock.pass(10 * MINUTE_MS);
      expect(await light()).toBe('yellow');
      clock.pass(10 * MINUTE_MS);
      expect(await light()).toBe('red');
    });

    it('is noted in the audit log when the staff does it, with the number and nothing else of the visitor', async () => {
      const queue = await stand();
      await queue.takes();
      await queue.sits('1');
      await queue.does('1', next);
      const noted = await lobby.database
        .selectFrom('people_audit')
        .select(['action', 'subject', 'person_name', 'detail'])
        .where('site', '=', lobby.site)
        .where('action', '=', 'queue.call-next')
        .execute();
      expect(noted).toEqual([
        { action: 'queue.call-next', subject: 'A1', person_name: 'Anna', detail: '{"counter":"1"}' },
      ]);
    });
  });
});

function banded(first: number, last: number): QueueFile {
  const [matter, ...others] = usualQueueFile.matters;
  return { ...usualQueueFile, matters: [{ ...matter!, numbers: { first, last } }, ...others] };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setImmediate(resolve));
}
