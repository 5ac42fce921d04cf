import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { calendarsStand } from '../fixtures/calendars-stand';
import { type TestLobbies, useLobbies } from '../fixtures/lobbies';
import {
  calendarObject,
  eventsAnswer,
  type OddCalendarServer,
  startOddCalendarServer,
} from '../fixtures/odd-calendar-server';

const CALENDAR = '/k/';
const HOUR_MS = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const patient = { everyMs: 120_000, lookMs: 20, limitMs: 60_000, freshenMs: 60_000 };

let folder: string;
let workerFile: string;
let odd: OddCalendarServer;
let lobbies: TestLobbies;
let lobby: Lobby;
const openLobbies = useLobbies('sqlite');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-calendar-worker-'));
  workerFile = path.join(folder, 'calendar-worker.mjs');
  const worker = path.resolve(import.meta.dirname, '../../electron/hub/booking/calendar-worker.ts');
  const load = [
    `import { register } from '${import.meta.resolve('tsx/esm/api')}';`,
    'register();',
    `await import('${pathToFileURL(worker).href}');`,
  ];
  await writeFile(workerFile, load.join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  odd = await startOddCalendarServer();
  lobbies = await openLobbies({ clock: { now: () => 0 } });
  lobby = await lobbies.hub();
});
afterEach(async () => {
  await odd.stop();
  await lobbies.dispose();
});

describe('a calendar of 5,000 events', () => {
  it('is read whole in a worker, each event at its time', async () => {
    const starts = Array.from(
      { length: 5000 },
      (_none, number) => at('2026-11-26T00:00Z') + number * HOUR_MS,
    );
    const objects = starts.map((start, number) => largeEvent(number, start));
    odd.behave(eventsAnswer(objects));
    const stand = calendarsStand(lobby, odd.server, {
      workerFile,
      times: patient,
      horizon: '2027-12-31T00:00Z',
    });
    await stand.calendars.freshen(CALENDAR);
    const { busy, trouble } = await stand.state(CALENDAR);
    expect(trouble).toBeUndefined();
    expect(busy).toEqual(starts.map(start => [start, start + HOUR_MS / 2]));
    await stand.calendars.close();
  });
});

describe('the worker that reads calendars', () => {
  it('goes on with the next calendar after one that it could make nothing of', async () => {
    const stand = calendarsStand(lobby, odd.server, { workerFile, times: patient });
    odd.behave((_asked, response) => void response.writeHead(207).end('rubbish'));
    await stand.calendars.freshen('/k/1/');
    odd.behave(eventsAnswer([calendarObject('a', 'DTSTART:20261126T080000Z', 'DURATION:PT1H')]));
    await stand.calendars.freshen('/k/2/');
    expect((await stand.state('/k/1/')).trouble).toBe('odd-answer');
    expect((await stand.state('/k/2/')).busy).toEqual([[at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z')]]);
    await stand.calendars.close();
  });
});

/** As calendar programs write one: with its zone's definition, people and a reminder. */
function largeEvent(number: number, start: number): string {
  const utc = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.000/g, '');
  const people = Array.from(
    { length: 6 },
    (_none, one) => `ATTENDEE;CN=Henkilö ${one}:mailto:henkilo${one}@imatra.example`,
  );
  return calendarObject(
    `tapahtuma-${number}`,
    ...[`DTSTART:${utc(start)}`, `DTEND:${utc(start + HOUR_MS / 2)}`, `SUMMARY:Tapaaminen ${number}`],
    `DESCRIPTION:${'Pitkä kuvaus asiasta. '.repeat(20)}`,
    ...people,
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'DESCRIPTION:Muistutus', 'END:VALARM'],
  );
}
