import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import type { Carried } from '#hub/outbox/carrier';
import { createListeners } from '#hub/outbox/listeners';
import { CLAIM_MS } from '#hub/outbox/rules';
import { createSender } from '#hub/outbox/sender';
import { createOutbox, type Sending } from '#hub/outbox/service';
import { type Lobby, LobbyAway } from '#hub/storage/lobby/lobby';
import { useLobbies } from '../fixtures/lobbies';

const runs = 60 * Number(process.env['AULA_OUTBOX_RUNS'] ?? '1');

/** What happens at a commit: it is made and heard, not made, made but not heard, or the hub is killed before or after it. */
const commit = fc.constantFrom('heard', 'heard', 'heard', 'away', 'unheard', 'killed-before', 'killed-after');
type Commit = 'heard' | 'away' | 'unheard' | 'killed-before' | 'killed-after';

/** What the carrier does: whether it arrives, and what it says; or the hub is killed before or after it arrives. */
const carries = fc.constantFrom(
  ...(['arrives', 'arrives', 'later', 'refused', 'unsure-there', 'unsure-not'] as const),
  ...(['killed-before', 'killed-after'] as const),
);
type Carries = typeof carries extends fc.Arbitrary<infer One> ? One : never;

const channel = fc.constantFrom('mail' as const, 'calendar' as const);
const hub = fc.constantFrom(0, 1);
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), channel, line: fc.constantFrom('one', 'two', undefined) }),
  fc.record({
    do: fc.constant('send' as const),
    ...{ channel, hub, carries },
    commits: fc.array(commit, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('both' as const), channel }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(3_000, CLAIM_MS, 3_600_000) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describe('the outbox in random histories of crashes', () => {
  const open = useLobbies('sqlite');

  it(
    'sends no mail twice, nothing of a line out of its order, and loses nothing',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), async steps => {
          let now = Date.parse('2027-03-01T10:00:00+02:00');
          const lobbies = await open({ clock: { now: () => now } });
          try {
            const world = createWorld(await lobbies.hub(), () => now);
            for (const one of steps) {
              if (one.do === 'pass') now += one.ms;
              else await world.does(one);
            }
            now += 2 * CLAIM_MS;
            for (let round = 0; round < 200; round += 1) {
              if (!(await world.sendsAll())) break;
              now += 3_600_000;
            }
            await world.check();
          } finally {
            await lobbies.dispose();
          }
        }),
        { numRuns: runs },
      );
    },
  );
});

type Doing = Exclude<Step, { do: 'pass' }>;

