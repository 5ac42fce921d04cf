import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DeskAction, DeskView, OwnTicket } from '#hub/queue/contract';
import { startPostgres } from '../fixtures/postgres';
import { laySmallShare } from '../fixtures/small-share';
import { type Call, startTestHub, type TestHub } from '../fixtures/test-hub';
import { type BoardScreen, nowMs } from './board-screens';
import { ask, atShare } from './queue-bench';
import type { BenchPair, BenchRow } from './row';

/** How many are called in one run, one after the other. */
const CALLED = 100;
const DAY = '2026-11-24T10:00:00Z';
const COUNTER = 'piste-1';
const FRAME_MS = 1000 / 60;
/** Deeds of a desk are seconds apart; a hub tells its pages together of changes within 150 ms of one another. */
const QUIET_MS = 200;

type OpenBoard = (hub: TestHub, url: string) => Promise<BoardScreen>;

/** From a desk's call at one hub to the board of another hub over one PostgreSQL, against a bare LISTEN and NOTIFY. */
export function boardRow(seen: 'painted' | 'answered', openBoard: OpenBoard): BenchRow {
  const allowed = seen === 'painted' ? FRAME_MS : 0;
  return {
    goal: 13,
    name: `queue-board-${seen}`,
    peer: `bare insert + NOTIFY to LISTEN, p99${allowed > 0 ? ' (one frame taken off the product)' : ''}`,
    limit: 1.5,
    pairs: 7,
    prepare: () => prepare(openBoard, allowed),
  };
}

async function prepare(openBoard: OpenBoard, allowedMs: number): Promise<BenchPair> {
  const server = await startPostgres({ durable: true });
  const database = await server.newDatabase();
  const hubs = await Promise.all([1, 2].map(() => startTestHub(laySmallShare, DAY, { database })));
  await Promise.all(hubs.map(({ hub }) => hub.whenFirstRead()));
  const [deskHub, boardHub] = hubs as [TestHub, TestHub];
  const door = await boardHub.hub.listen(0);
  const board = await openBoard(boardHub, door.url);
  const desk = await sitsDown(deskHub);
  const bare = await bareNews(await server.newDatabase());
  return {
    peer: async () => atShare(await bare.times(), 0.99),
    async product() {
      const times = await callTimes(deskHub, desk, board);
      return Math.max(0, atShare(times, 0.99) - allowedMs);
    },
    async dispose() {
      await board.close();
      await bare.close();
      await door.close();
      await Promise.all(hubs.map(hub => hub.dispose()));
      await server.stop();
    },
  };
}

/** Numbers are taken untimed; then each is called when the one before has been served, and must be seen. */
async function callTimes(hub: TestHub, desk: Desk, board: BoardScreen): Promise<number[]> {
  const labels: string[] = [];
  for (let index = 0; index < CALLED; index += 1) labels.push(await takes(hub));
  const times: number[] = [];
  for (const label of labels) {
    await pause(QUIET_MS);
    const { shown } = await board.expects(label);
    const begun = nowMs();
    const { current } = await desk({ do: 'call-next' });
    times.push((await shown) - begun);
    if (current?.label !== label) throw new Error(`${current?.label} was called and not ${label}`);
    await desk({ do: 'served', matter: 'neuvonta', thenNext: false });
  }
  return times;
}

async function takes(hub: TestHub): Promise<string> {
  const key = randomUUID();
  const wish = { kind: 'walk-in', language: 'fi', paper: false, display: 'aula' };
  await ask(hub, 'queue/take', { key, matters: ['neuvonta'], ...wish });
  return (await ask<{ ticket: OwnTicket }>(hub, 'queue/received', { key })).ticket.label;
}

type Desk = (action: DeskAction) => Promise<DeskView>;

async function sitsDown(hub: TestHub): Promise<Desk> {
  const clerk = await hub.as('desk', 'desk');
  const seat = { key: randomUUID(), counter: COUNTER, serves: ['neuvonta'], paused: false };
  await answerOf(clerk, 'queue/sit', seat);
  return action => answerOf(clerk, 'queue/act', { key: randomUUID(), counter: COUNTER, action });
}

async function answerOf(call: Call, name: string, input: unknown): Promise<DeskView> {
  const { status, answer } = await call(name, input);
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** One client that inserts and notifies in one transaction and one round trip, and another that listens. */
async function bareNews(url: string) {
  const [writer, listener] = [1, 2].map(() => new pg.Client({ connectionString: url })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([writer.connect(), listener.connect()]);
  await writer.query('create table bare (id bigserial primary key, number bigint not null)');
  await listener.query('listen bare');
  let number = 0;
  return {
    async times(): Promise<number[]> {
      const times: number[] = [];
      for (let index = 0; index < CALLED; index += 1) {
        const said = String((number += 1));
        const heard = new Promise<string>(resolve =>
          listener.once('notification', ({ payload }) => resolve(payload ?? '')),
        );
        const begun = nowMs();
        await writer.query(`insert into bare (number) values (${said}); notify bare, '${said}'`);
        if ((await heard) !== said) throw new Error(`something else than ${said} was heard`);
        times.push(nowMs() - begun);
      }
      return times;
    },
    close: () => Promise.all([writer.end(), listener.end()]),
  };
}
