import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ordersFile } from '#content/model/orders-file';
import { silentLog } from '#hub/log';
import { createOrders, type Orders } from '#hub/orders/service';
import { createPlaceFinder } from '#hub/plans/place-finder';
import { createMaking } from '#hub/prints/making';
import type { PaperOutcome } from '#hub/printing/printer';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { caller } from '../fixtures/booking-service';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const DAY_MS = 86_400_000;
const file = ordersFile.parse({
  papers: [{ id: 'ote', name: 'Ote', priceEur: 12.5, from: 'Kaavoitus' }],
  keepDays: 30,
});
const visitor = caller('visitor');
const desk = caller('desk', 'staff');
const plot = '153-12-1099-3';
/** One plot, at a place of its own. */
const finder = {
  ...createPlaceFinder(undefined, undefined),
  property: () => ({ kind: 'property' as const, label: plot, position: [28.8, 61.2] as [number, number] }),
};

describe.each(lobbyKinds)('orders over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let now: number;
  let printed: number;
  let outcome: PaperOutcome;

  beforeEach(async () => {
    now = Date.parse('2026-11-25T10:00:00+02:00');
    [printed, outcome] = [0, { printed: true }];
    lobbies = await open({ clock: { now: () => now } });
  });
  afterEach(() => lobbies.dispose());

  function ordersOver(lobby: Lobby): Orders {
    return createOrders({
      ...{ lobby, clock: { now: () => now }, log: silentLog, settings: () => file },
      timeZone: () => 'Europe/Helsinki',
      names: () => ({ name: { fi: 'Imatra' }, servicePoint: { fi: 'Asiakaspalvelu' } }),
      ...{ forms: () => [], fileOf: () => undefined, finder: () => finder },
      printer: {
        print: async () => {
          printed += 1;
          return outcome;
        },
      },
      making: createMaking({ workerFile: undefined }),
    });
  }
  const place = (orders: Orders, key: string = randomUUID(), paper = false) =>
    orders.place({ key, propertyIdentifier: plot, papers: ['ote'], language: 'fi' as const, paper }, visitor);

  it('several hubs give each order a number of its own, without a gap', async () => {
    const hubs = [ordersOver(await lobbies.hub()), ordersOver(await lobbies.hub())] as const;
    const placed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => place(hubs[index % 2 ? 1 : 0])),
    );
    const labels = placed.map(({ order }) => order.label).toSorted();
    expect(labels).toEqual(
      Array.from({ length: 20 }, (_, index) => `T-2026-${String(index + 1).padStart(4, '0')}`),
    );
  });

  it('the same key at two hubs is one order', async () => {
    const hubs = [ordersOver(await lobbies.hub()), ordersOver(await lobbies.hub())] as const;
    const key = randomUUID();
    const [one, other] = await Promise.all([place(hubs[0], key), place(hubs[1], key)]);
    expect(one.order).toEqual(other.order);
  });

  it('the receipt is printed once, however often the answer is lost; a printer that fails costs no order', async () => {
    const orders = ordersOver(await lobbies.hub());
    const key = randomUUID();
    expect((await place(orders, key, true)).paper).toBe('printed');
    expect((await place(orders, key, true)).paper).toBe('printed');
    expect(printed).toBe(1);
    outcome = { printed: false, reason: 'paper-out' };
    expect(await place(orders, randomUUID(), true)).toMatchObject({
      ...{ paper: 'paper-out', order: { label: 'T-2026-0002' } },
    });
  });

  it('a receipt that has not come out is printed when it is asked for again, and then no more', async () => {
    const orders = ordersOver(await lobbies.hub());
    const key = randomUUID();
    outcome = { printed: false, reason: 'paper-out' };
    await place(orders, key, true);
    outcome = { printed: true };
    expect(await orders.receipt({ key }, visitor)).toEqual({ paper: 'printed' });
    expect(await orders.receipt({ key }, visitor)).toEqual({ paper: 'printed' });
    expect(printed).toBe(2);
    await expect(orders.receipt({ key: randomUUID() }, visitor)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('orders are erased so long after they ended, and only they; the log says how many', async () => {
    const lobby = await lobbies.hub();
    const orders = ordersOver(lobby);
    await place(orders);
    await place(orders);
    const ids = (await orders.list(undefined, desk)).orders.map(({ id }) => id);
    await orders.mark({ id: ids[0] ?? '', as: 'fetched' }, desk);
    now += 30 * DAY_MS - 1;
    await orders.forget();
    expect((await orders.list(undefined, desk)).orders).toHaveLength(2);
    now += 1;
    await orders.forget();
    expect((await orders.list(undefined, desk)).orders.map(({ id }) => id)).toEqual([ids[1]]);
    expect(await lobby.database.selectFrom('order_papers').select('order_id').execute()).toEqual([
      { order_id: ids[1] },
    ]);
    const audit = await lobby.database.selectFrom('people_audit').select(['action', 'subject']).execute();
    expect(audit).toContainEqual({ action: 'orders.erased', subject: '' });
    expect((await place(orders)).order.label).toMatch(/-0003$/);
  });
});
