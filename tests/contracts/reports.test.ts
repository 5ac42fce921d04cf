import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenReport, StaffReport } from '#hub/reports/contract';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

const yaml = `
lajit:
  - { tunnus: katuvalo, nimi: { fi: Katuvalo, en: Street light }, kuvake: katuvalo, palvelukoodi: '101' }
  - { tunnus: muu, nimi: Muu vika }
vaaratilanne: Soita 112.
säilytys päivää: 10
`;

let hub: TestHub;

beforeEach(async () => {
  hub = await startTestHub(async share => {
    await laySmallShare(share);
    await mkdir(path.join(share, 'viat'));
    await writeFile(path.join(share, 'viat/viat.yaml'), yaml);
  }, '2026-11-25T08:00:00Z');
  await hub.hub.whenFirstRead();
  await hub.until(async () => (await kiosk('offers')).answer['configured'] === true);
});
afterEach(() => hub.dispose());

const place = [28.7726, 61.1716] as const;
const fault = { kind: 'katuvalo', place, language: 'fi', paper: false } as const;
const written = { words: 'Pylväs 17 on pimeänä', contact: '040 000 0000' };

async function kiosk(name: string, input?: unknown) {
  const { status, answer } = await hub.call(`reports/${name}`, input, doors.shell);
  return { status, answer: answer as Record<string, unknown> };
}

const send = (more: object = {}) => kiosk('send', { key: randomUUID(), ...fault, ...written, ...more });

async function listed(): Promise<StaffReport[]> {
  const { answer } = await hub.call('reports/list');
  return (answer as { reports: StaffReport[] }).reports;
}

async function near(input: object = {}): Promise<OpenReport[]> {
  return (await kiosk('near', { place, ...input })).answer['reports'] as OpenReport[];
}

describe('a report', () => {
  it('gets the next number of the year, and the same one when its answer was lost', async () => {
    const key = randomUUID();
    expect((await send({ key })).answer).toMatchObject({ label: 'V-2026-0001', paper: 'not-wanted' });
    expect((await send()).answer).toMatchObject({ label: 'V-2026-0002' });
    expect((await send({ key })).answer).toMatchObject({ label: 'V-2026-0001' });
    expect(await listed()).toHaveLength(2);
  });

  it('is received once, however many ask at the same time with one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ key })));
    expect(new Set(answers.map(({ answer }) => answer['label']))).toEqual(new Set(['V-2026-0001']));
    expect(await listed()).toHaveLength(1);
  });

  it('begins anew with every year of the site, not of UTC', async () => {
    await send();
    hub.clock.set('2026-12-31T22:30:00Z');
    expect((await send()).answer).toMatchObject({ label: 'V-2027-0001' });
  });

  it('of an unknown kind is refused', async () => {
    expect((await send({ kind: 'kuu' })).answer).toMatchObject({ code: 'NO_SUCH_KIND' });
    expect(await listed()).toEqual([]);
  });

  it('leaves as a GeoReport v2 request with what the visitor wrote, in a folder of its number', async () => {
    await send();
    const folder = path.join(hub.config.outboxDirectory, 'viat');
    await hub.until(async () => (await listed())[0]?.deliveries[0]?.state === 'sent');
    const files = await readdir(folder, { recursive: true });
    const file = files.find(name => name.endsWith('V-2026-0001.json')) ?? 'missing';
    expect(JSON.parse(await readFile(path.join(folder, file), 'utf8'))).toMatchObject({
      ...{ service_request_id: 'V-2026-0001', service_code: '101', status: 'open' },
      ...{ lat: place[1], long: place[0], requested_datetime: '2026-11-25T08:00:00.000Z' },
      ...{ description: written.words, phone: written.contact },
    });
  });

  it('has nothing of what the visitor wrote in its QR code', async () => {
    const qr = String((await send()).answer['qr']);
    expect(qr).toContain('V-2026-0001');
    expect(qr).toContain('Katuvalo');
    expect(qr).not.toContain('Pylväs');
    expect(qr).not.toContain('040');
  });
});

describe('what others see', () => {
  it('is kind, place, day and state, never words or contact', async () => {
    await send();
    const [report] = await near();
    expect(Object.keys(report ?? {}).toSorted()).toEqual(
      ['distanceM', 'kind', 'label', 'place', 'since', 'state'].toSorted(),
    );
  });

  it('is the open ones of the kind asked for, near the place', async () => {
    await send();
    await send({ kind: 'muu' });
    await send({ place: [28.7726, 61.1816] });
    expect((await near({ kind: 'katuvalo' })).map(({ label }) => label)).toEqual(['V-2026-0001']);
    const { id } = (await listed()).find(({ label }) => label === 'V-2026-0001')!;
    await hub.call('reports/mark', { id, as: 'closed' });
    expect(await near({ kind: 'katuvalo' })).toEqual([]);
  });

  it('does not include the list of the staff', async () => {
    await send();
    const { status, answer } = await kiosk('list');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(answer)).not.toContain('Pylväs');
  });
});

describe('the staff', () => {
  it('see words and contact, take a report into work, close it and undo that', async () => {
    await send();
    const [report] = await listed();
    expect(report).toMatchObject({ ...written, state: 'open', deliveries: [{ channel: 'folder' }] });
    for (const as of ['in-work', 'closed', 'in-work'] as const) {
      expect((await hub.call('reports/mark', { id: report!.id, as })).status).toBe(200);
      expect((await listed())[0]?.state).toBe(as);
    }
  });

  it('are told when a report is not there', async () => {
    expect((await hub.call('reports/mark', { id: 'x', as: 'closed' })).answer).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('leave a line in the log with the number and nothing of the visitor', async () => {
    await send();
    const [report] = await listed();
    await hub.call('reports/mark', { id: report!.id, as: 'closed' });
    const { answer } = await hub.call('people/audit', { day: '2026-11-25' });
    const log = JSON.stringify(answer);
    expect(log).toContain('reports.closed');
    expect(log).toContain('V-2026-0001');
    expect(log).not.toContain('Pylväs');
  });
});
