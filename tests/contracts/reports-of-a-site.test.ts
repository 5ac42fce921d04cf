import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bounds } from '#content/model/coordinates';
import { reportsFile } from '#content/model/reports-file';
import { silentLog } from '#hub/log';
import type { Sending } from '#hub/outbox/service';
import { createReports, type Reports } from '#hub/reports/service';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-25T08:00:00Z');
const file = reportsFile.parse({ kinds: [{ id: 'light', name: 'Katuvalo' }], keepDays: 10 });
const box: Bounds = [28.6, 61.05, 29, 61.35];
const staff = { origin: '127.0.0.1' } as Parameters<Reports['mark']>[1];
const fault: Omit<Parameters<Reports['send']>[0], 'key'> = {
  ...{ kind: 'light', paper: true, words: 'Pylväs 17', contact: 'testi@example.org' },
  language: 'fi',
  place: [28.7726, 61.1716],
};

describe.each(lobbyKinds)('reports over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let lobby: Lobby;
  let now: number;
  let sendings: Sending[];
  let settings: typeof file | undefined;
  let papers: number;
  let hasPaper: boolean;
  let reports: Reports;

  beforeEach(async () => {
    [now, sendings, papers, hasPaper] = [START, [], 0, true];
    settings = file;
    const clock = { now: () => now };
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    reports = createReports({
      ...{ lobby, clock, log: silentLog, settings: () => settings, hasEndpoint: true },
      ...{ timeZone: () => 'Europe/Helsinki', bounds: () => box, addressAt: () => 'Virastokatu 2' },
      names: () => ({ name: { fi: 'Imatra' }, servicePoint: { fi: 'Palvelupiste' } }),
      outbox: {
        put: async (_, sending) => sendings.push(sending),
        statesOf: async numbers => new Map(numbers.map(number => [number, 'waiting'])),
      },
      printer: {
        async print() {
          papers += 1;
          return hasPaper ? { printed: true } : { printed: false, reason: 'paper-out' };
        },
      },
    });
  });
  afterEach(() => lobbies.dispose());

  const send = (more: object = {}) => reports.send({ key: randomUUID(), ...fault, ...more }, staff);
  const list = async () => (await reports.list(undefined, staff)).reports;

  it('A place outside the municipality is refused and takes no number.', async () => {
    await expect(send({ place: [24.94, 60.17] })).rejects.toMatchObject({ refusal: { code: 'OUTSIDE' } });
    expect(sendings).toEqual([]);
    expect((await send()).label).toBe('V-2026-0001');
  });

  it('With an endpoint the report is put out twice, the label telling its number alone.', async () => {
    await send();
    expect(sendings.map(({ subject, label }) => [subject, label])).toEqual([
      ['reports.file', 'V-2026-0001'],
      ['reports.open311', 'V-2026-0001'],
    ]);
    expect(sendings[1]?.parcel).toMatchObject({
      channel: 'open311',
      fields: {
        ...{ service_code: 'light', lat: '61.1716', long: '28.7726', address_string: 'Virastokatu 2' },
        ...{ description: 'Pylväs 17 (V-2026-0001)', email: 'testi@example.org' },
      },
    });
    expect((await list())[0]?.deliveries).toEqual([
      { number: 1, channel: 'folder', state: 'waiting' },
      { number: 2, channel: 'open311', state: 'waiting' },
    ]);
  });

  it('Where there is an endpoint the kiosk knows that what is told is posted on.', async () => {
    expect(await reports.offers(undefined, staff)).toMatchObject({ configured: true, isPosted: true });
  });

  it('A receipt is printed once per report, however often its answer is asked for.', async () => {
    const key = randomUUID();
    expect((await send({ key })).paper).toBe('printed');
    expect((await send({ key })).paper).toBe('printed');
    expect(papers).toBe(1);
  });

  it('A receipt that has not come out is printed when it is asked for again, and then no more.', async () => {
    const key = randomUUID();
    hasPaper = false;
    expect((await send({ key })).paper).toBe('paper-out');
    hasPaper = true;
    expect(await reports.receipt({ key }, staff)).toEqual({ paper: 'printed' });
    expect(await reports.receipt({ key }, staff)).toEqual({ paper: 'printed' });
    expect(papers).toBe(2);
    await expect(reports.receipt({ key: randomUUID() }, staff)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('A report whose kind the city has taken away since is answered and receipted all the same.', async () => {
    const key = randomUUID();
    hasPaper = false;
    await send({ key });
    settings = undefined;
    hasPaper = true;
    expect(await send({ key, paper: false })).toMatchObject({ label: 'V-2026-0001' });
    expect(await reports.receipt({ key }, staff)).toEqual({ paper: 'printed' });
    await expect(send()).rejects.toMatchObject({ refusal: { code: 'NO_SUCH_KIND' } });
  });

  it('A hundred reports at once get a hundred numbers.', async () => {
    const labels = (await Promise.all(Array.from({ length: 100 }, () => send({ paper: false })))).map(
      ({ label }) => label,
    );
    expect(new Set(labels).size).toBe(100);
    expect(labels.toSorted().at(-1)).toBe('V-2026-0100');
  });

  it('Contacts are erased so many days after the report, words so many after closing, and not before.', async () => {
    await send();
    await send();
    const kept = async (what: 'words' | 'contact') =>
      (await list())
        .filter(report => report[what] !== undefined)
        .map(({ label }) => label)
        .toSorted();
    now = START + DAY_MS;
    const closed = (await list()).find(({ label }) => label === 'V-2026-0001')!;
    await reports.mark({ id: closed.id, as: 'closed' }, staff);
    now = START + 10 * DAY_MS - 1;
    await reports.forget();
    expect(await kept('contact')).toEqual(['V-2026-0001', 'V-2026-0002']);
    now = START + 10 * DAY_MS;
    await reports.forget();
    expect(await kept('contact')).toEqual([]);
    expect(await kept('words')).toEqual(['V-2026-0001', 'V-2026-0002']);
    now = START + 11 * DAY_MS;
    await reports.forget();
    expect(await kept('words')).toEqual(['V-2026-0002']);
  });
});
