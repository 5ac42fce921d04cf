import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layBookingShare } from '../fixtures/booking-share';
import { type Postgres, startPostgres } from '../fixtures/postgres';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let server: Postgres;
let hub: TestHub;

beforeAll(async () => {
  server = await startPostgres();
  const database = await server.newDatabase();
  hub = await startTestHub(layBookingShare, '2026-11-24T06:00:00Z', { database });
  await hub.hub.whenFirstRead();
});
afterAll(async () => {
  await hub.dispose();
  await server.stop();
});

const kiosk = (name: string, input?: unknown) => hub.call(`booking/${name}`, input, doors.shell);
const startsAt = Date.parse('2026-11-24T10:00:00+02:00');
const permits = { matter: 'luvat', way: 'here' } as const;
const visitor = {
  ...{ name: 'Testi Testaaja', contact: '040 000 0000', about: {}, language: 'fi', paper: false },
} as const;
const isCurrent = async () => ((await kiosk('offers')).answer as { current: boolean }).current;

async function goAway(): Promise<void> {
  await server.kill();
  await hub.until(async () => !(await isCurrent()));
}

async function comeBack(): Promise<void> {
  await server.restart();
  await hub.until(isCurrent);
}

const away = { status: 503, answer: { code: 'STATE_AWAY' } };

it('while the common state is away every call says so, and each is done when it is asked again', async () => {
  const [key, display] = [randomUUID(), 'aula'];
  const hold = { key, ...permits, startsAt, display };
  await goAway();
  expect((await kiosk('offers')).answer).toMatchObject({
    ...{ configured: true, current: false, matters: [] },
    experts: [{ id: 'raija' }, { id: 'pertti' }],
  });
  expect(await kiosk('freeTimes', { ...permits, from: '2026-11-24', days: 1 })).toMatchObject(away);
  expect(await kiosk('hold', hold)).toMatchObject(away);
  expect(await kiosk('release', { key })).toMatchObject(away);

  await comeBack();
  expect((await kiosk('hold', hold)).status).toBe(200);
  await goAway();
  expect(await kiosk('confirm', { key, ...visitor })).toMatchObject(away);

  await comeBack();
  const { code } = (await kiosk('confirm', { key, ...visitor })).answer as { code: string };
  hub.clock.set('2026-11-24T07:45:00Z');
  const arrival = { code, key: randomUUID(), language: 'fi', paper: false, display };
  await goAway();
  expect(await kiosk('find', { code })).toMatchObject(away);
  expect(await kiosk('cancel', { code })).toMatchObject(away);
  expect(await kiosk('arrive', arrival)).toMatchObject(away);

  await comeBack();
  expect((await kiosk('confirm', { key, ...visitor })).answer).toMatchObject({ code });
  expect((await kiosk('arrive', arrival)).answer).toMatchObject({ ticket: { label: 'B1' } });
}, 60_000);
