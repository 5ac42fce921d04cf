import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createHub, type Hub } from '#hub/create-hub';
import { createLog } from '#hub/log';
import type { OutboxItem } from '#hub/outbox/contract';
import type { StaffReport } from '#hub/reports/contract';
import { layBookingShare } from '../fixtures/booking-share';
import { callRequest, doors, startTestHub, type TestHub, testHashCost } from '../fixtures/test-hub';

/** What visitors and staff write in this test and what must be nowhere afterwards. */
const canaries = {
  name: 'Kanariina Keltasulka',
  phone: '045 7654 3210',
  question: 'Kanarialinnun häkki rannalle',
  opinion: 'Ranta kuuluu kanarialinnuille',
  address: 'Kanarianpolku 7',
  fault: 'Lamppu välkkyy kanarialle',
  unsent: 'Kuoppa johon kanaria putosi',
} as const;

const reportsYaml = 'lajit: [{ tunnus: katuvalo, nimi: Katuvalo }]\nsäilytys päivää: 10\n';
const place = [28.7726, 61.1716] as const;
const NIGHT_LOOK_MS = 50;

it(
  'nothing of what visitors wrote remains in any file or log once its days and one night are over',
  { timeout: 120_000 },
  async () => {
    const lines: string[] = [];
    const log = createLog(
      line => lines.push(line),
      () => 0,
    );
    const hub = await startTestHub(lay, '2026-11-24T08:00:00+02:00', { nightLookMs: NIGHT_LOOK_MS, log });
    await hub.hub.whenFirstRead();
    let later: Hub | undefined;
    try {
      await livesADay(hub);
      hub.clock.set('2026-11-25T04:00:00+02:00');
      await hub.until(() => isCopied(hub, '2026-11-25'));
      expect(await found(hub), 'it is there while it is needed').toEqual(Object.keys(canaries));
      await hub.hub.close();

      hub.clock.set('2027-03-04T08:00:00+02:00');
      const { clock, config } = hub;
      later = await createHub(config, {
        ...{ clock, log, hashCost: testHashCost, nightLookMs: NIGHT_LOOK_MS },
      });
      await hub.until(() => isCopied(hub, '2027-03-04'));
      hub.clock.set('2027-03-05T04:00:00+02:00');
      await hub.until(() => isCopied(hub, '2027-03-05'));
      expect(await found(hub), 'while the hub runs').toEqual([]);
      await later.close();
      later = undefined;
      expect(await found(hub), 'when it is closed').toEqual([]);
      expect(
        Object.entries(canaries).filter(([, words]) => lines.some(line => line.includes(words))),
      ).toEqual([]);
      expect(lines.filter(line => line.includes('not-erased'))).toEqual([]);
      expect(await erasures(hub)).toEqual([
        'booking.erased',
        'hub.erased',
        'opinions.erased',
        'reports.erased',
      ]);
    } finally {
      await later?.close();
      await hub.dispose();
    }
  },
);

async function lay(share: string): Promise<void> {
  await layBookingShare(share);
  await appendFile(
    path.join(share, 'aula.yaml'),
    'kaavapalaute: {vastaanotto: kyllä, säilytys päivää: 30}\n',
  );
  await mkdir(path.join(share, 'viat'));
  await writeFile(path.join(share, 'viat/viat.yaml'), reportsYaml);
}

/** Books, cancels, hands a letter in and tells of faults, one of which cannot leave any more. */
async function livesADay(hub: TestHub): Promise<void> {
  const kiosk = async (name: string, input: object) => {
    const { status, answer } = await hub.call(name, input, doors.shell);
    expect({ name, status, answer }).toMatchObject({ status: 200 });
    return answer as Record<string, string>;
  };
  const { name, phone, question, opinion, address, fault, unsent } = canaries;
  const book = async (clock: string) => {
    const key = randomUUID();
    const startsAt = Date.parse(`2026-11-25T${clock}:00+02:00`);
    await kiosk('booking/hold', { key, matter: 'luvat', way: 'here', startsAt, display: 'aula' });
    const about = { plan: '1099', question };
    return kiosk('booking/confirm', { key, name, contact: phone, language: 'fi', paper: false, about });
  };
  await book('09:00');
  await kiosk('booking/cancel', { code: (await book('10:00'))['code'] });
  const letter = { plan: '1099', words: opinion, name, address, place: [28.7689, 61.1715], language: 'fi' };
  await kiosk('opinions/hand', { key: randomUUID(), letter, paper: false });
  const report = { kind: 'katuvalo', place, contact: phone, language: 'fi', paper: false };
  await kiosk('reports/send', { key: randomUUID(), ...report, words: fault });
  await hub.until(async () => (await items(hub)).every(({ state }) => state === 'sent'));
  await rename(hub.shareDirectory, `${hub.shareDirectory} poissa`);
  await kiosk('reports/send', { key: randomUUID(), ...report, words: unsent });
  await hub.until(async () => (await items(hub)).some(({ problem }) => problem === 'unreachable'));
  const { reports } = (await hub.call('reports/list')).answer as { reports: StaffReport[] };
  for (const { id } of reports) await hub.call('reports/mark', { id, as: 'closed' });
}

async function items(hub: TestHub): Promise<OutboxItem[]> {
  return ((await hub.call('outbox/list')).answer as { items: OutboxItem[] }).items;
}

async function isCopied({ dataDirectory }: TestHub, day: string): Promise<boolean> {
  const names = await readdir(path.join(dataDirectory, 'backups')).catch(() => []);
  return names.some(name => name.startsWith(`state-${day}`) && name.endsWith('.sqlite'));
}

/** Which of the canaries stand in a file, or in the name of one, of the hub's folder. */
async function found({ dataDirectory }: TestHub): Promise<string[]> {
  const entries = await readdir(dataDirectory, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(one => path.join(one.parentPath, one.name));
  const bytes = await Promise.all(files.map(file => readFile(file)));
  return Object.entries(canaries)
    .filter(([, words]) => {
      const inner = Buffer.from(words).toString('base64').slice(0, -4);
      return (
        bytes.some(one => one.includes(words) || one.includes(inner)) ||
        files.some(one => one.includes(words))
      );
    })
    .map(([which]) => which);
}

/** What the audit log tells of erasing. */
async function erasures({ config, clock }: TestHub): Promise<string[]> {
  const hub = await createHub(config, {
    clock,
    log: createLog(
      () => {},
      () => 0,
    ),
    hashCost: testHashCost,
  });
  const signIn = { login: 'eka', password: 'kolme sinistä venettä' };
  const response = await hub.fetch(callRequest('people/signIn', signIn, 'loopback'), doors.loopback);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const request = callRequest('people/audit', { day: '2027-03-04' }, 'loopback', cookie);
  const { json } = (await (await hub.fetch(request, doors.loopback)).json()) as {
    json: { entries: { action: string }[] };
  };
  await hub.close();
  return [...new Set(json.entries.map(({ action }) => action).filter(one => one.endsWith('.erased')))].sort();
}
