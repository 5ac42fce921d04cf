import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnOrder, StaffOrder } from '#hub/orders/contract';
import type { OutboxItem } from '#hub/outbox/contract';
import type { StaffReport } from '#hub/reports/contract';
import { type Postgres, startPostgres } from '../fixtures/postgres';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let postgres: Postgres;
let service: Server;
let answer: { status: number; body: string };
let posted: number;
let hub: TestHub;

beforeAll(async () => {
  postgres = await startPostgres();
  answer = { status: 503, body: '' };
  posted = 0;
  service = createServer((request, response) => {
    request.resume().on('end', () => {
      posted += 1;
      response.writeHead(answer.status).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const database = await postgres.newDatabase();
  const leads = { reports: { url } };
  hub = await startTestHub(layShare, '2026-11-25T10:00:00+02:00', { database, leads });
  await hub.hub.whenFirstRead();
});
afterAll(async () => {
  await hub.dispose();
  service.closeAllConnections();
  service.close();
  await postgres.stop();
});

async function layShare(share: string): Promise<void> {
  await laySmallShare(share);
  const paper = '{tunnus: ote, nimi: Ote, hinta: 25, toimittaa: Kaavoitus}';
  for (const [name, yaml] of [
    ['tilaukset', `paperit: [${paper}]`],
    ['viat', 'lajit: [{tunnus: katuvalo, nimi: Katuvalo}]'],
  ] as const) {
    await mkdir(path.join(share, name), { recursive: true });
    await writeFile(path.join(share, name, `${name}.yaml`), yaml);
  }
}

const words = 'Pylväs 17 on pimeänä';
const fault = { kind: 'katuvalo', place: [28.7726, 61.1716], words, language: 'fi', paper: false } as const;
const wanted = {
  propertyIdentifier: '153-12-1099-3',
  papers: ['ote'],
  language: 'fi',
  paper: false,
} as const;
const kiosk = (name: string, input?: unknown) => hub.call(name, input, doors.shell);
const tell = (key: string) => kiosk('reports/send', { key, ...fault });
const order = (key: string) => kiosk('orders/place', { key, ...wanted });
const reports = async () => ((await hub.call('reports/list')).answer as { reports: StaffReport[] }).reports;
const orders = async () => ((await hub.call('orders/list')).answer as { orders: StaffOrder[] }).orders;
const items = async () => ((await hub.call('outbox/list')).answer as { items: OutboxItem[] }).items;
const deliveryOf = async (label: string, channel: 'folder' | 'open311') =>
  (await reports()).find(one => one.label === label)?.deliveries.find(one => one.channel === channel)?.state;
const problemOf = async (label: string, channel: 'folder' | 'open311') =>
  (await items()).find(one => one.label === label && one.channel === channel)?.problem;

it('while the share is away orders and reports are received all the same; a report waits and then leaves whole', async () => {
  const away = `${hub.shareDirectory} poissa`;
  await rename(hub.shareDirectory, away);
  expect((await tell(randomUUID())).answer).toMatchObject({ label: 'V-2026-0001' });
  expect((await order(randomUUID())).answer).toMatchObject({ order: { label: 'T-2026-0001' } });
  await hub.until(async () => (await problemOf('V-2026-0001', 'folder')) === 'unreachable');
  expect(await deliveryOf('V-2026-0001', 'folder')).toBe('waiting');
  await rename(away, hub.shareDirectory);
  hub.clock.set('2026-11-25T10:30:00+02:00');
  await hub.until(async () => (await deliveryOf('V-2026-0001', 'folder')) === 'sent');
  const folder = path.join(hub.config.outboxDirectory, 'viat', 'V-2026-0001');
  expect(await readdir(folder)).toEqual(['V-2026-0001.json']);
  expect(await readFile(path.join(folder, 'V-2026-0001.json'), 'utf8')).toContain(words);
}, 60_000);

it('while the city’s service is busy a report waits in sight of the staff; what it answers oddly is uncertain and not sent again', async () => {
  await hub.until(async () => (await problemOf('V-2026-0001', 'open311')) === 'busy');
  expect(await deliveryOf('V-2026-0001', 'open311')).toBe('waiting');
  answer = { status: 201, body: '[{"service_request_id":"293944"}]' };
  hub.clock.set('2026-11-25T10:50:00+02:00');
  await hub.until(async () => (await deliveryOf('V-2026-0001', 'open311')) === 'sent');

  answer = { status: 200, body: '<html>' };
  await tell(randomUUID());
  await hub.until(async () => (await deliveryOf('V-2026-0002', 'open311')) === 'uncertain');
  const before = posted;
  hub.clock.set('2026-11-25T11:10:00+02:00');
  await hub.until(async () => (await deliveryOf('V-2026-0002', 'folder')) === 'sent');
  expect([await deliveryOf('V-2026-0002', 'open311'), posted]).toEqual(['uncertain', before]);
}, 60_000);

it('while the common state is away nothing is received, and the same key is then received once', async () => {
  const key = randomUUID();
  await postgres.kill();
  const isCurrent = async () => ((await kiosk('orders/offers')).answer as { current: boolean }).current;
  await hub.until(async () => !(await isCurrent()));
  for (const refused of [await tell(key), await order(key)])
    expect(refused).toMatchObject({ status: 503, answer: { code: 'STATE_AWAY' } });
  expect((await kiosk('reports/offers')).answer).toMatchObject({ configured: true, current: false });
  for (const asked of ['orders/find', 'reports/near'])
    expect(
      await kiosk(asked, asked === 'orders/find' ? { label: 'T-2026-0001' } : { place: fault.place }),
    ).toMatchObject({
      status: 503,
    });

  await postgres.restart();
  await hub.until(isCurrent);
  const told = [await tell(key), await tell(key)].map(one => (one.answer as { label: string }).label);
  expect(told).toEqual(['V-2026-0003', 'V-2026-0003']);
  const placed = [await order(key), await order(key)];
  expect(placed.map(one => (one.answer as { order: OwnOrder }).order.label)).toEqual([
    'T-2026-0002',
    'T-2026-0002',
  ]);
  expect([(await reports()).length, (await orders()).length]).toEqual([3, 2]);
}, 60_000);
