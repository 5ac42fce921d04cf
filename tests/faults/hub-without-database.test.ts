import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../fixtures/postgres';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let server: Postgres;
let hub: TestHub;

beforeAll(async () => {
  server = await startPostgres();
  const database = await server.newDatabase();
  await server.kill();
  hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z', { database });
  await hub.hub.whenFirstRead();
});
afterAll(async () => {
  await hub.dispose();
  await server.stop();
});

const ask = async <Answer>(name: string, input?: unknown) => {
  const { status, answer } = await hub.call(name, input, doors.shell);
  return { status, answer: answer as Answer };
};
const isCurrent = async () => (await ask<{ lobbyCurrent: boolean }>('status/freshness')).answer.lobbyCurrent;

it('a hub that starts without its database shows its content and says that its lobby is not current', async () => {
  expect(await isCurrent()).toBe(false);
  const { status, answer } = await ask<{ plan: { id: string } }>('plans/get', { id: '1099' });
  expect({ status, id: answer.plan.id }).toEqual({ status: 200, id: '1099' });
});

it('signing in tells that the common state is out of reach', async () => {
  const proof = { login: 'aino', password: 'viisi keltaista venettä' };
  const { status, answer } = await hub.call('people/signIn', proof, doors.loopback);
  expect({ status, answer }).toMatchObject({ status: 503, answer: { code: 'SERVICE_UNAVAILABLE' } });
});

it('it follows by itself when the database comes, goes and comes again, and tells IT what is wrong', async () => {
  await server.restart();
  await hub.until(isCurrent);
  const health = async () => (await hub.call('status/health')).answer as { reasons: string[]; lobby: object };
  const sound = await health();
  expect(sound.lobby).toMatchObject({ kind: 'postgres', current: true });
  expect(sound.reasons.filter(reason => reason.includes('database'))).toEqual([]);
  await server.kill();
  await hub.until(async () => !(await isCurrent()));
  await server.restart();
  await hub.until(isCurrent);
  expect((await health()).lobby).toMatchObject({ current: true });
});
