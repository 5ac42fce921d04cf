import { ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import type { HelpCall } from '#hub/help/contract';
import type { CounterNow, DeskTicket, DeskView, MatterNow } from '#hub/queue/contract';
import type { HubClient } from '../../../hub/client';
import type { Connection } from '../../../hub/connection';
import { createLiveQueries } from '../../../hub/live';

/** Tuesday 24 November 2026, 10.30 in Finland. */
export const NOW = Date.parse('2026-11-24T08:30:00Z');
const MINUTE_MS = 60_000;

export const me = {
  id: 'aino',
  name: 'Aino Virtanen',
  login: 'aino',
  roles: ['desk' as const],
  hasPin: false,
};
const veikko = { id: 'veikko', name: 'Veikko Koski', roles: ['desk' as const] };

function matter(id: string, prefix: string, colour: MatterNow['colour'], fi: string, en: string): MatterNow {
  return { id, prefix, colour, name: { fi, en }, numbers: 'given', waiting: 0, openCounters: 1 };
}

export const matters: MatterNow[] = [
  matter('neuvonta', 'A', 'water', 'Neuvonta ja posti', 'Information and post'),
  matter('rakennusvalvonta', 'B', 'forest', 'Rakennusvalvonta', 'Building control'),
  matter('kaavoitus', 'C', 'heather', 'Kaavoitus', 'Town planning'),
  matter('tontit', 'D', 'sun', 'Tontit ja kartat', 'Plots and maps'),
  matter('varhaiskasvatus', 'E', 'granite', 'Päiväkodit ja koulut', 'Day care and schools'),
];

export function counter(number: number, more: Partial<CounterNow> = {}): CounterNow {
  return {
    id: `piste-${number}`,
    name: { fi: `Palvelupiste ${number}`, en: `Service point ${number}` },
    canServe: matters.map(({ id }) => id),
    serves: [],
    paused: false,
    ...more,
  };
}

/** A visitor with a number: `visitor('A12', { minutes: 7 })`. */
export function visitor(
  label: string,
  { minutes = 5, ...more }: Partial<DeskTicket> & { minutes?: number } = {},
): DeskTicket {
  const matterId = matters.find(({ prefix }) => label.startsWith(prefix))?.id ?? 'neuvonta';
  const at = NOW - minutes * MINUTE_MS;
  return {
    id: `t-${label}`,
    label,
    kind: 'walk-in',
    state: 'waiting',
    matter: matterId,
    otherMatters: [],
    takenAt: at,
    waitingSince: at,
    light: minutes >= 20 ? 'red' : minutes >= 10 ? 'yellow' : 'green',
    times: 0,
    language: 'fi',
    ...more,
  };
}

const seated = [
  counter(1, { person: me, serves: ['neuvonta', 'tontit'] }),
  counter(2, { person: veikko, serves: ['rakennusvalvonta'], ticket: { label: 'B4', state: 'serving' } }),
  counter(3),
  counter(4, { person: { id: 'liisa', name: 'Liisa Mäki' }, serves: ['kaavoitus'], paused: true }),
];

/** The desk of `me`, with what differs. */
export function deskView(more: Partial<DeskView> = {}): DeskView {
  const waiting = more.waiting ?? [];
  return {
    now: NOW,
    day: '2026-11-24',
    configured: true,
    matters,
    counters: seated,
    waiting,
    parked: [],
    missed: [],
    next: waiting[0]?.id,
    printer: { state: 'ready', since: NOW },
    ...more,
  };
}

/** The desk before anybody has sat down. */
export const standingView = (more: Partial<DeskView> = {}) =>
  deskView({ counters: seated.map((one, index) => (index === 0 ? counter(1) : one)), ...more });

type Input = Record<string, unknown>;

export interface FakeHub {
  access: {
    hub: HubClient;
    connection: ReturnType<typeof connectionStore>;
    live: ReturnType<typeof createLiveQueries>;
  };
  /** What the hub answers from now on; tells the page when `announce` is called. */
  view: DeskView;
  calls: HelpCall[];
  /** Every call that changes something, with its input. */
  sent: { call: string; input: Input }[];
  /** How a deed is answered; by default with the view as it is. */
  answer: (input: Input) => Promise<DeskView>;
  announce(): void;
  lose(): void;
}

/** A hub that answers what the test says. */
export function createFakeHub(view: DeskView = deskView()): FakeHub {
  const connection = connectionStore();
  const fake: Omit<FakeHub, 'access'> = {
    view,
    calls: [],
    sent: [],
    answer: () => Promise.resolve({ ...fake.view, now: fake.view.now + 1 }),
    announce: () => {
      const state = connection.getState();
      const revision = state.state === 'connected' ? state.revision + 1 : 1;
      connection.setState({ state: 'connected', revision }, true);
    },
    lose: () => connection.setState({ state: 'lost', since: 0, revision: 1 }, true),
  };
  const noted = (call: string) => (input: Input) => {
    fake.sent.push({ call, input });
    return Promise.resolve();
  };
  const deed = (call: string) => (input: Input) => {
    fake.sent.push({ call, input });
    return fake.answer(input);
  };
  const hub = {
    city: { get: () => Promise.resolve({ name: { fi: 'Imatra' }, timeZone: 'Europe/Helsinki' }) },
    people: {
      colleagues: () => Promise.resolve({ people: [me, veikko] }),
    },
    queue: { desk: () => Promise.resolve(fake.view), act: deed('act'), sit: deed('sit') },
    help: {
      list: () => Promise.resolve({ now: fake.view.now, calls: fake.calls }),
      answer: noted('help.answer'),
      end: noted('help.end'),
      silent: noted('help.silent'),
    },
  } as unknown as HubClient;
  return Object.assign(fake, { access: { hub, connection, live: createLiveQueries({ hub, connection }) } });
}

/** An error of the contract as the client throws it. */
export function refusal(code: string, data?: unknown): Error {
  return new ORPCError(code, { defined: true, status: 409, data });
}

function connectionStore() {
  return createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
}
