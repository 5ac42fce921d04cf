import { ORPCError } from '@orpc/client';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import type { PlanMapHolder } from '../../engines/plan-map/scene';
import { App } from '../app';
import { PlanMapProvider } from '../map/plan-map-provider';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const kinds = [{ id: 'valo', name: { fi: 'Katuvalo' }, icon: 'street-light' }];
const danger = { fi: 'Jos on vaara, soita 112.' };
const sent = { label: 'V-2026-0001', qr: 'V-2026-0001', paper: 'paper-out' };

const ground = {
  bounds: [28.6, 61.05, 29, 61.35],
  position: [28.77, 61.17],
  attribution: { fi: 'Kartta' },
  layers: { kind: 'geojson' },
};

type Call = (input: Record<string, unknown>) => unknown;
const near = vi.fn<Call>();
const send = vi.fn<Call>();
const receipt = vi.fn<Call>();
const refusal = (code: string) => () => Promise.reject(new ORPCError(code, { defined: true }));
const says = (answer: unknown) => () => Promise.resolve(answer);

function hubOf({ current = true, isPosted = false, danger: said = danger as typeof danger | null } = {}) {
  near.mockImplementation(says({ now: NOW, reports: [] }));
  send.mockImplementation(says(sent));
  return {
    city: {
      get: says({ name: { fi: 'Imatra' }, isSample: true, timeZone: 'Europe/Helsinki' }),
      baseMap: says(ground),
      openNow: says({ open: true, now: NOW }),
    },
    plans: { list: says({ now: NOW, plans: [] }) },
    statistics: { opened: says({}) },
    lots: { list: says({ lots: [] }) },
    forms: { list: says({ groups: [], forms: [] }) },
    places: { list: says({ now: NOW, places: [], routes: [], events: [] }) },
    services: { list: says({ now: NOW, services: [], onDuty: [], answers: [] }) },
    orders: { offers: says({ configured: false }) },
    reports: {
      offers: says({ configured: true, current, kinds, isPosted, ...(said && { danger: said }) }),
      ...{ near, send, receipt },
    },
    booking: { offers: says({ configured: false, current: true, matters: [], experts: [] }) },
    queue: {
      matters: says({
        ...{ now: NOW, configured: false, current: true, matters: [] },
        printer: { state: 'none', since: NOW },
      }),
    },
    status: {
      freshness: says({
        ...{ now: NOW, revision: 1, shareReachable: true, hasContent: true, lobbyCurrent: true },
        ...{ display: 'aula', mode: 'kiosk' },
      }),
    },
  } as unknown as HubClient;
}

let root: Root;

/** A map that draws nothing. */
const holder = {
  mount: () => ({
    ...{ show: () => undefined, select: () => undefined, focus: () => undefined, dispose: () => undefined },
    subscribe: () => () => undefined,
  }),
  destroy: () => undefined,
} as unknown as PlanMapHolder;

async function arrives(scene = {}) {
  const hub = hubOf(scene);
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  await act(async () => {
    root.render(
      <HubProvider access={access}>
        <PlanMapProvider holder={holder}>
          <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
        </PlanMapProvider>
      </HubProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
  await press('Aloita koskettamalla');
}

beforeEach(() => {
  vi.useFakeTimers({
    now: NOW,
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
    ],
  });
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.clearAllMocks();
});

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  });
}

const seen = () => document.body.textContent;
const button = (name: string) => {
  const all = [...document.querySelectorAll('button')].filter(one => one.closest('[inert]') === null);
  return all.find(one => one.textContent === name) ?? all.find(one => one.textContent?.includes(name));
};

async function press(name: string) {
  const control = button(name);
  if (!control) throw new Error(`nothing to press is called ${name} in: ${seen()}`);
  await act(async () => control.click());
  await pass(600);
}

const isWarned = () => expect(seen()).toContain(danger.fi);

