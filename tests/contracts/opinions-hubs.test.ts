import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CityFile } from '#content/model/city-file';
import { silentLog } from '#hub/log';
import type { Carried } from '#hub/outbox/carrier';
import type { Letter } from '#hub/opinions/contract';
import { createOpinions, type Opinions } from '#hub/opinions/service';
import { createOutbox, type Outbox } from '#hub/outbox/service';
import type { Plan } from '#hub/plans/contract';
import { createMaking } from '#hub/prints/making';
import type { PaperOutcome } from '#hub/printing/printer';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { caller } from '../fixtures/booking-service';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const DAY_MS = 86_400_000;
const ends = Date.parse('2027-01-31T15:00:00+02:00');
const plan = {
  ...{ id: '1099', name: { fi: 'Keskustan asemakaava' }, kind: 'local-detailed-plan', phase: 'proposal' },
  ...{ remedy: 'objection', throughout: false, display: { startsAt: 0, endsAt: ends } },
} as unknown as Plan;
const letter: Letter = {
  ...{ plan: '1099', words: 'Ranta on jätettävä rakentamatta.', language: 'fi' },
  ...{ name: 'Kaarina Kanarialintu', address: 'Salakatu 7', place: [28.77, 61.17] },
};
/** It comes true soon, also on a busy machine. */
const WAIT = { timeout: 15_000 };
const visitor = caller('visitor');
const desk = caller('desk', 'staff');

describe.each(lobbyKinds)('letters over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let now: number;
  let printed: number;
  let outcome: PaperOutcome;
  const outboxes: Outbox[] = [];

  beforeEach(async () => {
    now = Date.parse('2026-11-25T10:00:00+02:00');
    [printed, outcome] = [0, { printed: true }];
    lobbies = await open({ clock: { now: () => now } });
  });
  afterEach(async () => {
    for (const outbox of outboxes.splice(0)) await outbox.close();
    await lobbies.dispose();
  });

  /** The letters of a hub whose share does so with what leaves; nothing leaves before it starts. */
  function opinionsOver(lobby: Lobby, carried: Carried = { outcome: 'sent' }) {
    const clock = { now: () => now };
    const carriers = { folder: async () => carried };
    const outbox = createOutbox({ lobby, clock, log: silentLog, carriers, hub: 'aula' });
    outboxes.push(outbox);
    return createOpinions({
      ...{ lobby, clock, log: silentLog, outbox },
      plans: { get: id => (id === plan.id ? { now, plan } : undefined) },
      city: () => ({ planFeedback: { receive: true, keepDays: 30 } }) as CityFile,
      timeZone: () => 'Europe/Helsinki',
      names: () => ({ name: { fi: 'Imatra' }, servicePoint: { fi: 'Asiakaspalvelu' } }),
      addressAt: () => undefined,
      making: createMaking({ workerFile: undefined }),
      prints: { keep: () => 'token' },
      printer: {
        print: async () => {
          printed += 1;
          return outcome;
        },
      },
    });
  }
  const hand = (opinions: Opinions, key: string = randomUUID(), paper = false) =>
    opinions.hand({ key, letter, paper }, visitor);

  it('several hubs give each letter a number of its own, without a gap', async () => {
    const hubs = [opinionsOver(await lobbies.hub()), opinionsOver(await lobbies.hub())] as const;
    const received = await Promise.all(
      Array.from({ length: 12 }, (_, index) => hand(hubs[index % 2 ? 1 : 0])),
    );
    expect(received.map(({ label }) => label).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, index) => `M-2026-${String(index + 1).padStart(4, '0')}`),
    );
  });

  it('the same key at two hubs is one letter, and stands in the outbox once', async () => {
    const lobby = await lobbies.hub();
    const hubs = [opinionsOver(lobby), opinionsOver(await lobbies.hub())] as const;
    const key = randomUUID();
    const [one, other] = await Promise.all([hand(hubs[0], key), hand(hubs[1], key)]);
    expect(one).toEqual(other);
    expect(await lobby.database.selectFrom('outbox_items').select('key').execute()).toEqual([
      { key: `opinions/${one.label}` },
    ]);
  });

  it('the receipt is printed once, however often the answer is lost', async () => {
    const opinions = opinionsOver(await lobbies.hub());
    const key = randomUUID();
    for (let lost = 0; lost < 3; lost += 1) expect((await hand(opinions, key, true)).paper).toBe('printed');
    expect(await opinions.receipt({ key }, visitor)).toEqual({ paper: 'printed' });
    expect(printed).toBe(1);
  });

  it('a printer without paper costs no letter, and its receipt is printed when it is chosen again', async () => {
    const opinions = opinionsOver(await lobbies.hub());
    const key = randomUUID();
    outcome = { printed: false, reason: 'paper-out' };
    expect(await hand(opinions, key, true)).toMatchObject({ label: 'M-2026-0001', paper: 'paper-out' });
    expect(await hand(opinions, key, true)).toMatchObject({ paper: 'paper-out' });
    expect(printed).toBe(1);
    outcome = { printed: true };
    expect(await opinions.receipt({ key }, visitor)).toEqual({ paper: 'printed' });
    expect(printed).toBe(2);
    await expect(opinions.receipt({ key: randomUUID() }, visitor)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('letters that have left are erased when their days are over, and only they; the log says how many', async () => {
    const lobby = await lobbies.hub();
    const opinions = opinionsOver(lobby);
    await hand(opinions);
    now += DAY_MS;
    await hand(opinions);
    outboxes[0]?.start();
    await vi.waitFor(async () => expect(await deliveriesOf(opinions)).toEqual(['sent', 'sent']), WAIT);
    now += 29 * DAY_MS - 1;
    await opinions.forget();
    expect(await erasedOf(opinions)).toEqual({ 'M-2026-0001': false, 'M-2026-0002': false });
    now += 1;
    await opinions.forget();
    expect(await erasedOf(opinions)).toEqual({ 'M-2026-0001': true, 'M-2026-0002': false });
    const rows = await lobby.database.selectFrom('opinions').selectAll().where('number', '=', 1).execute();
    expect(rows).toMatchObject([{ words: null, name: null, address: null, place: null, erased_at: now }]);
    const audit = await lobby.database.selectFrom('people_audit').select(['action', 'detail']).execute();
    expect(audit).toEqual([{ action: 'opinions.erased', detail: '{"count":1}' }]);
    expect((await hand(opinions)).label).toBe('M-2026-0003');
  });

  it('a letter that has not left for the registry is kept, however old it is', async () => {
    const opinions = opinionsOver(await lobbies.hub(), { outcome: 'later', problem: 'unreachable' });
    await hand(opinions);
    outboxes[0]?.start();
    now += 400 * DAY_MS;
    await opinions.forget();
    expect(await erasedOf(opinions)).toEqual({ 'M-2026-0001': false });
  });
});

async function erasedOf(opinions: Opinions): Promise<Record<string, boolean>> {
  const { letters } = await opinions.list(undefined, desk);
  return Object.fromEntries(letters.map(({ label, isErased }) => [label, isErased]));
}

async function deliveriesOf(opinions: Opinions): Promise<string[]> {
  return (await opinions.list(undefined, desk)).letters.map(({ delivery }) => delivery);
}
