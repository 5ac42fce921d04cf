import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '#hub/log';
import type { DayFigures } from '#hub/statistics/contract';
import { openLobby } from '#hub/storage/lobby/open-lobby';
import { openState } from '#hub/storage/open-state';
import { median } from '../bench/statistics';
import { checkLog, readLog, type QueueLog } from '../fixtures/queue-log';
import { laySmallShare } from '../fixtures/small-share';
import { startTestHub, type Call, type TestHub } from '../fixtures/test-hub';
import { playDay, type Ask, type Tally } from '../fixtures/whole-day';

const day = '2026-11-24';
const at = (clock: string) => Date.parse(`${day}T${clock}:00+02:00`);
const matters = [
  { id: 'neuvonta', from: at('08:30'), until: at('16:00') },
  { id: 'luvat', from: at('09:00'), until: at('15:00') },
];
const queue = `asiat:
  - {tunnus: neuvonta, nimi: Neuvonta, kirjain: A, palvelu: neuvonta}
  - {tunnus: luvat, nimi: Luvat, kirjain: B, aukioloajat: {ti: 9.00–15.00}}
palvelupisteet: [{tunnus: p1, nimi: Piste 1}, {tunnus: p2, nimi: Piste 2}, {tunnus: p3, nimi: Piste 3}]
kutsujen väli sekuntia: 20
`;

/** Two hundred visitors and three desks, through the hub's own calls, on a clock that the test moves. */
describe('a whole day', () => {
  let hub: TestHub;
  let tally: Tally;
  let figures: DayFigures;
  let log: QueueLog;

  beforeAll(async () => {
    hub = await startTestHub(laySmallShare, `${day}T08:30:00+02:00`);
    await writeFile(path.join(hub.shareDirectory, 'jono', 'jono.yaml'), queue);
    await hub.until(async () => (await counters()).length === 3);
    const desks = [await hub.as('anna', 'desk'), await hub.as('bo', 'desk'), await hub.as('cai', 'desk')].map(
      (call, index) => ({
        ...{ counter: `p${index + 1}`, serves: index === 2 ? ['luvat'] : ['neuvonta', 'luvat'] },
        ask: asking(call),
      }),
    );
    tally = await playDay({
      ...{ seed: 24, visitors: 200, opensAt: at('08:30'), closesAt: at('16:00'), matters, desks },
      kiosk: asking((name, input) => hub.call(name, input, { kind: 'shell' })),
      setClock: ms => hub.clock.set(new Date(ms).toISOString()),
    });
    figures = await dayFigures();
    log = await readTables();
  }, 180_000);
  afterAll(() => hub.dispose());

  async function counters(): Promise<unknown[]> {
    const { answer } = await hub.call('queue/desk', {});
    return (answer as { counters: unknown[] }).counters;
  }

  async function dayFigures(): Promise<DayFigures> {
    const anna = await hub.as('anna', 'desk');
    return (await anna('statistics/day', { day })).answer;
  }

  async function readTables() {
    const clock = hub.clock;
    const state = await openState({ file: path.join(hub.dataDirectory, 'state.sqlite'), log: silentLog });
    const lobby = await openLobby({ state, site: 'test', clock, log: silentLog });
    const read = await readLog(lobby);
    await lobby.close();
    await state.close();
    return read;
  }

  test('is played as a day is: hundreds are served, some do not come, some never take their number', () => {
    expect(tally.taken).toBeGreaterThan(180);
    expect([...tally.fates.values()].filter(fate => fate === 'no-show').length).toBeGreaterThan(5);
    expect([tally.lapsed, tally.walkIns].every(count => count > 0)).toBe(true);
    expect(log.events.filter(({ action }) => action === 'undone').length).toBeGreaterThan(5);
  });

  test('its figures are those that the desks and the kiosk counted themselves', () => {
    const count = (fate: string) => [...tally.fates.values()].filter(one => one === fate).length;
    expect(figures.all).toMatchObject({
      ...{ taken: tally.taken, walkIns: tally.walkIns, leftOver: 0 },
      ...{ served: count('served'), noShow: count('no-show'), here: count('here') },
    });
    expect(figures.all.medianWaitSeconds).toBe(seconds(tally.waits.map(({ ms }) => ms)));
    expect(figures.all.medianServiceSeconds).toBe(seconds(tally.services.map(({ ms }) => ms)));
    const limit = (figures.all.ninthWaitSeconds! + 0.5) * 1000;
    const shorter = tally.waits.filter(({ ms }) => ms <= limit).length / tally.waits.length;
    expect(shorter).toBeGreaterThanOrEqual(0.9);
    expect(shorter).toBeLessThan(0.92);
  });

  test('each matter and each hour has its own', () => {
    for (const { matter, taken, walkIns, served, medianWaitSeconds } of figures.matters) {
      const of = <One extends { matter: string }>(all: readonly One[]) =>
        all.filter(one => one.matter === matter);
      expect(taken + walkIns).toBe(tally.asked.filter(one => one === matter).length);
      expect(served).toBe(of(tally.services).length);
      expect(medianWaitSeconds).toBe(seconds(of(tally.waits).map(({ ms }) => ms)));
    }
    for (const { hour, medianServiceSeconds } of figures.hours) {
      const ended = tally.services.filter(service => new Date(service.at + 7_200_000).getUTCHours() === hour);
      expect(medianServiceSeconds).toBe(ended.length === 0 ? undefined : seconds(ended.map(({ ms }) => ms)));
    }
  });

  test('equals the event log, played from its beginning', () => {
    checkLog(log, tally.byHand);
  });

  test('forgets nobody: whoever had a number was served, did not come, or is parked until the day ends', async () => {
    for (const { id, state } of log.tickets.filter(one => one.number !== null)) {
      const fate = tally.fates.get(id);
      const kept = { served: ['served'], 'no-show': ['no-show'], here: ['parked', 'waiting'] };
      expect(fate === undefined ? ['lapsed', 'offered'] : kept[fate]).toContain(state);
    }
    const here = figures.all.here;
    hub.clock.set('2026-11-25T00:10:00+02:00');
    const after = await dayFigures();
    expect(after.all).toMatchObject({ here: 0, leftOver: here, served: figures.all.served });
  });

  test('most of the waits that were told have ended inside their range', () => {
    const { told = 0, inside = 0 } = figures.ranges ?? {};
    expect(told).toBeGreaterThan(80);
    expect(inside / told).toBeGreaterThan(0.65);
  });
});

function asking(call: Call): Ask {
  return async (name, input) => {
    const { status, answer } = await call(name, input);
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

function seconds(ms: readonly number[]): number {
  return Math.round(median(ms) / 1000);
}