async function tells() {
  await press('Ilmoita viasta');
  await press('Katuvalo');
  await press('Tässä palvelupisteessä');
  await press('Vika on tässä');
}

test('what to do in danger stands on every screen of the errand', async () => {
  await arrives();
  await press('Ilmoita viasta');
  isWarned();
  await press('Katuvalo');
  isWarned();
  await press('Kirjoita osoite');
  isWarned();
  await press('Valitse kartasta');
  await press('Tässä palvelupisteessä');
  near.mockImplementation(
    says({
      now: NOW,
      reports: [
        {
          label: 'V-2026-0009',
          kind: 'valo',
          place: [28.77, 61.17],
          since: NOW,
          state: 'open',
          distanceM: 3,
        },
      ],
    }),
  );
  await press('Vika on tässä');
  expect(seen()).toContain('samassa paikassa');
  isWarned();
  await press('Ei ole, jatka');
  isWarned();
  await press('Lähetä ilmoitus');
  expect(seen()).toContain('V-2026-0001');
  isWarned();
});

test('it stands there too when nothing can be received, and in the usual words where the city has none', async () => {
  await arrives({ current: false, danger: null });
  await press('Ilmoita viasta');
  expect(seen()).toContain('Käänny palvelupisteen puoleen');
  expect(seen()).toContain('soita hätänumeroon 112');
});

test('while nobody knows whether it arrived, this is said; the same is then sent once', async () => {
  await arrives();
  await tells();
  send.mockImplementation(() => Promise.reject(new TypeError('lost')));
  await press('Lähetä ilmoitus');
  await pass(30_000);
  expect(seen()).toContain('Ei tiedetä, menikö ilmoitus perille.');
  send.mockImplementation(says(sent));
  await press('Lähetä ilmoitus');
  expect(seen()).toContain('V-2026-0001');
  expect(new Set(send.mock.calls.map(([{ key }]) => key)).size).toBe(1);
});

test('while the common state is away what was told stays, and can be sent later', async () => {
  await arrives();
  await tells();
  send.mockImplementation(refusal('STATE_AWAY'));
  await press('Lähetä ilmoitus');
  expect(seen()).toContain('Ilmoitusta ei saatu lähetettyä.');
  send.mockImplementation(says(sent));
  await press('Lähetä ilmoitus');
  expect(seen()).toContain('V-2026-0001');
});

test('a receipt that has not come out is printed again by choice', async () => {
  await arrives();
  await tells();
  await press('Lähetä ilmoitus');
  expect(seen()).toContain('Tulostin ei toimi.');
  receipt.mockImplementation(says({ paper: 'printed' }));
  await press('Tulosta uudelleen');
  expect(seen()).toContain('Ota kuitti tulostimesta.');
  expect(receipt.mock.calls[0]?.[0]['key']).toBe(send.mock.calls[0]?.[0]['key']);
});

test('gone back or home while it is sent, the visitor is told and gets the number', async () => {
  await arrives();
  await tells();
  let answer: (told: unknown) => void = () => undefined;
  send.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  await press('Lähetä ilmoitus');
  await press('Takaisin');
  expect(seen()).toContain('Lähetetään ilmoitusta');
  await press('Alkuun');
  answer(sent);
  await pass(0);
  await press('Ilmoita viasta');
  expect(seen()).toContain('V-2026-0001');
  await press('Jatka selaamista');
  await press('Ilmoita viasta');
  expect(seen()).toContain('Mikä on vialla?');
  expect(send).toHaveBeenCalledOnce();
});

test.each([
  [false, 'Kirjoittamasi näkee vain henkilökunta.', 'julkinen'],
  [true, 'Älä kirjoita kuvaukseen henkilötietoja.', 'vain henkilökunta'],
])('it is told who may read what is written (posted on: %s)', async (isPosted, words, not) => {
  await arrives({ isPosted });
  await tells();
  expect(seen()).toContain(words);
  expect(seen()).not.toContain(not);
});
