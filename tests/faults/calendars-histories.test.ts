import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { calendarsStand, entryOf, keepBooking } from '../fixtures/calendars-stand';
import { type TestLobbies, useLobbies } from '../fixtures/lobbies';
import {
  type Behaviour,
  type OddCalendarServer,
  startOddCalendarServer,
} from '../fixtures/odd-calendar-server';

const CALENDAR = '/k/';
const openLobbies = useLobbies('sqlite');
let odd: OddCalendarServer;
let lobbies: TestLobbies;
let lobby: Lobby;
let stand: ReturnType<typeof calendarsStand>;

beforeAll(async () => {
  odd = await startOddCalendarServer();
  lobbies = await openLobbies({ clock: { now: () => 0 } });
  lobby = await lobbies.hub();
  stand = calendarsStand(lobby, odd.server, { limitMs: 15_000 });
});
afterAll(async () => {
  await stand.calendars.close();
  await odd.stop();
  await lobbies.dispose();
});

type Fault = 'lost-before' | 'lost-after' | 'busy' | 'without-etag' | 'none';
type Deed = { readonly kind: 'notes' | 'moves' | 'deletes' };
type Sending = {
  readonly kind: 'write' | 'take-out';
  readonly hour: number;
  readonly faults: readonly Fault[];
};
type Step = { readonly expert: Deed } | { readonly aula: Sending };

const faults = fc.array(fc.constantFrom<Fault>('lost-before', 'lost-after', 'busy', 'without-etag', 'none'), {
  maxLength: 5,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      aula: fc.record<Sending>({
        kind: fc.constantFrom('write', 'write', 'take-out'),
        hour: fc.integer({ min: 8, max: 15 }),
        faults,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ expert: fc.record<Deed>({ kind: fc.constantFrom('notes', 'moves', 'deletes') }) }),
  },
);

/** A server that keeps one entry and obeys conditions, while its connection fails as told. */
function keeping() {
  const state = { entry: undefined as string | undefined, etag: 0, faults: [] as Fault[] };
  const change = (entry: string | undefined) => {
    state.entry = entry;
    state.etag += 1;
  };
  const allows = ({ headers }: Parameters<Behaviour>[0]) =>
    (headers['if-none-match'] === undefined || state.entry === undefined) &&
    (headers['if-match'] === undefined ||
      (state.entry !== undefined && headers['if-match'] === `"${state.etag}"`));
  const obey = (asked: Parameters<Behaviour>[0]) => {
    if (asked.method === 'GET') return state.entry === undefined ? 404 : 200;
    if (!allows(asked)) return 412;
    if (asked.method === 'DELETE' && state.entry === undefined) return 404;
    change(asked.method === 'DELETE' ? undefined : asked.body);
    return 204;
  };
  const behaviour: Behaviour = (asked, response) => {
    const fault = state.faults.shift() ?? 'none';
    if (fault === 'busy') return void response.writeHead(503).end();
    if (fault === 'lost-before') return void response.destroy();
    const status = obey(asked);
    if (fault === 'lost-after') return void response.destroy();
    const etag = fault === 'without-etag' && asked.method === 'PUT' ? {} : { etag: `"${state.etag}"` };
    response.writeHead(status, etag).end(asked.method === 'GET' ? state.entry : undefined);
  };
  return { state, change, behaviour };
}

let histories = 0;

async function runHistory(steps: readonly Step[]): Promise<void> {
  histories += 1;
  const id = `b${histories}`;
  const server = keeping();
  odd.behave(server.behaviour);
  let [sequence, hasExpertActed] = [0, false];
  await keepBooking(lobby, { id, calendar: CALENDAR, startsAt: '2026-12-01T10:00Z' });
  for (const one of steps) {
    sequence += 1;
    const { entry } = server.state;
    if ('expert' in one) {
      if (entry === undefined) continue;
      server.change(after(one.expert, entry, sequence));
      hasExpertActed ||= one.expert.kind !== 'notes';
    } else if (await isSent(server, id, one.aula, sequence)) hasExpertActed = false;
    else {
      expect(hasExpertActed).toBe(true);
      expect(server.state.entry).toBe(entry);
    }
  }
}

/** The entry as the expert leaves it. */
function after({ kind }: Deed, entry: string, number: number): string | undefined {
  if (kind === 'deletes') return undefined;
  return kind === 'moves'
    ? entry.replace(/DTSTART:.*/, 'DTSTART:20261224T060000Z')
    : entry.replace('END:VEVENT', `COMMENT:muistiinpano ${number}\r\nEND:VEVENT`);
}

/** Sends as the outbox does, again and again while it may; whether it has arrived, as it should be then. */
async function isSent(
  { state }: ReturnType<typeof keeping>,
  id: string,
  { kind, hour, faults: coming }: Sending,
  sequence: number,
): Promise<boolean> {
  const before = state.entry;
  const startsAt = `2026-12-01T${String(hour).padStart(2, '0')}:00Z`;
  const ics = kind === 'write' ? entryOf(id, startsAt, sequence) : undefined;
  state.faults = [...coming];
  let carried = await stand.send(CALENDAR, id, ics);
  for (let tries = 0; carried.outcome === 'later' && tries < 12; tries += 1) {
    carried = await stand.send(CALENDAR, id, ics);
  }
  state.faults = [];
  if (carried.outcome !== 'sent') {
    expect(carried).toEqual({ outcome: 'refused', problem: 'changed-elsewhere' });
    return false;
  }
  const etag = carried.receipt || null;
  await keepBooking(lobby, { id, calendar: CALENDAR, startsAt: '2026-12-01T10:00Z', etag });
  expectWritten(state.entry, ics, before);
  return true;
}

/** What was sent is there as it was meant, with what the expert had noted; a move of the expert's was not written over. */
function expectWritten(there: string | undefined, ics: string | undefined, before: string | undefined): void {
  expect(before ?? '').not.toMatch(/DTSTART:20261224/);
  if (ics === undefined) return void expect(there).toBeUndefined();
  const said = (name: string, text: string) => new RegExp(`${name}:(.*)`).exec(text)?.[1];
  for (const name of ['UID', 'DTSTART', 'DTEND', 'SEQUENCE', 'SUMMARY']) {
    expect(said(name, there ?? '')).toBe(said(name, ics));
  }
  for (const [note] of (before ?? '').matchAll(/COMMENT:.*/g)) expect(there).toContain(note);
}

describe('an entry under any history of changes, faults and deeds of the expert', () => {
  it('arrives or is refused, never over a move of the expert’s, and keeps the notes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), runHistory), {
      numRuns: 60,
    });
  });
});