/** Two hubs over one lobby, and what has arrived of what they sent. */
function createWorld(lobby: Lobby, now: () => number) {
  const clock = { now };
  const arrived: { key: string; line: string | undefined; number: number }[] = [];
  const put: (Sending & { number: number })[] = [];
  const outbox = createOutbox({ lobby, clock, log: silentLog, carriers: {}, hub: 'x' });
  const hubs = [newHub(), newHub()];

  function newHub() {
    const plan = { commits: [] as Commit[], carries: 'arrives' as Carries };
    const end = new AbortController();
    let isDead = false;
    const die = () => {
      isDead = true;
      end.abort();
    };
    const own: Lobby = {
      ...lobby,
      async write(topic, decide) {
        const how = isDead ? 'away' : (plan.commits.shift() ?? 'heard');
        if (how === 'killed-before') die();
        if (how === 'away' || how === 'killed-before') throw new LobbyAway('away');
        const outcome = await lobby.write(topic, decide);
        if (how === 'killed-after') die();
        if (how !== 'heard') throw new LobbyAway('not heard');
        return outcome;
      },
    };
    const carry = async (_parcel: unknown, { key }: { key: string }): Promise<Carried> => {
      const how = plan.carries;
      const isThere = ['arrives', 'unsure-there', 'killed-after'].includes(how);
      if (isThere) {
        const { line, number } = put.find(one => one.key === key)!;
        arrived.push({ key, line, number });
      }
      if (how === 'killed-before' || how === 'killed-after') die();
      if (how === 'arrives') return { outcome: 'sent' };
      if (how === 'later') return { outcome: 'later', problem: 'busy' };
      if (how === 'refused') return { outcome: 'refused', problem: 'rejected' };
      return { outcome: 'uncertain', problem: 'broken-off' };
    };
    const parts = {
      lobby: own,
      clock,
      log: silentLog,
      hub: 'aula',
      carriers: { mail: carry, calendar: carry },
    };
    const sender = createSender({ ...parts, tellEnd: createListeners().tell, pauseMs: 1 });
    return { plan, sender, signal: end.signal, isDead: () => isDead };
  }

  async function send(which: number, channelOf: 'mail' | 'calendar'): Promise<boolean> {
    const one = hubs[which]!;
    const outcome = await one.sender.sendOne(channelOf, one.signal).catch((error: unknown) => {
      if (error instanceof LobbyAway) return true;
      throw error;
    });
    // Started anew; what it was sending stands until its claim lapses.
    if (one.isDead()) hubs[which] = newHub();
    return outcome;
  }

  async function putIn({ channel, line }: Extract<Step, { do: 'put' }>): Promise<void> {
    const key = `${channel}-${put.length}`;
    const sending = {
      ...{ key, label: key, subject: 'booking.mail' as const },
      ...(line === undefined ? {} : { line: `${channel} ${line}` }),
      parcel:
        channel === 'mail'
          ? { channel, to: 'a@example.org', subject: 'x', text: 'x', attachments: [] }
          : { channel, calendar: 'c', uid: key },
    } satisfies Sending;
    put.push({ ...sending, number: await lobby.write('outbox', writing => outbox.put(writing, sending)) });
  }

  return {
    async does(one: Doing): Promise<void> {
      if (one.do === 'put') return putIn(one);
      if (one.do === 'both') {
        await Promise.all([send(0, one.channel), send(1, one.channel)]);
        return;
      }
      const { plan } = hubs[one.hub]!;
      Object.assign(plan, { commits: [...one.commits], carries: one.carries });
      await send(one.hub, one.channel);
      Object.assign(hubs[one.hub]!.plan, { commits: [], carries: 'arrives' });
    },
    /** Sends all that is due with hubs and carriers that are well; whether there was anything. */
    async sendsAll(): Promise<boolean> {
      const before = await open();
      for (const one of ['mail', 'calendar'] as const) while (await send(0, one));
      return before > 0;
    },
    async check(): Promise<void> {
      const rows = await lobby.database.selectFrom('outbox_items').selectAll().orderBy('number').execute();
      expect(rows.map(({ key }) => key)).toEqual(put.map(({ key }) => key));
      const mails = arrived.filter(({ key }) => key.startsWith('mail'));
      expect(new Set(mails.map(({ key }) => key)).size, 'no mail twice').toBe(mails.length);
      for (const { key, state, parcel } of rows) {
        const isThere = arrived.some(one => one.key === key);
        // What nobody can know of waits for a person; all else has arrived, or the other side did not want it.
        expect(['sent', 'refused', ...(key.startsWith('mail') ? ['uncertain'] : [])]).toContain(state);
        if (state === 'sent') expect({ isThere, parcel }).toEqual({ isThere: true, parcel: null });
        else expect(parcel).not.toBeNull();
      }
      for (const line of new Set(put.flatMap(one => one.line ?? []))) {
        const numbers = arrived.filter(one => one.line === line).map(({ number }) => number);
        expect(numbers, line).toEqual([...numbers].sort((one, other) => one - other));
      }
    },
  };

  async function open(): Promise<number> {
    const states = ['waiting', 'sending'] as const;
    const rows = await lobby.database
      .selectFrom('outbox_items')
      .select('number')
      .where('state', 'in', states)
      .execute();
    return rows.length;
  }
}
